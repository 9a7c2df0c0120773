import type { RunTrend } from '../../../../contract/run-history.ts'

/** What a stretch of runs says about durations, for the title of the chart. */
export type TrendVerdict =
  | { readonly kind: 'longer' | 'shorter'; readonly factor: number }
  | { readonly kind: 'steady' | 'few' }

/** From this factor on the duration has changed, not wavered. */
const NOTABLE = 1.25
/** Stretches a half needs to be compared. */
const ENOUGH = 3

/** Compares the middle of the newer half of the stretches with that of the older half. */
export function trendVerdict(trend: readonly RunTrend[]): TrendVerdict {
  const durations = trend.flatMap(({ medianDurationMs }) => medianDurationMs ?? [])
  const half = Math.floor(durations.length / 2)
  if (half < ENOUGH) return { kind: 'few' }
  const before = middle(durations.slice(0, half))
  const after = middle(durations.slice(-half))
  if (before <= 0 || after <= 0) return { kind: 'few' }
  if (after / before >= NOTABLE) return { kind: 'longer', factor: after / before }
  if (before / after >= NOTABLE) return { kind: 'shorter', factor: before / after }
  return { kind: 'steady' }
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
