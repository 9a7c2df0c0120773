import type { MeasuredSet } from './measured-set.ts'

export interface Target {
  readonly what: string
  readonly measured: number
  readonly allowed: number
  readonly unit: 'ms' | 'MiB'
}

/** What a run may cost, as ratios within one process, on the two larger sets; the others are shown against the same. */
export function targets(set: MeasuredSet): readonly Target[] {
  return [
    { what: 'cold run ≤ 2 × reading alone', measured: set.coldMs, allowed: 2 * set.baselineMs, unit: 'ms' },
    {
      what: 'unchanged rerun ≤ 3 % of the cold run',
      measured: set.unchangedMs,
      allowed: 0.03 * set.coldMs,
      unit: 'ms',
    },
    {
      what: 'one changed month ≤ 2 × its reading + 0.2 s',
      measured: set.changedMonthMs,
      allowed: 2 * set.changedParseMs + 200,
      unit: 'ms',
    },
    { what: 'peak memory ≤ 600 MiB', measured: set.peakMib, allowed: 600, unit: 'MiB' },
  ]
}

export function targetLines(set: MeasuredSet): readonly string[] {
  return targets(set).map(({ what, measured, allowed, unit }) => {
    const verdict = measured <= allowed ? 'met' : 'MISSED'
    return `${set.set}: ${what}: ${Math.round(measured)} of ${Math.round(allowed)} ${unit}, ${verdict}`
  })
}
