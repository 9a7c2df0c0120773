import Database from 'better-sqlite3'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../contract/engine.ts'
import { AuditQuery, NoticeQuery } from '../../contract/query.ts'
import { newestVerified } from '../storage/backups/list-restore-points.ts'
import { programUrl } from '../../testing/program-url.ts'
import { createJobThread } from './job-thread.ts'
import { recoverDatabases } from './recover-databases.ts'
import { failureOf } from './testing/failure-of.ts'
import { openEngine, runOnce } from './testing/open-engine.ts'
import { change, copyOf, damage, makeTwoGenerations, openedPlant, run, type Opened } from './testing/opened-plant.ts'

/** For hanging, never for speed. */
const WAITING = { timeout: 60_000, interval: 50 }
let made: Opened

beforeAll(async () => {
  made = await makeTwoGenerations()
})

const inboxOf = async (engine: Engine) => (await engine.listNotices(NoticeQuery.parse({}))).items
const actionsOf = async (engine: Engine): Promise<readonly string[]> =>
  (await engine.listAudit(AuditQuery.parse({}))).items.map(({ action }) => action)

test('a plant.db that cannot be opened is kept aside, the newest verified backup offered, and what is missing named', async () => {
  const opened = copyOf(made)
  const { workspace } = opened
  damage(join(workspace.backups, 'backup-2', 'plant.db'), 9_000, 4)
  damage(workspace.plantDatabase, 0, 100)
  const damaged = readFileSync(workspace.plantDatabase)
  const engine = await openEngine(opened.options)
  const { generation, damage: reports } = await engine.status()
  expect(generation).toBeNull()
  expect(reports).toMatchObject([
    {
      database: 'plant',
      offer: { id: 'backup-1', generation: 1 },
      missing: [expect.stringMatching(/^Generation 2, published by run 2 on /)],
    },
  ])
  const { setAside = '' } = reports[0] ?? {}
  expect(setAside).toMatch(/^set-aside\/.*-plant\/plant\.db$/)
  expect(readFileSync(join(workspace.dir, setAside)).equals(damaged)).toBe(true)
  expect((await engine.listNotices(NoticeQuery.parse({}))).items).toMatchObject([
    { agent: 'BackupKeeper', status: 'failed', priority: 'CRITICAL', run: null },
  ])
  expect(await engine.restore('backup-1')).toMatchObject({ generation: 1, damage: [] })
  expect(await inboxOf(engine)).toMatchObject([{ state: 'resolved', fixedByRun: null }])
  expect(await actionsOf(engine)).toEqual(expect.arrayContaining(['database-set-aside', 'restored']))
  expect(existsSync(join(workspace.dir, setAside))).toBe(true)
})

test('a damage is told once, also over many openings; dismissed it is gone, and a run reads everything anew', async () => {
  const opened = copyOf(made)
  rmSync(opened.workspace.plantDatabase)
  await (await openEngine(opened.options)).close()
  const engine = await openEngine(opened.options)
  expect(await engine.status()).toMatchObject({
    generation: null,
    damage: [{ problem: 'plant.db: it is not there any more.', setAside: '', missing: [] }],
  })
  expect((await engine.listNotices(NoticeQuery.parse({}))).items).toMatchObject([{ occurrences: 1 }])
  expect(await engine.dismissDamage('Binh')).toMatchObject({ damage: [] })
  expect(await inboxOf(engine)).toMatchObject([{ state: 'resolved' }])
  expect(await runOnce(engine)).toMatchObject({ state: 'succeeded', outcome: { generation: 3 } })
})

test('a run without a restore settles the damage by itself', async () => {
  const opened = copyOf(made)
  truncateSync(opened.workspace.plantDatabase, 0)
  const engine = await openEngine(opened.options)
  expect(await engine.status()).toMatchObject({ damage: [{ problem: 'plant.db: it is empty.' }] })
  await runOnce(engine)
  expect(await engine.status()).toMatchObject({ generation: 3, damage: [] })
  expect(await actionsOf(engine)).toContain('damage-settled')
  expect(await inboxOf(engine)).toMatchObject([{ state: 'resolved', fixedByRun: 3 }])
})

test('an older plant.db stays in use, is told, and gives no generation number twice', async () => {
  const opened = await openedPlant()
  const { plantDatabase } = opened.workspace
  await run(opened)
  cpSync(plantDatabase, join(opened.dir, 'older'))
  await change(opened)
  await run(opened)
  cpSync(join(opened.dir, 'older'), plantDatabase)
  const engine = await openEngine(opened.options)
  const problem = expect.stringContaining('it knows generations up to 1 only, the journal up to 2')
  expect(await engine.status()).toMatchObject({
    generation: 1,
    damage: [{ database: 'plant', problem, setAside: '', offer: { id: 'backup-2', generation: 2 }, missing: [] }],
  })
  expect((await engine.listNotices(NoticeQuery.parse({}))).items).toMatchObject([{ summary: problem }])
  expect(await runOnce(engine)).toMatchObject({ state: 'succeeded', outcome: { generation: 3 } })
  expect(await engine.status()).toMatchObject({ generation: 3, damage: [] })
  await engine.close()
  expect(await (await openEngine(opened.options)).status()).toMatchObject({ damage: [] })
})

