import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../contract/engine.ts'
import { AuditQuery } from '../../contract/query.ts'
import { rowHash } from '../ingest/row-hash.ts'
import { preparePlant, preparedPath } from '../storage/restore/prepare-plant.ts'
import { openEngine, runOnce } from './testing/open-engine.ts'
import { copyOf, damage, makeTwoGenerations, type Opened } from './testing/opened-plant.ts'

let made: Opened

beforeAll(async () => {
  made = await makeTwoGenerations()
})

/** As a process left it that was killed between two writes of a restore of backup-1, asked for by Binh. */
function interruptedRestore({ workspace }: Opened, kept: string | null): void {
  const { file } = preparePlant(workspace, 'backup-1', { floor: 2, rowHash })
  const at = '2019-02-01T08:00:00.000Z'
  const pending = { restorePoint: 'backup-1', actor: 'Binh', at, sha256: file.sha256, kept, newest: 2 }
  writeFileSync(join(workspace.dir, 'restore.json'), JSON.stringify(pending))
}

const restoresOf = async (engine: Engine): Promise<number> =>
  (await engine.listAudit(AuditQuery.parse({ actions: ['restored'] }))).total

test('a restore that was interrupted before the swap is finished at the next opening, and audited once', async () => {
  const opened = copyOf(made)
  interruptedRestore(opened, 'backup-2')
  const engine = await openEngine(opened.options)
  expect(await engine.status()).toMatchObject({ generation: 1, damage: [] })
  expect(await restoresOf(engine)).toBe(1)
  await engine.close()
  const again = await openEngine(opened.options)
  expect(await restoresOf(again)).toBe(1)
  expect(await runOnce(again)).toMatchObject({ outcome: { generation: 3 } })
})

test('a restore that was interrupted after the swap is audited at the next opening, and only once', async () => {
  const opened = copyOf(made)
  interruptedRestore(opened, null)
  const { workspace } = opened
  rmSync(workspace.plantDatabase)
  writeFileSync(workspace.plantDatabase, readFileSync(preparedPath(workspace)))
  rmSync(preparedPath(workspace))
  const pending = readFileSync(join(workspace.dir, 'restore.json'))
  const engine = await openEngine(opened.options)
  expect(await engine.status()).toMatchObject({ generation: 1 })
  expect(await restoresOf(engine)).toBe(1)
  await engine.close()
  writeFileSync(join(workspace.dir, 'restore.json'), pending)
  expect(await restoresOf(await openEngine(opened.options))).toBe(1)
})

test('a damaged plant.db is kept aside also when the restore is finished at the opening', async () => {
  const opened = copyOf(made)
  interruptedRestore(opened, null)
  damage(opened.workspace.plantDatabase, 0, 100)
  const engine = await openEngine(opened.options)
  expect(await engine.status()).toMatchObject({ generation: 1, damage: [] })
  expect(readdirSync(join(opened.workspace.dir, 'set-aside'))).toHaveLength(1)
})

test('what was prepared and is not whole, or was not decided yet, is undone', async () => {
  const opened = copyOf(made)
  interruptedRestore(opened, 'backup-2')
  damage(preparedPath(opened.workspace), 10_000, 1)
  const engine = await openEngine(opened.options)
  expect(await engine.status()).toMatchObject({ generation: 2 })
  expect(await restoresOf(engine)).toBe(0)
  await engine.close()
  preparePlant(opened.workspace, 'backup-1', { floor: 2, rowHash })
  expect(await (await openEngine(opened.options)).status()).toMatchObject({ generation: 2 })
  expect(existsSync(preparedPath(opened.workspace))).toBe(false)
})

test('a restore that was given up is not finished over what was published since', async () => {
  const opened = copyOf(made)
  interruptedRestore(opened, 'backup-2')
  const path = join(opened.workspace.dir, 'restore.json')
  writeFileSync(path, readFileSync(path, 'utf8').replace('"newest":2', '"newest":1'))
  const engine = await openEngine(opened.options)
  expect(await engine.status()).toMatchObject({ generation: 2 })
  expect(await restoresOf(engine)).toBe(0)
})
