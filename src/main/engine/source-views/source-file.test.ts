import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RevisionQuery } from '../../../contract/source-views.ts'
import { changeMonth, changeRecord, smallPlant } from '../../../testing/small-plant.ts'
import { smallPlantOrders } from '../../../testing/small-plant-orders.ts'
import { failureOf } from '../testing/failure-of.ts'
import { engineOptions, openEngine, runOnce } from '../testing/open-engine.ts'

const JUNE = 'dynamicDatabase/monthlyReports_history/monthlyReports_202506.xlsb'

test('a source file tells its headers with type and policy, what is not read, and every content it had', async () => {
  const plant = await smallPlant(content => changeMonth(content, 1, { extraColumns: { remark: ['x'] } }))
  const engine = await openEngine(engineOptions(plant.dir))
  await runOnce(engine)
  const changed = await smallPlant(content => changeRecord(content, { file: 1, row: 0 }, { itemTotalQuantity: 8_001 }))
  copyFileSync(join(changed.dir, JUNE), join(plant.dir, JUNE))
  const before = await engine.sourceFile({ path: JUNE })
  expect(before.headers).toContainEqual({
    header: 'remark',
    column: null,
    letter: null,
    type: null,
    policy: null,
    isRequired: false,
  })
  await runOnce(engine)

  const { table, headers, versions } = await engine.sourceFile({ path: JUNE })
  expect(table).toBe('productRecords')
  expect(headers.find(({ header }) => header === 'plasticResine')).toMatchObject({
    column: 'plasticResin',
    type: 'string',
    policy: 'detail',
    isRequired: true,
  })
  expect(headers.find(({ column }) => column === 'moldShot')).toMatchObject({
    letter: 'L',
    type: 'Int64',
    policy: 'measure',
  })
  expect(headers.map(({ header }) => header)).not.toContain('remark')
  expect(versions.map(({ from, to }) => [from.generation, from.run, to?.generation ?? null])).toEqual([
    [2, 2, null],
    [1, 1, 2],
  ])
  expect(new Set(versions.map(({ contentHash }) => contentHash)).size).toBe(2)
  expect((await failureOf(engine.sourceFile({ path: 'elsewhere.xlsx' }))).failure.code).toBe('subject_not_found')
})

test('an order that comes again is listed figure by figure, with both files', async () => {
  const { paused } = smallPlantOrders
  const { poNo, poETA } = paused
  if (typeof poNo !== 'string' || typeof poETA !== 'string') throw new Error('the small plant writes both as text')
  const plant = await smallPlant(content => ({
    ...content,
    purchaseOrders: [
      ...content.purchaseOrders,
      {
        file: 'purchaseOrder_250602.xlsx',
        rows: [{ ...paused, poReceivedDate: '2025-06-02', poETA: '2025-08-01', itemQuantity: 99_000 }],
      },
    ],
  }))
  const engine = await openEngine(engineOptions(plant.dir))
  await runOnce(engine)
  const { items, total } = await engine.listRevisions(RevisionQuery.parse({ search: poNo.toLowerCase() }))
  expect(total).toBe(2)
  const folder = 'dynamicDatabase/purchaseOrders_history/'
  for (const entry of items) {
    expect(entry).toMatchObject({ poNo: paused.poNo, file: `${folder}purchaseOrder_250602.xlsx`, row: 2 })
    expect(entry.earlierFile).toBe(`${folder}purchaseOrder_250528.xlsx`)
  }
  const eta = items.find(({ column }) => column === 'poETA')
  expect(eta).toMatchObject({ before: paused.poETA, after: '2025-08-01' })
  expect(eta?.days).toBe(Math.round((Date.parse('2025-08-01') - Date.parse(poETA)) / 86_400_000))
  expect(items.find(({ column }) => column === 'itemQuantity')).toMatchObject({ after: 99_000, days: null })
  expect((await engine.listRevisions(RevisionQuery.parse({ search: 'nobody' }))).total).toBe(0)
})
