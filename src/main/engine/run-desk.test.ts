import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import type { HealingDecision } from '../../contract/healing.ts'
import { AuditQuery, NoticeQuery } from '../../contract/query.ts'
import type { PhaseSummary, RunSummary } from '../../contract/run.ts'
import { RunRequest } from '../../contract/run-request.ts'
import { DEFAULT_SETTINGS } from '../../contract/setting.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { silentLog } from '../pipeline/log.ts'
import type { RunResult } from '../pipeline/pipeline-definition.ts'
import { pendingSummary } from '../pipeline/pending-summary.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import { openConsoleDatabase } from '../storage/console/console-database.ts'
import { listAudit } from '../storage/console/list-audit.ts'
import { listNotices } from '../storage/console/list-notices.ts'
import { findRun, insertRun, updateRun } from '../storage/console/run-journal.ts'
import { runTrend } from '../storage/console/run-trend.ts'
import { failedFile } from '../storage/console/testing/open-console.ts'
import { openWorkspace } from '../storage/workspace/open-workspace.ts'
import { createEventBus } from './event-bus.ts'
import { createNoticeDesk } from './notice-desk.ts'
import { createRunDesk, type RunDesk, type RunDeskOptions } from './run-desk.ts'
import type { WorkerEvent } from './worker-messages.ts'

const agents = { collect: 'DataCollector', load: 'DataLoader', validate: 'ValidationOrchestrator' }
const phase = (name: keyof typeof agents, given: Partial<PhaseSummary> = {}): PhaseSummary => ({
  ...pendingSummary({ name, agent: agents[name] }),
  ...given,
})
const collect = phase('collect')
/** Big enough to fill the journal. */
const loud = { ...collect, state: 'running', skipped: ['x'.repeat(100_000)] } as const
const now = new Date('2019-02-01T08:00:00Z')

/** What the run's thread says: at once, and when the run is cancelled. */
interface Script {
  readonly says: readonly WorkerEvent[]
  readonly result?: Partial<RunResult>
}

function workerOf({ says, result }: Script): string {
  const phases = [collect, phase('load'), phase('validate')]
  const end = { state: 'cancelled', phases, outcome: null, sentence: 'Cancelled.', notices: [], ...result }
  return `
  import { parentPort } from 'node:worker_threads'
  const end = () => parentPort.postMessage({ kind: 'finished', result: ${JSON.stringify(end)} })
  parentPort.on('message', ({ kind }) => {
    if (kind === 'execute') {
      for (const event of ${JSON.stringify(says)}) parentPort.postMessage(event)
      if (${result !== undefined}) end()
    }
    if (kind === 'cancel') end()
    if (kind === 'close') parentPort.close()
  })`
}

function openDesk(
  script: Script = { says: [{ kind: 'phase-started', phase: loud }] },
  before: (db: ConsoleDatabase) => void = () => {},
  given: Partial<RunDeskOptions> = {},
): { readonly desk: RunDesk; readonly db: ConsoleDatabase } {
  const workspace = openWorkspace(temporaryFolder('desk'))
  const { dir } = workspace
  const entry = join(dir, 'worker.mjs')
  writeFileSync(entry, workerOf(script))
  const db = openConsoleDatabase(workspace.consoleDatabase, { readonly: false })
  before(db)
  const shared = { db, bus: createEventBus(), log: silentLog, clock: () => now }
  const desk = createRunDesk({
    ...shared,
    pipeline: {
      name: 'production',
      phases: [
        { name: 'collect', agent: agents.collect, escalations: [] },
        { name: 'backup', agent: 'BackupKeeper', onDemand: true, escalations: [] },
        { name: 'load', agent: agents.load, escalations: [] },
        { name: 'validate', agent: agents.validate, escalations: [] },
      ],
      rules: [],
      open: () => ({ execute: () => Promise.reject(new Error('not in this test')), close: async () => {} }),
      exportTo: async () => [],
    },
    workerEntry: pathToFileURL(entry),
    environment: { pipeline: 'production', plant: dir, workspace: dir, schemasPath: null, readerEntry: '' },
    cancelDeadlineMs: 10_000,
    inputs: () => ({ settings: DEFAULT_SETTINGS, decisions: [] }),
    publishedBy: () => null,
    notices: createNoticeDesk({ ...shared, workspace, plant: dir, onRaised: () => {} }),
    onEnded: () => {},
    ...given,
  })
  onTestFinished(async () => {
    await desk.close()
    db.close()
  })
  return { desk, db }
}

