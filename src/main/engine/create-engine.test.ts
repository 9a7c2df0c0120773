import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { EngineEvent } from '../../contract/event.ts'
import type { Engine } from '../../contract/engine.ts'
import { AuditQuery, NoticeQuery } from '../../contract/query.ts'
import { createCaller } from '../../contract/router.ts'
import { RunRequest } from '../../contract/run-request.ts'
import { PhasePolicy } from '../../contract/setting.ts'
import { threadUrls } from '../../testing/program-url.ts'
import { smallPlant, smallPlantFacts } from '../../testing/small-plant.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import type { EngineOptions } from './engine-options.ts'
import { failureOf } from './testing/failure-of.ts'
import { engineOptions, openEngine, runOnce } from './testing/open-engine.ts'

const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'

function open(plant: string, options: Partial<EngineOptions> = {}): Promise<Engine> {
  return openEngine(engineOptions(plant, options))
}

const request = RunRequest.parse({})

test('a run is told step by step, ends in the journal, and its data can be read', async () => {
  const engine = await open((await smallPlant()).dir)
  const events: EngineEvent[] = []
  const following = (async () => {
    for await (const event of engine.watch(undefined)) {
      events.push(event)
      if (event.kind === 'run-finished') return
    }
  })()
  const run = await runOnce(engine)
  await following
  expect(run).toMatchObject({ run: 1, state: 'succeeded', actor: 'An' })
  expect(events[0]).toMatchObject({ kind: 'snapshot', active: null, latest: null })
  expect(events.filter(({ kind }) => kind === 'phase-finished')).toHaveLength(4)
  expect(events.some(({ kind }) => kind === 'run-progressed')).toBe(true)
  expect((await engine.listRuns({ offset: 0, limit: 10 })).items).toMatchObject([{ run: 1, state: 'succeeded' }])
  const tables = await engine.listTables()
  expect(tables.find(({ table }) => table === 'productRecords')).toMatchObject({
    rows: smallPlantFacts.records,
    files: 2,
  })
  const page = await engine.readTable({ table: 'purchaseOrders', offset: 1, limit: 2 })
  expect(page).toMatchObject({ total: smallPlantFacts.orders, items: [expect.any(Object), expect.any(Object)] })
  expect(await engine.status()).toMatchObject({ generation: 1, activeRun: null, samplePlant: false })
})

test('before the first run everything reads as empty', async () => {
  const engine = await open((await smallPlant()).dir)
  const api = createCaller({ engine })
  expect(await api.orders.list({})).toMatchObject({ items: [], total: 0, asOf: null })
  expect(await api.triage.listTriagedFindings({})).toMatchObject({ items: [], asOf: null })
  expect(await api.tables.list()).toEqual([])
  expect(await api.workList()).toEqual([])
  await expect(api.orders.get({ poNo: 'X' })).rejects.toMatchObject({ cause: { failure: { code: 'order_not_found' } } })
})

test('one run at a time; a second owner is turned away by name; a reader is not', async () => {
  const plant = (await smallPlant()).dir
  const workspace = join(temporaryFolder('workspace'), 'workspace')
  const engine = await open(plant, { workspace, ownerName: 'the console' })
  const { run } = await engine.startRun(request)
  await expect(engine.startRun(request)).rejects.toMatchObject({ failure: { code: 'run_in_progress' } })
  await expect(open(plant, { workspace })).rejects.toMatchObject({
    failure: { code: 'workspace_in_use', message: expect.stringContaining('the console') },
  })
  const reader = await open(plant, { workspace, readonly: true })
  await expect(reader.startRun(request)).rejects.toMatchObject({ failure: { code: 'workspace_in_use' } })
  await engine.waitForRun(run)
  expect((await reader.status()).generation).toBe(1)
})

test('a cancelled run ends as cancelled and publishes nothing', async () => {
  const engine = await open((await smallPlant()).dir)
  const { run } = await engine.startRun(request)
  expect((await engine.cancelRun(run)).state).toBe('cancelling')
  expect((await engine.waitForRun(run)).state).toBe('cancelled')
  expect((await engine.status()).generation).toBeNull()
  await expect(engine.cancelRun(run)).rejects.toMatchObject({ failure: { code: 'run_not_found' } })
  expect((await runOnce(engine)).state).toBe('succeeded')
})

