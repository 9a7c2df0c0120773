import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changeRecord, smallPlant } from '../../../testing/small-plant.ts'
import { workspaceLayout } from '../../storage/workspace/open-workspace.ts'
import { failureOf } from '../testing/failure-of.ts'
import { engineOptions, openEngine, runOnce } from '../testing/open-engine.ts'
import { uploadFile } from '../testing/upload-file.ts'

const JUNE = 'dynamicDatabase/monthlyReports_history/monthlyReports_202506.xlsb'

/** A run plant with its engine. */
async function ranPlant() {
  const plant = await smallPlant()
  const options = engineOptions(plant.dir)
  const engine = await openEngine(options)
  await runOnce(engine)
  return { plant, engine, options }
}

/** Why something was refused. */
async function refusal(work: Promise<unknown>) {
  return (await failureOf(work)).failure
}

test('a copy into the plant keeps what it replaces, and refuses when something else stands there than was shown', async () => {
  const { plant, engine, options } = await ranPlant()
  const before = readFileSync(join(plant.dir, JUNE))
  const changed = await smallPlant(content => changeRecord(content, { file: 1, row: 0 }, { itemGoodQuantity: 7_000 }))
  const upload = await uploadFile(engine, join(changed.dir, JUNE), 'monthlyReports_202506.xlsb')
  const { upload: id, targets } = upload
  const replaces = targets?.[0]?.replaces ?? null
  expect(await refusal(engine.copyUpload({ upload: id, path: JUNE, replaces: null }))).toMatchObject({
    code: 'unknown_option',
    message: expect.stringContaining('changed meanwhile'),
  })
  writeFileSync(join(plant.dir, 'dynamicDatabase/monthlyReports_history/~$monthlyReports_202506.xlsb'), '')
  expect(await refusal(engine.copyUpload({ upload: id, path: JUNE, replaces }))).toMatchObject({
    message: expect.stringContaining('open in Excel'),
  })
  await plant.remove('dynamicDatabase/monthlyReports_history/~$monthlyReports_202506.xlsb')

  const { kept } = await engine.copyUpload({ upload: id, path: JUNE, replaces, actor: 'Hoa' })
  expect(readFileSync(join(plant.dir, JUNE))).toEqual(readFileSync(join(changed.dir, JUNE)))
  expect(kept).toContain(join(options.workspace, 'replaced'))
  expect(readFileSync(kept ?? '')).toEqual(before)
  const { items } = await engine.listAudit({ offset: 0, limit: 5, actions: ['file-copied'], search: '' })
  expect(items).toMatchObject([{ actor: 'Hoa', subject: JUNE }])
  expect(readdirSync(join(plant.dir, 'dynamicDatabase/monthlyReports_history')).toSorted()).toEqual([
    'monthlyReports_202505.xlsb',
    'monthlyReports_202506.xlsb',
  ])
})

test('pieces out of order, too many bytes and half a file are refused; nothing outlives the engine', async () => {
  const { engine, options } = await ranPlant()
  const { upload } = await engine.beginUpload({ name: 'x.xlsx', size: 10 })
  const piece = { upload, bytes: Buffer.from('abcd').toString('base64') }
  expect(await refusal(engine.addToUpload({ ...piece, offset: 4 }))).toMatchObject({ code: 'unknown_option' })
  await engine.addToUpload({ ...piece, offset: 0 })
  expect(await refusal(engine.addToUpload({ ...piece, offset: 0 }))).toMatchObject({ code: 'unknown_option' })
  expect(await refusal(engine.recogniseUpload({ upload }))).toMatchObject({ code: 'unknown_option' })
  await engine.addToUpload({ ...piece, offset: 4 })
  expect(await refusal(engine.addToUpload({ ...piece, offset: 8 }))).toMatchObject({ code: 'unknown_option' })
  expect(await refusal(engine.beginUpload({ name: 'x.xlsx', size: 2 ** 40 }))).toMatchObject({ code: 'file_too_large' })
  await engine.close()
  expect(existsSync(join(workspaceLayout(options.workspace).dir, 'uploads'))).toBe(false)
})

test('an upload cannot stand for a file in a run of its own', async () => {
  const { engine } = await ranPlant()
  const { upload } = await engine.beginUpload({ name: 'x.xlsx', size: 10 })
  const substitute = [{ path: JUNE, upload }]
  for (const dryRun of [true, false]) {
    expect(await refusal(runOnce(engine, { dryRun, substitute }))).toMatchObject({ code: 'unknown_option' })
  }
})