const inbox = (db: ConsoleDatabase) => listNotices(db, NoticeQuery.parse({}), now.toISOString()).items
const audited = (db: ConsoleDatabase) =>
  listAudit(db, AuditQuery.parse({})).items.map(({ actor, action, subject, details }) => ({
    actor,
    action,
    subject,
    details,
  }))

function runThrough(desk: RunDesk, request: Partial<RunRequest> = {}): Promise<RunSummary> {
  return desk.wait(desk.start(RunRequest.parse(request), 'An').run)
}

function fill(db: ConsoleDatabase): void {
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 4}`)
}

test('a run whose steps the full disk does not take is stopped and has failed of that; its end is written when there is room', async () => {
  const { desk, db } = openDesk()
  fill(db)
  const { run } = desk.start(RunRequest.parse({}), 'An')
  const ended: RunSummary = await desk.wait(run)
  expect(ended).toMatchObject({ state: 'failed', sentence: expect.stringContaining('is full') })
  expect(ended.phases[0]).toMatchObject({ state: 'failed', failures: [{ code: 'disk_full' }] })
  expect(desk.active).toBeNull()
  db.pragma('max_page_count = 1000000')
  const next = desk.start(RunRequest.parse({}), 'An')
  desk.cancel(next.run, 'An')
  expect(await desk.wait(next.run)).toMatchObject({ state: 'cancelled' })
  expect(findRun(db, next.run)?.state).toBe('cancelled')
  expect(findRun(db, run)?.state).toBe('failed')
  expect(inbox(db)).toMatchObject([
    { run, agent: 'DataCollector', status: 'failed', failures: [{ code: 'disk_full' }] },
  ])
})

test('a run that cannot even be opened in the journal is refused as a full disk', () => {
  const { desk, db } = openDesk()
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`)
  const start = () => desk.start(RunRequest.parse({}), 'An'.repeat(50_000))
  expect(start).toThrow(expect.objectContaining({ failure: expect.objectContaining({ code: 'disk_full' }) }))
  expect(desk.active).toBeNull()
})

test('a run whose settings or decisions cannot be read is not begun, and the next one is', async () => {
  let isReadable = false
  const inputs = () => {
    if (!isReadable) throw new Error('a disk error')
    return { settings: DEFAULT_SETTINGS, decisions: [] }
  }
  const { desk, db } = openDesk({ says: [], result: { state: 'succeeded' } }, undefined, { inputs })
  expect(() => desk.start(RunRequest.parse({}), 'An')).toThrow('a disk error')
  expect(desk.active).toBeNull()
  expect(audited(db)).toEqual([])
  isReadable = true
  expect(await runThrough(desk)).toMatchObject({ run: 1, state: 'succeeded' })
})

const rollback: HealingDecision = {
  at: '',
  agent: 'DataCollector',
  priority: 'CRITICAL',
  scale: 'local',
  action: 'rollback_to_backup',
  status: 'success',
  outcome: 'Back to generation 1.',
  durationMs: 5,
}
const partial: Script = {
  says: [],
  result: {
    state: 'partial',
    sentence: 'One file failed.',
    notices: [failedFile('a.xlsb')],
    phases: [
      phase('collect', { state: 'failed', healing: [rollback] }),
      phase('load', { state: 'skipped' }),
      phase('validate', { state: 'succeeded' }),
    ],
  },
}

test('the notices of a run come with its figures and the agents that went on, and its figures into the trend', async () => {
  const { desk, db } = openDesk(partial)
  const ended = await runThrough(desk)
  const { figures } = ended
  expect(figures?.durationMs).toBeGreaterThanOrEqual(0)
  expect(figures?.peakMemoryMib).toBeGreaterThan(10)
  expect(findRun(db, ended.run)).toEqual(ended)
  const [notice] = inbox(db)
  expect(notice).toMatchObject({
    run: ended.run,
    textFile: expect.stringContaining('notices/'),
    metadata: {
      durationMs: figures?.durationMs,
      memoryMib: figures?.peakMemoryMib,
      memoryPercent: figures?.memoryPercent,
      outputMib: figures?.outputMib,
      freeDiskMib: figures?.freeDiskMib,
      triggered: ['ValidationOrchestrator'],
    },
  })
  expect(runTrend(db, { by: 'month', from: '', to: '' })).toMatchObject([
    {
      from: '2019-02-01',
      runs: 1,
      partial: 1,
      rollbacks: 1,
      rollbacksSucceeded: 1,
      peakMemoryMib: figures?.peakMemoryMib,
    },
  ])
})