test('that reading anew forgets what an undo holds is said, because only plant.db knows it', async () => {
  const opened = copyOf(made)
  const before = await openEngine(opened.options)
  await runOnce(before, { action: { kind: 'undo-run', run: 2 } })
  await before.close()
  truncateSync(opened.workspace.plantDatabase, 0)
  rmSync(`${opened.workspace.plantDatabase}-wal`, { force: true })
  const engine = await openEngine(opened.options)
  expect(await engine.status()).toMatchObject({
    damage: [
      { offer: { generation: 3 }, missing: [expect.stringContaining('files that an undo holds are loaded again')] },
    ],
  })
})

test('a damaged console.db is kept aside, the newest verified backup of it put in place, and no run number given twice', async () => {
  const opened = await openedPlant()
  await run(opened)
  const { workspace } = opened
  const early = readdirSync(workspace.backups)
  await change(opened)
  await run(opened)
  for (const name of readdirSync(workspace.backups)) {
    if (!early.includes(name)) rmSync(join(workspace.backups, name), { recursive: true })
  }
  damage(workspace.consoleDatabase, 4_096, 8_000)
  const engine = await openEngine(opened.options)
  const { damage: reports, generation } = await engine.status()
  expect(generation).toBe(2)
  expect(reports).toMatchObject([{ database: 'console', offer: { id: 'backup-1' } }])
  expect(reports[0]?.missing[0]).toMatch(
    /^Run 2, which published generation 2 on .*, is not in the journal any more\.$/,
  )
  expect(existsSync(join(workspace.dir, reports[0]?.setAside ?? 'none'))).toBe(true)
  expect((await engine.listRuns({ offset: 0, limit: 9 })).items).toMatchObject([{ run: 1 }])
  expect(await runOnce(engine)).toMatchObject({ run: 3, state: 'succeeded' })
  expect(await engine.verify()).toMatchObject({ isWhole: true })
})

test('a journal without a backup begins anew behind the numbers the data know', async () => {
  const opened = await openedPlant()
  await run(opened)
  rmSync(opened.workspace.backups, { recursive: true })
  truncateSync(opened.workspace.consoleDatabase, 0)
  const engine = await openEngine(opened.options)
  expect(await engine.status()).toMatchObject({
    generation: 1,
    damage: [{ database: 'console', problem: 'console.db: it is empty.', offer: null }],
  })
  expect(await runOnce(engine)).toMatchObject({ run: 2 })
})

test('what reading does not notice, the check in the background does: a changed row, and a damaged page', async () => {
  const opened = copyOf(made)
  const { workspace } = opened
  const db = new Database(workspace.plantDatabase)
  db.exec(`update row_productRecords set machineNo = 'XX' where row_id = 1`)
  db.close()
  const engine = await openEngine({ ...opened.options, watch: true })
  await expect
    .poll(async () => (await engine.status()).damage, WAITING)
    .toMatchObject([{ database: 'plant', setAside: '', offer: { id: 'backup-2' } }])
  expect((await engine.status()).damage[0]?.problem).toContain('does not have the content it was loaded with')
  const status = await engine.restore('backup-2')
  expect(status).toMatchObject({ generation: 2, damage: [] })
  const aside = readdirSync(join(workspace.dir, 'set-aside'))
  expect(aside).toHaveLength(1)
  expect(await engine.verify()).toMatchObject({ isWhole: true })
})

test('a backup whose thread was ended in the middle is nothing, and its folder goes at the next opening', async () => {
  const opened = copyOf(made)
  const { options, workspace } = opened
  const jobs = createJobThread(programUrl('run-worker'), {
    pipeline: 'production',
    plant: opened.dir,
    workspace: workspace.dir,
    schemasPath: null,
    readerEntry: programUrl('reader').href,
  })
  const making = jobs.run({ kind: 'make-backup', rule: { backupsKept: 5, backupDays: 7 }, damaged: [] })
  const waiting = jobs.run({ kind: 'verify' })
  const ends = Promise.all([failureOf(making), failureOf(waiting)])
  await jobs.close()
  expect((await ends).map(({ failure }) => failure.code)).toEqual(['cancelled', 'cancelled'])
  mkdirSync(join(workspace.backups, 'unfinished-1'), { recursive: true })
  writeFileSync(join(workspace.backups, 'unfinished-1', 'plant.db'), 'half of it')
  const engine = await openEngine(options)
  expect(readdirSync(workspace.backups)).toEqual(['backup-1', 'backup-2'])
  expect(await engine.verify()).toMatchObject({ isWhole: true })
})

