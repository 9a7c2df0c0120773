import type { MeasuredConsole } from './measured-console.ts'

export interface ConsoleTarget {
  readonly what: string
  readonly measured: number
  readonly allowed: number
  readonly unit: 'ms' | 'KiB'
}

/** What the window may take with 1,000,000 records and over 50,000 orders. */
export function consoleTargets(figures: MeasuredConsole): readonly ConsoleTarget[] {
  return [
    { what: 'start to a usable window', measured: figures.startMs, allowed: 3_000, unit: 'ms' },
    ...figures.screens.flatMap(({ screen, firstMs, againMs }) => [
      {
        what: `${screen}: first paint after the click, first time`,
        measured: firstMs,
        allowed: 300,
        unit: 'ms',
      } as const,
      { what: `${screen}: first paint after the click, again`, measured: againMs, allowed: 300, unit: 'ms' } as const,
    ]),
    ...figures.lists.flatMap(({ list, rows, filterMs, sortMs, longestTaskMs }) => [
      {
        what: `${list} (${rows} rows): filter, median of ${filterMs.times}`,
        measured: filterMs.median,
        allowed: 100,
        unit: 'ms',
      } as const,
      {
        what: `${list} (${rows} rows): sort, median of ${sortMs.times}`,
        measured: sortMs.median,
        allowed: 100,
        unit: 'ms',
      } as const,
      {
        what: `${list}: longest task while scrolling, median of ${longestTaskMs.times} passes`,
        measured: longestTaskMs.median,
        allowed: 50,
        unit: 'ms',
      } as const,
    ]),
    ...figures.answers.map(
      ({ method, p95Ms }) =>
        ({ what: `${method}: 95th percentile while a run is on`, measured: p95Ms, allowed: 50, unit: 'ms' }) as const,
    ),
    ...figures.bundles.map(
      ({ name, kib }) =>
        ({ what: `code of ${name}`, measured: kib, allowed: name === 'start' ? 1_200 : 600, unit: 'KiB' }) as const,
    ),
  ]
}

export function consoleLines(figures: MeasuredConsole): readonly string[] {
  return consoleTargets(figures).map(({ what, measured, allowed, unit }) => {
    const verdict = measured <= allowed ? 'met' : 'MISSED'
    return `console: ${what}: ${Math.round(measured)} of ${allowed} ${unit}, ${verdict}`
  })
}
