import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../../testing/temporary-folder.ts'
import { exampleRecord } from '../track/example-rows.ts'
import { exportProgress, type ProgressExport } from './export-progress.ts'
import { exampleProgress } from './testing/example-progress.ts'
import { statusColumns } from './testing/progress-columns.ts'
import { asObject, type ReadSheet, readSheets } from './testing/read-sheets.ts'

async function exported(source: Partial<ProgressExport>): Promise<readonly ReadSheet[]> {
  const path = join(temporaryFolder('progress'), 'progress.xlsx')
  const unassigned = { rows: 0, itemTotalQuantity: 0, itemGoodQuantity: 0 }
  await exportProgress({ orders: () => [], records: () => [], findings: null, unassigned, ...source }, path)
  return readSheets(path)
}

test('without orders, records and findings: the six sheets with their headers', async () => {
  const sheets = await exported({})
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['productionStatus', 0],
    ['materialComponentMap', 0],
    ['moldShotMap', 0],
    ['machineQuantityMap', 0],
    ['dayQuantityMap', 0],
    ['notWorkingStatus', 0],
  ])
  expect(sheets[0]?.header).toEqual(statusColumns)
  expect(statusColumns.indexOf('surplus')).toBe(31)
  expect(sheets[5]?.header.length).toBe(34)
})

test('lists and maps are JSON, map keys ascending as text also when they look like numbers', async () => {
  const [status, , molds] = await exported({
    orders: () => [
      exampleProgress({ moldShotMap: { '9': 1, '10250': 2, A: 3 }, moldCavity: [8, 7], machineHist: ['a"b'] }),
    ],
  })
  const row = asObject(status as ReadSheet, status?.rows[0])
  expect(row).toMatchObject({
    moldShotMap: '{"10250":2,"9":1,"A":3}',
    moldCavity: '[8,7]',
    machineHist: '["a\\"b"]',
    colorMasterbatchCode: '[]',
    materialComponentMap: '[{"plasticResinCode":"10045","colorMasterbatchCode":null,"additiveMasterbatchCode":null}]',
  })
  expect(molds?.rows.map(cells => cells.slice(9))).toEqual([
    ['10250', 2, 3],
    ['9', 1, 3],
    ['A', 3, 3],
  ])
})

test('q33-unknown-order, q32-no-order: their pieces have sheets of their own', async () => {
  const unlisted = exampleProgress({
    poNo: 'IM9999999',
    listed: false,
    poETA: null,
    itemQuantity: null,
    itemRemain: null,
  })
  const sheets = await exported({
    orders: () => [unlisted, exampleProgress()],
    unassigned: { rows: 2, itemTotalQuantity: 220, itemGoodQuantity: 200 },
  })
  expect(sheets.map(({ name, rows }) => [name, rows.length]).slice(0, 2)).toEqual([
    ['productionStatus', 1],
    ['materialComponentMap', 1],
  ])
  const [orders, unassigned] = sheets.slice(6)
  expect(orders?.name).toBe('unlisted_orders')
  expect(orders?.header).toEqual(statusColumns)
  expect(asObject(orders as ReadSheet, orders?.rows[0])).toMatchObject({
    poNo: 'IM9999999',
    poETA: null,
    machineQuantityMap: '{"NO.01_MD50S-000":100}',
  })
  expect(unassigned).toMatchObject({
    name: 'unassigned_production',
    header: ['rows', 'itemTotalQuantity', 'itemGoodQuantity'],
    rows: [[2, 220, 200]],
  })
})

test('maps of several years are cut visibly and whole in sheet overflow', async () => {
  const days = Array.from({ length: 1_800 }, (_, day) =>
    new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10),
  )
  const shiftQuantityMap = Object.fromEntries(days.map(day => [`${day}_shift_1`, 1_000]))
  const sheets = await exported({ orders: () => [exampleProgress({ shiftQuantityMap })] })
  const [status] = sheets
  const overflow = sheets.at(-1)
  expect(overflow?.name).toBe('overflow')
  expect(overflow?.rows.map(row => [row[0], row[2]])).toEqual([
    ['productionStatus', 'shiftQuantityMap'],
    ['productionStatus', 'shiftQuantityMap'],
  ])
  expect(JSON.parse(overflow?.rows.map(row => row[5]).join('') ?? '')).toEqual(shiftQuantityMap)
  expect(asObject(status as ReadSheet, status?.rows[0])['shiftQuantityMap']).toMatch(/in sheet overflow from row 2\]$/)
})

test('records that did not work come with their two derived columns', async () => {
  const idle = exampleRecord({ itemTotalQuantity: 0, itemGoodQuantity: 0, poNote: '@order' })
  const sheets = await exported({ records: () => [exampleRecord(), idle] })
  expect(sheets[5]?.rows.length).toBe(1)
  expect(asObject(sheets[5] as ReadSheet, sheets[5]?.rows[0])).toMatchObject({
    recordDate: '2024-05-02',
    poNote: '@order',
    dateShiftCombined: '2024-05-02_shift_1',
    machineHist: 'NO.01_MD50S-000',
  })
})
