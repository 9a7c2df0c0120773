import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { RunRequest } from '../../../contract/run-request.ts'
import { openConsoleDatabase } from './console-database.ts'
import { appendDecision, listDecisions } from './decision-log.ts'
import { countRuns, findRun, insertRun, listRuns, unfinishedRuns, updateRun } from './run-journal.ts'
import { readSettings, writeSettings } from './setting-store.ts'

function openTemporary() {
  const dir = mkdtempSync(join(tmpdir(), 'moldline-console-'))
  const path = join(dir, 'console.db')
  const db = openConsoleDatabase(path, { readonly: false })
  onTestFinished(() => {
    db.close()
    rmSync(dir, { recursive: true })
  })
  return { db, path }
}

const newRun = {
  pipeline: 'production',
  dryRun: false,
  actor: 'An',
  startedAt: '2019-02-01T08:00:00Z',
  sentence: '',
  phases: [],
  request: RunRequest.parse({}),
}

test('runs are numbered from 1, keep their summary and are unfinished until they end', () => {
  const { db, path } = openTemporary()
  const first = insertRun(db, newRun)
  const second = insertRun(db, newRun)
  expect([first.run, second.run, first.state]).toEqual([1, 2, 'queued'])
  updateRun(db, { ...first, state: 'running' })
  updateRun(db, { ...first, state: 'succeeded', sentence: 'Finished.' })
  expect(unfinishedRuns(db).map(run => run.run)).toEqual([2])
  const reader = openConsoleDatabase(path, { readonly: true })
  onTestFinished(() => void reader.close())
  expect(findRun(reader, 1)).toMatchObject({ state: 'succeeded', sentence: 'Finished.' })
  expect(listRuns(reader, 0, 10).map(run => run.run)).toEqual([2, 1])
  expect(countRuns(reader)).toBe(2)
})

test('an ended run is never rewritten, not even with the same state', () => {
  const { db } = openTemporary()
  const run = insertRun(db, newRun)
  updateRun(db, { ...run, state: 'running' })
  updateRun(db, { ...run, state: 'failed' })
  expect(() => updateRun(db, { ...run, state: 'succeeded' })).toThrow(/failed to succeeded/)
  expect(() => updateRun(db, { ...run, state: 'failed', sentence: 'other' })).toThrow(/has ended/)
  expect(findRun(db, run.run)?.sentence).toBe('')
})

test('decisions are kept in order with their actor', () => {
  const { db } = openTemporary()
  const subject = { kind: 'missing-file', path: 'a.xlsb' } as const
  appendDecision(db, { subject, kind: 'keep-archived', reason: 'archive', values: {} }, 'An', '2019-02-01T08:00:00Z')
  appendDecision(db, { subject, kind: 'remove-rows', reason: '', values: {} }, 'Binh', '2019-02-02T08:00:00Z')
  expect(listDecisions(db)).toMatchObject([
    { id: 1, actor: 'An', kind: 'keep-archived', subject, reason: 'archive' },
    { id: 2, actor: 'Binh', kind: 'remove-rows', subject },
  ])
})

test('settings keep the newest value', () => {
  const { db } = openTemporary()
  writeSettings(db, { retryCount: 1, people: ['An'] }, 'An', '2019-02-01T08:00:00Z')
  writeSettings(db, { retryCount: 2 }, 'An', '2019-02-01T08:00:00Z')
  expect(readSettings(db)).toEqual({ retryCount: 2, people: ['An'] })
})
