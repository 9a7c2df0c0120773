import './palette.css'

/** Where the steps of an NG rate begin (production spec 8, "Defect rate colours at 0, 2, 5, 15 %"). */
export const RATE_STEPS = [0, 0.02, 0.05, 0.15] as const

/** `none`: not one piece; `low` under 2 %, `raised` under 5 %, `high` under 15 %, `severe` from 15 % on. */
export const RATE_WORDS = ['none', 'low', 'raised', 'high', 'severe'] as const
export type RateWord = (typeof RATE_WORDS)[number]

/** The step an NG rate is on; the rate as a share from 0 to 1. */
export function rateStep(rate: number): RateWord {
  if (rate <= RATE_STEPS[0]) return 'none'
  if (rate < RATE_STEPS[1]) return 'low'
  if (rate < RATE_STEPS[2]) return 'raised'
  return rate < RATE_STEPS[3] ? 'high' : 'severe'
}

/** The colour of a step: one hue from little to much, told apart by lightness alone. */
export function stepColour(word: RateWord): string {
  return `var(--chart-step-${RATE_WORDS.indexOf(word)})`
}