test('side files without their database are kept aside too', async () => {
  const opened = copyOf(made)
  const { workspace } = opened
  rmSync(workspace.plantDatabase)
  writeFileSync(`${workspace.plantDatabase}-wal`, 'what was written last')
  const engine = await openEngine(opened.options)
  expect(await engine.status()).toMatchObject({ generation: null, damage: [{ database: 'plant' }] })
  const [aside = ''] = readdirSync(join(workspace.dir, 'set-aside'))
  expect(readdirSync(join(workspace.dir, 'set-aside', aside))).toContain('plant.db-wal')
})

test('a database of somebody else is not touched', async () => {
  const opened = await openedPlant()
  mkdirSync(opened.workspace.dir, { recursive: true })
  const other = new Database(opened.workspace.consoleDatabase)
  other.exec('create table photo(id)')
  other.close()
  expect((await failureOf(openEngine(opened.options))).failure).toMatchObject({
    code: 'database_unreadable',
    message: expect.stringContaining('another kind of database'),
  })
  expect(existsSync(join(opened.workspace.dir, 'set-aside'))).toBe(false)
})

test('a damaged mark in the header is damage, because the tables are ours', async () => {
  const opened = copyOf(made)
  damage(opened.workspace.plantDatabase, 68, 4)
  const engine = await openEngine(opened.options)
  const { damage: reports } = await engine.status()
  expect(reports).toMatchObject([{ database: 'plant', offer: { id: 'backup-2' }, missing: [] }])
  expect(reports[0]?.problem).toContain('its header should have the mark')
})

test('damage found while the data were in use: given up, they are kept aside and everything is read anew', async () => {
  const opened = copyOf(made)
  const db = new Database(opened.workspace.plantDatabase)
  db.exec(`update row_productRecords set machineNo = 'XX' where row_id = 1`)
  db.close()
  const engine = await openEngine({ ...opened.options, watch: true })
  await expect.poll(async () => (await engine.status()).damage, WAITING).toHaveLength(1)
  expect(await engine.dismissDamage('Binh')).toMatchObject({ generation: null, damage: [] })
  const { items } = await engine.listAudit(AuditQuery.parse({ actions: ['damage-dismissed'] }))
  expect(items).toMatchObject([
    { actor: 'Binh', details: { setAside: expect.stringMatching(/^set-aside\/.*plant\.db$/) } },
  ])
  expect(await runOnce(engine)).toMatchObject({ state: 'succeeded', outcome: { generation: 3 } })
  expect(await engine.verify()).toMatchObject({ isWhole: true })
})

test('without readable data the preview names the runs of the journal', async () => {
  const opened = copyOf(made)
  damage(opened.workspace.plantDatabase, 0, 4_096)
  const engine = await openEngine(opened.options)
  expect(await engine.previewRestore('backup-1')).toMatchObject({
    currentGeneration: null,
    runsSince: [{ run: 2, sentence: expect.stringContaining('Generation 2') }],
    sentence: expect.stringMatching(/^Brings back generation 1 of .* with 16 production rows\.$/),
  })
})

test('a process that stopped between keeping a damaged database aside and saying so says it at the next opening', async () => {
  const opened = copyOf(made)
  const { workspace } = opened
  damage(workspace.plantDatabase, 0, 100)
  damage(workspace.consoleDatabase, 0, 100)
  const options = {
    clock: () => new Date('2019-02-01T08:00:00.000Z'),
    newestVerified: async () => newestVerified(workspace),
  }
  await recoverDatabases(workspace, options)
  // As if it had stopped after moving each, before another was put in its place.
  for (const database of [workspace.plantDatabase, workspace.consoleDatabase]) rmSync(database)
  const engine = await openEngine(opened.options)
  const { damage: reports } = await engine.status()
  expect(reports.map(({ database, setAside }) => [database, setAside])).toEqual([
    ['plant', 'set-aside/2019-02-01T08-00-00-000Z-plant/plant.db'],
    ['console', 'set-aside/2019-02-01T08-00-00-000Z-console/console.db'],
  ])
  for (const { setAside } of reports) expect(existsSync(join(workspace.dir, setAside))).toBe(true)
  expect((await engine.listNotices(NoticeQuery.parse({}))).total).toBe(2)
  expect(await engine.restore('backup-2')).toMatchObject({ generation: 2, damage: [{ database: 'console' }] })
  expect(await engine.verify()).toMatchObject({ isWhole: true })
})
