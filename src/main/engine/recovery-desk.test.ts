import Database from 'better-sqlite3'
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../contract/engine.ts'
import { AuditQuery, NoticeQuery, OrderQuery, TableQuery } from '../../contract/query.ts'
import { smallPlant, smallPlantFacts } from '../../testing/small-plant.ts'
import { manifestText, readManifest } from '../storage/backups/restore-point-manifest.ts'
import { failureOf } from './testing/failure-of.ts'
import { engineOptions, openEngine, runOnce } from './testing/open-engine.ts'
import { change, copyOf, damage, makeTwoGenerations, openedPlant, run, type Opened } from './testing/opened-plant.ts'

/** For hanging, never for speed. */
const WAITING = { timeout: 60_000, interval: 50 }
let made: Opened

beforeAll(async () => {
  made = await makeTwoGenerations()
})

const actionsOf = async (engine: Engine): Promise<readonly string[]> =>
  (await engine.listAudit(AuditQuery.parse({}))).items.map(({ action }) => action)

/** What a person sees of the data: every row of the production records and the progress of every order. */
async function dataOf(engine: Engine): Promise<unknown> {
  const { items } = await engine.readTable(TableQuery.parse({ table: 'productRecords' }))
  const orders = await engine.listOrders(OrderQuery.parse({}))
  return { items, orders: orders.items }
}

test('a run that publishes is backed up off its path, verified, audited, and its age is told', async () => {
  const options = engineOptions((await smallPlant()).dir)
  const engine = await openEngine(options)
  expect(await engine.status()).toMatchObject({ backup: null, damage: [] })
  await runOnce(engine)
  await engine.close()
  const again = await openEngine(options)
  expect(await again.listRestorePoints()).toMatchObject([
    {
      id: 'backup-1',
      generation: 1,
      run: 1,
      state: 'verified',
      rowCounts: { productRecords: smallPlantFacts.records },
    },
  ])
  expect(await again.status()).toMatchObject({ backup: { generation: 1, at: expect.any(String) } })
  expect(await actionsOf(again)).toContain('backup-made')
  expect(await again.verify()).toMatchObject({ isWhole: true })
  await runOnce(again)
  await again.close()
  expect(readdirSync(join(options.workspace, 'backups'))).toEqual(['backup-1'])
})

test('a restore brings the data back as they were, keeps what was there, and can itself be undone', async () => {
  const opened = await openedPlant()
  await run(opened)
  const engine = await openEngine(opened.options)
  const first = await dataOf(engine)
  await change(opened)
  await runOnce(engine)
  const second = await dataOf(engine)
  expect(second).not.toEqual(first)
  const preview = await engine.previewRestore('backup-1')
  expect(preview).toMatchObject({
    restorePoint: { id: 'backup-1', generation: 1, state: 'verified' },
    currentGeneration: 2,
    runsSince: [{ run: 2, sentence: expect.stringContaining('Generation 2') }],
    sentence: expect.stringMatching(/^Replaces 16 production rows by generation 1 of \d+ \w+, \d\d:\d\d\.$/),
  })
  expect(preview.tables).toContainEqual({ table: 'productRecords', rowsNow: 16, rowsThen: 16 })
  expect(await engine.restore('backup-1', 'Binh')).toMatchObject({ generation: 1 })
  expect(await dataOf(engine)).toEqual(first)
  expect((await engine.listAudit(AuditQuery.parse({ actions: ['restored'] }))).items).toMatchObject([
    { actor: 'Binh', subject: 'backup-1', details: { kept: 'backup-3' } },
  ])
  expect(await engine.restore('backup-3')).toMatchObject({ generation: 2 })
  expect(await dataOf(engine)).toEqual(second)
  expect(await engine.verify()).toMatchObject({ isWhole: true })
})

test('after a restore the workbooks publish under a number that was never given before', async () => {
  const opened = copyOf(made)
  const engine = await openEngine(opened.options)
  await engine.restore('backup-1')
  expect(await runOnce(engine)).toMatchObject({ state: 'succeeded', outcome: { published: true, generation: 3 } })
  expect((await engine.listGenerations()).map(({ generation, isCurrent }) => [generation, isCurrent])).toEqual([
    [3, true],
    [1, false],
  ])
})

test('while a run is on nothing is restored, and while a restore is on no run starts', async () => {
  const opened = copyOf(made)
  const engine = await openEngine(opened.options)
  await change(opened, 2)
  const running = runOnce(engine)
  expect((await failureOf(engine.restore('backup-1'))).failure.code).toBe('run_in_progress')
  await running
  const restoring = engine.restore('backup-1')
  expect((await failureOf(runOnce(engine))).failure.code).toBe('run_in_progress')
  await restoring
  expect(await engine.status()).toMatchObject({ generation: 1 })
})