test('a try raises nothing and is no part of the trend', async () => {
  const { desk, db } = openDesk(partial)
  expect(await runThrough(desk, { dryRun: true })).toMatchObject({ state: 'partial', dryRun: true })
  expect(inbox(db)).toEqual([])
  expect(runTrend(db, { by: 'day', from: '', to: '' })).toEqual([])
})

test('start, cancel and end are in the audit log with who and what', async () => {
  const { desk, db } = openDesk()
  const action = { kind: 'undo-run', run: 3 } as const
  const { run } = desk.start(RunRequest.parse({ action, months: ['201901'] }), 'An')
  desk.cancel(run, 'Bình')
  expect(await desk.wait(run)).toMatchObject({ state: 'cancelled', action })
  expect(audited(db)).toEqual([
    {
      actor: 'Moldline',
      action: 'run-ended',
      subject: 'run 1',
      details: { state: 'cancelled', generation: null, published: false },
    },
    { actor: 'Bình', action: 'run-cancelled', subject: 'run 1', details: {} },
    { actor: 'An', action: 'run-started', subject: 'run 1', details: { months: ['201901'], action } },
  ])
})

test('a phase on demand stands where it came, and nowhere when it did not come', async () => {
  const backup = { ...pendingSummary({ name: 'backup', agent: 'BackupKeeper' }), state: 'running' } as const
  const { desk } = openDesk({
    says: [
      { kind: 'phase-finished', phase: { ...collect, state: 'succeeded' } },
      { kind: 'phase-started', phase: backup },
      { kind: 'phase-finished', phase: { ...backup, state: 'succeeded' } },
    ],
  })
  const { run, phases } = desk.start(RunRequest.parse({}), 'An')
  expect(phases.map(known => known.phase)).toEqual(['collect', 'load', 'validate'])
  await expect.poll(() => desk.active?.phases.find(known => known.phase === 'backup')?.state).toBe('succeeded')
  expect(desk.active?.phases.map(known => known.phase)).toEqual(['collect', 'backup', 'load', 'validate'])
  desk.cancel(run, 'An')
  await desk.wait(run)
})

/** A run that was going on when the last process ended. */
function leftOver(dryRun: boolean): (db: ConsoleDatabase) => void {
  return db => {
    const phases = [phase('collect', { state: 'succeeded' }), phase('load', { state: 'running' }), phase('validate')]
    const run = insertRun(db, {
      pipeline: 'production',
      dryRun,
      actor: 'An',
      startedAt: '2019-01-31T08:00:00Z',
      sentence: '',
      phases,
      request: RunRequest.parse({ dryRun }),
    })
    updateRun(db, { ...run, state: 'running' })
  }
}

test('a run the process died under is marked, said in the inbox once, and resolved by the next clean run', async () => {
  const { desk, db } = openDesk({ says: [], result: { state: 'succeeded', sentence: 'Finished.' } }, leftOver(false))
  const [notice] = inbox(db)
  expect(notice).toMatchObject({
    run: 1,
    agent: 'DataLoader',
    status: 'failed',
    state: 'new',
    failures: [{ code: 'worker_died' }],
  })
  expect(notice?.summary).toContain('had not published anything')
  expect(findRun(db, 1)).toMatchObject({ state: 'interrupted' })
  expect(audited(db).map(({ action, subject }) => [action, subject])).toEqual([
    ['notice-raised', 'notice 1'],
    ['run-ended', 'run 1'],
  ])
  expect(runTrend(db, { by: 'day', from: '', to: '' })).toMatchObject([{ interrupted: 1, medianDurationMs: null }])
  const clean = await runThrough(desk)
  expect(inbox(db)).toMatchObject([{ id: 1, state: 'resolved', fixedByRun: clean.run }])
})

test('a try the process died under is marked and nothing more', () => {
  const { db } = openDesk(partial, leftOver(true))
  expect(findRun(db, 1)).toMatchObject({ state: 'interrupted' })
  expect(inbox(db)).toEqual([])
})
