/** Lengths of a snooze, in the order of their keys 1 to 4. */
export const SNOOZE_PRESETS = ['tomorrow', 'threeDays', 'monday', 'week'] as const
export type SnoozePreset = (typeof SNOOZE_PRESETS)[number]

/** A notice comes back with the morning shift. */
const HOUR = 7
const MONDAY = 1

/** When a preset ends, in local time at seven in the morning. */
export function presetEnd(preset: SnoozePreset, now: Date): Date {
  switch (preset) {
    case 'tomorrow':
      return morning(now, 1)
    case 'threeDays':
      return morning(now, 3)
    case 'monday':
      return morning(now, (MONDAY - now.getDay() + 7) % 7 || 7)
    case 'week':
      return morning(now, 7)
    default:
      return preset satisfies never
  }
}

/** The morning of a day `YYYY-MM-DD`; null unless it is still to come. */
export function morningOf(day: string, now: Date): Date | null {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split('-').map(Number)
  const end = new Date(year, month - 1, date, HOUR)
  return end.getTime() > now.getTime() ? end : null
}

function morning(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, HOUR)
}
