import type { TrendQuery } from '../../../contract/query.ts'
import type { RunTrend } from '../../../contract/run-history.ts'
import type { RunState } from '../../../contract/run.ts'
import { statement } from '../statement.ts'
import type { ConsoleDatabase } from './console-database.ts'

interface FigureRow {
  readonly day: string
  /** Only where days of another clock were asked for. */
  readonly local_day?: string
  readonly state: RunState
  readonly duration_ms: number | null
  readonly peak_memory_mib: number | null
  readonly output_mib: number | null
  readonly free_disk_mib: number | null
  readonly rollbacks: number
  readonly rollbacks_succeeded: number
}

const DAY_MS = 86_400_000

/** How runs went, by day, week (from Monday) or month of their start, oldest first; stretches without a run are left out. */
export function runTrend(db: ConsoleDatabase, { by, from, to, minutesAhead = 0 }: TrendQuery): readonly RunTrend[] {
  const rows = figuresOf(db, minutesAhead, { from, to: to || '9999-12-31' })
  const stretches = Map.groupBy(rows, ({ day }) => firstDay(day, by))
  return [...stretches].map(([first, runs]) => trendOf(first, runs))
}

function figuresOf(
  db: ConsoleDatabase,
  minutesAhead: number,
  { from, to }: { readonly from: string; readonly to: string },
) {
  if (minutesAhead === 0) {
    return statement<[string, string], FigureRow>(
      db,
      'SELECT * FROM run_figure WHERE day >= ? AND day <= ? ORDER BY day, run',
    ).all(from, to)
  }
  return statement<[object], FigureRow>(
    db,
    `SELECT * FROM (SELECT f.*, date(r.started_at, @shift) AS local_day FROM run_figure f JOIN run r ON r.run = f.run)
     WHERE local_day >= @from AND local_day <= @to ORDER BY local_day, run`,
  )
    .all({ from, to, shift: `${minutesAhead} minutes` })
    .map(row => ({ ...row, day: row.local_day ?? row.day }))
}

function trendOf(from: string, runs: readonly FigureRow[]): RunTrend {
  const count = (...states: readonly RunState[]): number => runs.filter(({ state }) => states.includes(state)).length
  const durations = runs.flatMap(({ duration_ms: took }) => took ?? []).toSorted((a, b) => a - b)
  const peaks = runs.flatMap(({ peak_memory_mib: peak }) => peak ?? [])
  const sum = (key: 'rollbacks' | 'rollbacks_succeeded'): number => runs.reduce((total, run) => total + run[key], 0)
  return {
    from,
    runs: runs.length,
    failures: count('failed', 'partial', 'interrupted'),
    partial: count('partial'),
    interrupted: count('interrupted'),
    rollbacks: sum('rollbacks'),
    rollbacksSucceeded: sum('rollbacks_succeeded'),
    medianDurationMs: median(durations),
    longestDurationMs: durations.at(-1) ?? null,
    peakMemoryMib: peaks.length > 0 ? Math.max(...peaks) : null,
    outputMib: runs.findLast(run => run.output_mib !== null)?.output_mib ?? null,
    freeDiskMib: runs.findLast(run => run.free_disk_mib !== null)?.free_disk_mib ?? null,
  }
}

/** @param sorted smallest first */
function median(sorted: readonly number[]): number | null {
  const low = sorted[Math.floor((sorted.length - 1) / 2)]
  const high = sorted[Math.floor(sorted.length / 2)]
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2)
}

function firstDay(day: string, by: TrendQuery['by']): string {
  switch (by) {
    case 'day':
      return day
    case 'month':
      return `${day.slice(0, 7)}-01`
    case 'week': {
      const time = new Date(`${day}T00:00:00Z`)
      const sinceMonday = (time.getUTCDay() + 6) % 7
      return new Date(time.getTime() - sinceMonday * DAY_MS).toISOString().slice(0, 10)
    }
    default:
      return by satisfies never
  }
}