test('a run whose thread dies has failed, with a notice, and the engine goes on', async () => {
  const dying = join(temporaryFolder('worker'), 'dying.mjs')
  writeFileSync(
    dying,
    `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(1))`,
  )
  const engine = await open((await smallPlant()).dir, { workers: { ...threadUrls(), run: pathToFileURL(dying) } })
  const run = await runOnce(engine)
  expect(run.state).toBe('failed')
  expect(run.phases.map(({ state }) => state)).toEqual(['failed', 'skipped', 'skipped', 'skipped'])
  expect(run.phases[0]?.failures).toMatchObject([{ code: 'worker_died' }])
  const { items } = await engine.listNotices(NoticeQuery.parse({}))
  expect(items).toMatchObject([{ run: 1, status: 'failed', failures: [{ code: 'worker_died' }] }])
  expect((await runOnce(engine)).run).toBe(2)
})

test('a damaged database fails the run with what it is and what to do, and reading says the same', async () => {
  const workspace = join(temporaryFolder('workspace'), 'workspace')
  const engine = await open((await smallPlant()).dir, { workspace })
  writeFileSync(join(workspace, 'plant.db'), 'no database, but long enough for its header to be looked at '.repeat(100))
  const run = await runOnce(engine)
  expect(run).toMatchObject({ state: 'failed', sentence: expect.stringContaining('is damaged') })
  expect(run.phases[0]?.failures).toMatchObject([
    { code: 'database_unreadable', remedy: expect.stringContaining('moldline restore') },
  ])
  await expect(engine.listFiles()).rejects.toMatchObject({ failure: { code: 'database_unreadable' } })
})

test('a workspace that is a file is no workspace, for readers too', async () => {
  const plant = (await smallPlant()).dir
  const workspace = join(temporaryFolder('workspace'), 'file')
  writeFileSync(workspace, 'a file')
  for (const readonly of [true, false]) {
    await expect(open(plant, { workspace, readonly })).rejects.toMatchObject({
      failure: { code: 'database_unreadable' },
    })
  }
})

test('an engine that cannot open gives the workspace back', async () => {
  const plant = (await smallPlant()).dir
  const workspace = join(temporaryFolder('workspace'), 'workspace')
  await expect(open(plant, { workspace, environment: { MOLDLINE_READERS: 'many' } })).rejects.toMatchObject({
    failure: { code: 'invalid_setting' },
  })
  expect((await runOnce(await open(plant, { workspace }))).state).toBe('succeeded')
})

test('a decision is checked, kept with its actor, and takes effect in the next run', async () => {
  const plant = await smallPlant()
  const engine = await open(plant.dir)
  await runOnce(engine)
  await plant.remove(MAY)
  await runOnce(engine)
  const subject = { kind: 'missing-file', path: MAY } as const
  const about = { subject, reason: '', values: {} }
  await expect(engine.decide({ ...about, kind: 'load-without' })).rejects.toMatchObject({
    failure: { code: 'invalid_decision' },
  })
  await expect(
    engine.decide({ ...about, subject: { kind: 'missing-file', path: 'nowhere' }, kind: 'remove-rows' }),
  ).rejects.toMatchObject({ failure: { code: 'subject_not_found' } })
  expect(await engine.workList()).toMatchObject([{ kind: 'file-missing', subject: MAY }])
  await engine.decide({ ...about, kind: 'remove-rows' }, 'Binh')
  expect(await engine.listDecisions()).toMatchObject([{ actor: 'Binh', kind: 'remove-rows', subject }])
  await engine.decide({ ...about, kind: 'withdraw' }, 'Binh')
  const again = failureOf(engine.decide({ ...about, kind: 'withdraw' }))
  expect((await again).failure.message).toBe(`Nothing is decided about ${MAY} that could be taken back`)
  const { items } = await engine.listAudit(AuditQuery.parse({ search: MAY }))
  expect(items.map(({ actor, action }) => [actor, action])).toEqual([
    ['Binh', 'decision-withdrawn'],
    ['Binh', 'decision-made'],
  ])
  expect((await runOnce(engine)).outcome).toMatchObject({ published: false })

  await engine.decide({ ...about, kind: 'remove-rows' })
  const { outcome } = await runOnce(engine)
  expect(outcome?.rowsGone).toBeGreaterThan(0)
  const done = failureOf(engine.decide({ ...about, kind: 'withdraw' }))
  expect((await done).failure.message).toBe(`What was decided about ${MAY} is done: it is removed`)
})

