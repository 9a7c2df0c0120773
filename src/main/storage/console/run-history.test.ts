import { expect, test } from 'vitest'
import { RunHistoryQuery } from '../../../contract/run-views.ts'
import type { RunState, RunSummary } from '../../../contract/run.ts'
import { RunRequest } from '../../../contract/run-request.ts'
import type { ConsoleDatabase } from './console-database.ts'
import { keptRunBefore, listRunHistory, runsOfPeriod } from './run-history.ts'
import { insertRun, updateRun } from './run-journal.ts'
import { openTemporaryConsole } from './testing/open-console.ts'

function addRun(
  db: ConsoleDatabase,
  given: Partial<Pick<RunSummary, 'actor' | 'dryRun' | 'startedAt' | 'action' | 'outcome'>> & { state?: RunState } = {},
): number {
  const { state = 'succeeded', outcome = null, ...more } = given
  const run = insertRun(db, {
    pipeline: 'production',
    dryRun: false,
    actor: 'An',
    startedAt: '2019-02-01T08:00:00.000Z',
    sentence: 'Done.',
    phases: [],
    request: RunRequest.parse({}),
    ...more,
  })
  const finishedAt = new Date(Date.parse(run.startedAt) + 1_500).toISOString()
  updateRun(db, { ...run, state: 'running' })
  if (state !== 'running') updateRun(db, { ...run, state, finishedAt, outcome })
  return run.run
}

const numbers = (db: ConsoleDatabase, query: Partial<RunHistoryQuery> = {}) =>
  listRunHistory(db, RunHistoryQuery.parse(query)).items.map(({ run }) => run)

test('the history is newest first, with what a list shows and who there is to filter by', () => {
  const db = openTemporaryConsole()
  addRun(db)
  addRun(db, { actor: 'Bình', state: 'partial', action: { kind: 'undo-run', run: 1 } })
  addRun(db, { actor: 'An', dryRun: true, state: 'running' })
  const page = listRunHistory(db, RunHistoryQuery.parse({}))
  expect(page).toMatchObject({ total: 3, actors: ['An', 'Bình'] })
  expect(page.items).toMatchObject([
    { run: 3, state: 'running', dryRun: true, finishedAt: null, durationMs: null, figures: null },
    { run: 2, state: 'partial', durationMs: 1_500, action: { kind: 'undo-run', run: 1 } },
    { run: 1, state: 'succeeded', dryRun: false, sentence: 'Done.', action: null },
  ])
})

test('each filter leaves the runs it names, and together they leave what all of them name', () => {
  const db = openTemporaryConsole()
  addRun(db, { startedAt: '2019-01-31T23:59:59.000Z' })
  addRun(db, { actor: 'Bình', startedAt: '2019-02-01T00:00:00.000Z' })
  addRun(db, { actor: 'Bình', state: 'failed', startedAt: '2019-02-02T00:00:00.000Z' })
  addRun(db, { dryRun: true, startedAt: '2019-02-03T00:00:00.000Z' })
  addRun(db, { action: { kind: 'use-generation', generation: 1 }, startedAt: '2019-02-04T00:00:00.000Z' })
  expect(numbers(db, { states: ['failed'] })).toEqual([3])
  expect(numbers(db, { actors: ['Bình'] })).toEqual([3, 2])
  expect(numbers(db, { kinds: ['use-generation'] })).toEqual([5])
  expect(numbers(db, { dryRun: true })).toEqual([4])
  expect(numbers(db, { dryRun: false })).toEqual([5, 3, 2, 1])
  expect(numbers(db, { from: '2019-02-01T00:00:00.000Z', before: '2019-02-03T00:00:00.000Z' })).toEqual([3, 2])
  expect(numbers(db, { actors: ['Bình'], states: ['succeeded'] })).toEqual([2])
  expect(numbers(db, { offset: 1, limit: 2 })).toEqual([4, 3])
})

test('10,000 runs with large summaries: which ones match is told without reading a summary', () => {
  const db = openTemporaryConsole()
  addRun(db)
  const plan = db
    .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN SELECT count(*) FROM run_fact WHERE state = 'failed'`)
    .all()
    .map(({ detail }) => detail)
  expect(plan).toEqual(['SCAN run_fact'])
  db.exec(`UPDATE run SET summary = json_set(summary, '$.actor', 'Chi')`)
  expect(numbers(db, { actors: ['Chi'] })).toEqual([1])
})

test('the runs of a period are oldest first, the run before one skips tries', () => {
  const db = openTemporaryConsole()
  addRun(db, { startedAt: '2019-02-02T00:00:00.000Z' })
  addRun(db, { startedAt: '2019-02-01T00:00:00.000Z', dryRun: true })
  addRun(db, { startedAt: '2019-03-01T00:00:00.000Z' })
  const period = { from: '2019-02-01T00:00:00.000Z', before: '2019-03-01T00:00:00.000Z' }
  expect(runsOfPeriod(db, period)).toMatchObject([
    { run: 2, dryRun: true, durationMs: 1_500 },
    { run: 1, dryRun: false, rollbacks: 0 },
  ])
  expect([1, 2, 3].map(run => keptRunBefore(db, run))).toEqual([null, 1, 1])
})