test('a damaged backup is listed with what is wrong, and is neither previewed nor restored', async () => {
  const opened = copyOf(made)
  damage(join(opened.workspace.backups, 'backup-2', 'console.db'), 5_000, 1)
  const engine = await openEngine(opened.options)
  const before = await dataOf(engine)
  expect(await engine.listRestorePoints()).toMatchObject([
    { id: 'backup-2', state: 'damaged', problem: expect.stringContaining('console.db has changed') },
    { id: 'backup-1', state: 'verified', problem: null },
  ])
  expect(await engine.status()).toMatchObject({ backup: { generation: 1 } })
  for (const work of [engine.previewRestore('backup-2'), engine.restore('backup-2')]) {
    expect((await failureOf(work)).failure.code).toBe('restore_point_damaged')
  }
  expect((await failureOf(engine.restore('backup-7'))).failure.code).toBe('restore_point_not_found')
  expect(await dataOf(engine)).toEqual(before)
  const { isWhole, parts } = await engine.verify()
  expect(isWhole).toBe(false)
  expect(parts.filter(part => !part.isWhole)).toMatchObject([
    { part: 'backups', finding: expect.stringContaining('backup-2') },
  ])
})

test('a backup that fails leaves the run as it is, and raises a notice', async () => {
  const opened = await openedPlant()
  rmSync(opened.workspace.backups, { recursive: true, force: true })
  const engine = await openEngine(opened.options)
  rmSync(opened.workspace.backups, { recursive: true, force: true })
  writeFileSync(opened.workspace.backups, 'no folder')
  expect(await runOnce(engine)).toMatchObject({ state: 'succeeded' })
  await expect
    .poll(async () => (await engine.listNotices(NoticeQuery.parse({}))).items, WAITING)
    .toMatchObject([{ agent: 'BackupKeeper', status: 'failed', failures: [{ code: 'backup_failed' }] }])
  expect(await engine.status()).toMatchObject({ generation: 1, backup: null })
})

test('verify works beside the owner, and finds a broken audit log and rows that are not accounted for', async () => {
  const opened = await openedPlant()
  await run(opened)
  const reader = await openEngine({ ...opened.options, readonly: true })
  const { isWhole, parts } = await reader.verify()
  expect(isWhole).toBe(true)
  expect(parts.map(({ part }) => part).toSorted()).toEqual([
    'audit',
    'backups',
    'conservation',
    'databases',
    'generation',
  ])
  const db = new Database(opened.workspace.plantDatabase)
  db.exec('delete from row_source where sheet_row = 2')
  db.close()
  const journal = new Database(opened.workspace.consoleDatabase)
  for (const { name } of journal.prepare(`select name from sqlite_schema where type = 'trigger'`).all() as {
    name: string
  }[]) {
    journal.exec(`drop trigger ${name}`)
  }
  journal.exec(`update audit set actor = 'Nobody' where id = 1`)
  journal.close()
  const again = await reader.verify()
  expect(again.parts.filter(part => !part.isWhole).map(({ part }) => part)).toEqual(['conservation', 'audit'])
  expect((await failureOf(reader.restore('backup-1'))).failure.code).toBe('workspace_in_use')
})

test('an empty workspace is whole', async () => {
  const { options } = await openedPlant()
  expect(await (await openEngine({ ...options, readonly: true })).verify()).toMatchObject({ isWhole: true })
  expect(await (await openEngine(options)).verify()).toMatchObject({ isWhole: true })
})

test('verify accounts for what was undone, too', async () => {
  const engine = await openEngine(copyOf(made).options)
  expect(await runOnce(engine, { action: { kind: 'undo-run', run: 2 } })).toMatchObject({ state: 'succeeded' })
  expect(await engine.verify()).toMatchObject({ isWhole: true })
  expect(await runOnce(engine, { action: { kind: 'use-generation', generation: 2 } })).toMatchObject({
    state: 'succeeded',
  })
  expect(await engine.verify()).toMatchObject({ isWhole: true })
})

test('a backup that a killed process made and did not write down is audited with the next one, each once', async () => {
  const opened = copyOf(made)
  cpSync(join(opened.workspace.backups, 'backup-2'), join(opened.workspace.backups, 'backup-3'), { recursive: true })
  const path = join(opened.workspace.backups, 'backup-3', 'restore-point.json')
  const manifest = readManifest(join(opened.workspace.backups, 'backup-2'))
  expect(manifest.kind).toBe('read')
  const facts = { ...(manifest as Extract<typeof manifest, { kind: 'read' }>).facts, id: 'backup-3', sequence: 3 }
  writeFileSync(path, manifestText(facts))
  await change(opened, 2)
  await run(opened)
  const engine = await openEngine(opened.options)
  const { items } = await engine.listAudit(AuditQuery.parse({ actions: ['backup-made'] }))
  expect(items.map(({ subject }) => subject)).toEqual(['backup-4', 'backup-3', 'backup-2', 'backup-1'])
})
