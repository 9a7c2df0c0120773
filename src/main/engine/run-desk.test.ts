import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { RunRequest, type RunSummary } from '../../contract/run.ts'
import { DEFAULT_SETTINGS } from '../../contract/setting.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { silentLog } from '../pipeline/log.ts'
import { pendingSummary } from '../pipeline/run-pipeline.ts'
import { openConsoleDatabase, type ConsoleDatabase } from '../storage/console/console-database.ts'
import { listNotices } from '../storage/console/notice-log.ts'
import { findRun } from '../storage/console/run-journal.ts'
import { createEventBus } from './event-bus.ts'
import { createRunDesk, type RunDesk } from './run-desk.ts'

const collect = pendingSummary({ name: 'collect', agent: 'DataCollector' })
/** Big enough to fill the journal. */
const loud = { ...collect, state: 'running', skipped: ['x'.repeat(100_000)] } as const

/** A worker that begins its phase, and ends the run when it is cancelled. */
const worker = `
  import { parentPort } from 'node:worker_threads'
  const result = { state: 'cancelled', phases: [], outcome: null, sentence: 'Cancelled.', notices: [] }
  parentPort.on('message', ({ kind }) => {
    if (kind === 'execute') parentPort.postMessage({ kind: 'phase-started', phase: ${JSON.stringify(loud)} })
    if (kind === 'cancel') parentPort.postMessage({ kind: 'finished', result })
    if (kind === 'close') parentPort.close()
  })`

function openDesk(): { readonly desk: RunDesk; readonly db: ConsoleDatabase } {
  const dir = temporaryFolder('desk')
  const entry = join(dir, 'worker.mjs')
  writeFileSync(entry, worker)
  const db = openConsoleDatabase(join(dir, 'console.db'), { readonly: false })
  const desk = createRunDesk({
    db,
    bus: createEventBus(),
    log: silentLog,
    clock: () => new Date('2019-02-01T08:00:00Z'),
    pipeline: {
      name: 'production',
      phases: [{ name: 'collect', agent: 'DataCollector' }],
      rules: [],
      open: () => ({ execute: () => Promise.reject(new Error('not in this test')), close: async () => {} }),
      exportTo: async () => [],
    },
    workerEntry: pathToFileURL(entry),
    environment: { pipeline: 'production', plant: dir, workspace: dir, schemasPath: null, readerEntry: '' },
    cancelDeadlineMs: 10_000,
    inputs: () => ({ settings: DEFAULT_SETTINGS, decisions: [] }),
    publishedBy: () => null,
    onEnded: () => {},
  })
  onTestFinished(async () => {
    await desk.close()
    db.close()
  })
  return { desk, db }
}

function fill(db: ConsoleDatabase): void {
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 4}`)
}

test('a run whose steps the full disk does not take is stopped and has failed of that', async () => {
  const { desk, db } = openDesk()
  fill(db)
  const { run } = desk.start(RunRequest.parse({}), 'An')
  const ended: RunSummary = await desk.wait(run)
  expect(ended).toMatchObject({ state: 'failed', sentence: expect.stringContaining('is full') })
  expect(ended.phases).toMatchObject([{ state: 'failed', failures: [{ code: 'disk_full' }] }])
  expect(desk.active).toBeNull()
  db.pragma('max_page_count = 1000000')
  const next = desk.start(RunRequest.parse({}), 'An')
  desk.cancel(next.run)
  expect(await desk.wait(next.run)).toMatchObject({ state: 'cancelled' })
  expect(findRun(db, next.run)?.state).toBe('cancelled')
  expect(listNotices(db)).toEqual([])
})

test('a run that cannot even be opened in the journal is refused as a full disk', () => {
  const { desk, db } = openDesk()
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`)
  const start = () => desk.start(RunRequest.parse({}), 'An'.repeat(50_000))
  expect(start).toThrow(expect.objectContaining({ failure: expect.objectContaining({ code: 'disk_full' }) }))
  expect(desk.active).toBeNull()
})