test('settings are kept, named when wrong, and the environment wins', async () => {
  const engine = await open((await smallPlant()).dir)
  await engine.changeSettings({ plantName: 'Hà Nội 2', retryCount: 5 })
  const origins = Object.fromEntries(
    (await engine.listSettings()).map(({ key, value, origin }) => [key, [value, origin]]),
  )
  expect(origins).toMatchObject({ plantName: ['Hà Nội 2', 'workspace'], retryCount: [0, 'environment'] })
  await expect(engine.changeSettings({ retryCount: 99 })).rejects.toMatchObject({
    failure: { code: 'invalid_setting' },
  })
  const policies = { phasePolicies: { colect: PhasePolicy.parse({ retries: 1 }) } }
  await expect(engine.changeSettings(policies)).rejects.toMatchObject({
    failure: { code: 'invalid_setting', message: expect.stringContaining('colect') },
  })
  await expect(engine.startRun(RunRequest.parse({ fromPhase: 'chek' }))).rejects.toMatchObject({
    failure: { code: 'unknown_option' },
  })
  expect((await engine.status()).plantName).toBe('Hà Nội 2')
})

test('an interrupted run is marked when the engine opens again, and the next run asks nothing', async () => {
  const plant = (await smallPlant()).dir
  const workspace = join(temporaryFolder('workspace'), 'workspace')
  const first = await open(plant, { workspace })
  await runOnce(first)
  await first.close()
  const { default: Database } = await import('better-sqlite3')
  const db = new Database(join(workspace, 'console.db'))
  db.exec(`insert into run(state, started_at, request, summary)
    select 'running', started_at, request, json_set(summary, '$.run', 2, '$.state', 'running', '$.finishedAt', null) from run`)
  db.close()
  const second = await open(plant, { workspace })
  expect((await second.getRun(2)).state).toBe('interrupted')
  expect((await runOnce(second)).state).toBe('succeeded')
})

test('each line of the log names its run, phase, agent and file', async () => {
  const plant = await smallPlant()
  const workspace = join(temporaryFolder('workspace'), 'workspace')
  const engine = await open(plant.dir, { workspace })
  await plant.write(MAY, 'broken')
  await runOnce(engine)
  const lines = readFileSync(join(workspace, 'logs', 'engine.log'), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>)
  expect(lines.find(({ msg }) => msg === 'file could not be read')).toMatchObject({
    run: 1,
    phase: 'collect',
    agent: 'DataCollector',
    file: MAY,
  })
})

test('a file that settles shows at once, and a run that saw it clears it', async () => {
  const plant = await smallPlant()
  const engine = await open(plant.dir, { watch: true, environment: { MOLDLINE_WATCH_SETTLE_MS: '100' } })
  await runOnce(engine)
  const settled = (async () => {
    for await (const event of engine.watch(undefined)) {
      if (event.kind !== 'files-settled') continue
      if (event.pending.length === 1 && event.pending[0]?.change === 'changed') return event.pending
    }
    return []
  })()
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  expect(await settled).toMatchObject([{ path: MAY, change: 'changed' }])
  await runOnce(engine)
  for await (const event of engine.watch(undefined)) {
    const pending = event.kind === 'snapshot' || event.kind === 'files-settled' ? event.pending : null
    if (pending?.length === 0) break
  }
  expect((await engine.status()).pending).toEqual([])
})

test('the first progress of a run names its step and its files, before anything is finished', async () => {
  const engine = await open((await smallPlant()).dir)
  const first = (async () => {
    for await (const event of engine.watch(undefined)) if (event.kind === 'run-progressed') return event.progress
    return null
  })()
  await runOnce(engine)
  expect(await first).toMatchObject({ phase: 'collect', agent: 'DataCollector', step: 'hash', unit: 'files', done: 0 })
})
