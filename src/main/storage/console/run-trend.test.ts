import { expect, test } from 'vitest'
import type { HealingDecision } from '../../../contract/healing.ts'
import type { RunFigures, RunState, RunSummary } from '../../../contract/run.ts'
import type { ConsoleDatabase } from './console-database.ts'
import { insertRunFigures } from './run-figure-store.ts'
import { runTrend } from './run-trend.ts'
import { endedRunIn, openTemporaryConsole } from './testing/open-console.ts'

const rollback: HealingDecision = {
  at: '',
  agent: 'DataCollector',
  priority: 'CRITICAL',
  scale: 'local',
  action: 'rollback_to_backup',
  status: 'success',
  outcome: '',
  durationMs: 1,
}

function ended(
  db: ConsoleDatabase,
  day: string,
  given: { state?: RunState; figures?: RunFigures; healing?: HealingDecision[]; dryRun?: boolean },
) {
  const run = endedRunIn(db, given.state ?? 'succeeded')
  const { healing = [], ...rest } = given
  const phase = {
    phase: 'collect',
    agent: 'DataCollector',
    state: 'failed',
    startedAt: null,
    durationMs: 1,
    counts: {},
    skipped: [],
    failures: [],
  } as const
  const summary: RunSummary = { ...run, ...rest, startedAt: `${day}T23:00:00.000Z`, phases: [{ ...phase, healing }] }
  insertRunFigures(db, summary)
}

function took(durationMs: number, peakMemoryMib = 100): RunFigures {
  return { durationMs, peakMemoryMib, memoryPercent: 1, outputMib: durationMs / 10, freeDiskMib: 5_000 - durationMs }
}

function filled(): ConsoleDatabase {
  const db = openTemporaryConsole()
  ended(db, '2019-01-31', { figures: took(100) })
  ended(db, '2019-02-01', {
    figures: took(200, 300),
    state: 'partial',
    healing: [rollback, { ...rollback, status: 'error' }, { ...rollback, status: 'skipped' }],
  })
  ended(db, '2019-02-01', { figures: took(400) })
  ended(db, '2019-02-01', { state: 'interrupted' })
  ended(db, '2019-02-01', { figures: took(9_000), dryRun: true })
  ended(db, '2019-02-04', { figures: took(50), state: 'cancelled' })
  return db
}

test('by day: what failed, what was rolled back, the middle and the longest run, memory and disk; tries do not count', () => {
  expect(runTrend(filled(), { by: 'day', from: '2019-02-01', to: '2019-02-01' })).toEqual([
    {
      from: '2019-02-01',
      runs: 3,
      failures: 2,
      partial: 1,
      interrupted: 1,
      rollbacks: 2,
      rollbacksSucceeded: 1,
      medianDurationMs: 300,
      longestDurationMs: 400,
      peakMemoryMib: 300,
      outputMib: 40,
      freeDiskMib: 4_600,
    },
  ])
})

test('by week from Monday and by month', () => {
  const db = filled()
  const counted = (by: 'week' | 'month') => runTrend(db, { by, from: '', to: '' }).map(({ from, runs }) => [from, runs])
  expect(counted('week')).toEqual([
    ['2019-01-28', 4],
    ['2019-02-04', 1],
  ])
  expect(counted('month')).toEqual([
    ['2019-01-01', 1],
    ['2019-02-01', 4],
  ])
})

test('the days asked for are looked up', () => {
  const plan = filled()
    .prepare<[], { detail: string }>(
      "EXPLAIN QUERY PLAN SELECT * FROM run_figure WHERE day >= '' AND day <= '9' ORDER BY day, run",
    )
    .all()
  expect(plan.map(({ detail }) => detail)).toEqual([
    'SEARCH run_figure USING INDEX run_figure_by_day (day>? AND day<?)',
  ])
})

test('days are those of the clock that is asked for', () => {
  const db = openTemporaryConsole()
  const { run } = endedRunIn(db)
  db.prepare('UPDATE run SET started_at = ? WHERE run = ?').run('2019-02-01T20:00:00.000Z', run)
  db.prepare(`INSERT INTO run_figure VALUES (?, '2019-02-01', 'succeeded', 5, NULL, NULL, NULL, 0, 0)`).run(run)
  const days = (minutesAhead: number) =>
    runTrend(db, { by: 'day', from: '', to: '', minutesAhead }).map(({ from, runs }) => [from, runs])
  expect(days(0)).toEqual([['2019-02-01', 1]])
  expect(days(420)).toEqual([['2019-02-02', 1]])
  expect(days(-300)).toEqual([['2019-02-01', 1]])
})
