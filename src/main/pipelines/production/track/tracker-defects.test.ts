import { expect, test } from 'vitest'
import type { OrderProgress } from '../../../../contract/order-progress.ts'
import { readPlantTables } from '../../../ingest/read-plant-tables.ts'
import { moldSpecification, productRecord, purchaseOrder } from '../../../../testing/plant-rows.ts'
import { addRecords, changeOrder, changeRecord, smallPlant, smallPlantFacts } from '../../../../testing/small-plant.ts'
import type { SmallPlantContent } from '../../../../testing/small-plant.ts'
import { smallPlantOrders } from '../../../../testing/small-plant-orders.ts'
import type { PlantContent } from '../../../../testing/write-plant.ts'
import { dayQuantitySheet } from './sheets/day-quantity-sheet.ts'
import { machineQuantitySheet } from './sheets/machine-quantity-sheet.ts'
import { materialComponentSheet } from './sheets/material-component-sheet.ts'
import { moldShotSheet } from './sheets/mold-shot-sheet.ts'
import { productionStatusSheet } from './sheets/production-status-sheet.ts'
import { trackPlant } from './track-plant.ts'
import type { PlantProgress } from './track-plant.ts'

const { molded, molding, paused } = smallPlantOrders
const may = (row: number) => ({ file: 0, row })
const june = (row: number) => ({ file: 1, row })

/** The small plant as workbooks with one change, read and tracked. */
async function tracked(change?: (content: SmallPlantContent) => PlantContent): Promise<PlantProgress> {
  const plant = await smallPlant(change)
  return trackPlant(await readPlantTables(plant.dir))
}

function orderOf(plant: PlantProgress, poNo: unknown): OrderProgress {
  const found = plant.orders.filter(order => order.poNo === poNo)
  expect(found).toHaveLength(1)
  return found[0] as OrderProgress
}

/** Good pieces the orders show, and those of no order. */
function piecesShown({ orders, unassigned }: PlantProgress): number {
  const ofOrders = orders.flatMap(order => Object.values(order.dayQuantityMap))
  return ofOrders.reduce((sum, good) => sum + good, unassigned.itemGoodQuantity)
}

test('the small plant without a change', async () => {
  const plant = await tracked()
  expect(plant.orders.map(order => [order.poNo, order.proStatus, order.etaStatus, order.itemRemain])).toEqual([
    ['IM2505001', 'MOLDED', 'ONTIME', 0],
    ['IM2505002', 'MOLDED', 'LATE', 0],
    ['IM2505003', 'MOLDING', 'PENDING', 28_200],
    ['IM2506001', 'PAUSED', 'PENDING', 24_100],
    ['IM2506002', 'PENDING', 'PENDING', 10_000],
  ])
  expect(plant.reference).toMatchObject(smallPlantFacts.latestShift)
  expect(piecesShown(plant)).toBe(smallPlantFacts.goodQuantity)
})

test('q27-over-production: more good pieces than ordered finish the order, the surplus stands beside', async () => {
  const order = orderOf(await tracked(content => changeOrder(content, may(0), { itemQuantity: 30_000 })), molded.poNo)
  expect(order).toMatchObject({
    proStatus: 'MOLDED',
    etaStatus: 'ONTIME',
    itemRemain: 0,
    surplus: 1_800,
    actualFinishedDate: '2025-05-06',
    risk: 'on-time',
  })
})

test('q28-two-rows-in-the-last-shift: one row per order, the larger quantity names machine and mold', async () => {
  const second = { machineNo: 'NO.01', machineCode: 'TA50-001', moldNo: 'B100-M-002' } as const
  const rows = [
    productRecord({ recordDate: '2025-06-03', workingShift: '3', ...second, moldShot: 1_200 }, molding),
    productRecord(
      { recordDate: '2025-06-03', workingShift: '3', ...second, moldShot: 10, machineNo: 'NO.00' },
      molding,
    ),
  ]
  const plant = await tracked(content => addRecords(content, 1, rows))
  expect(orderOf(plant, molding.poNo)).toMatchObject({
    lastestRecordTime: '2025-06-03T22:00:00',
    lastestMachineNo: 'NO.01',
    lastestMoldNo: 'B100-M-002',
    totalShift: 4,
  })
  const sheets = [productionStatusSheet, materialComponentSheet, moldShotSheet, machineQuantitySheet, dayQuantitySheet]
  const rowsOf = (order: OrderProgress): readonly number[] => sheets.map(sheet => sheet.rowsOf(order).length)
  expect(rowsOf(orderOf(plant, molding.poNo))).toEqual([1, 1, 2, 3, 2])
})

test('q28-equal-quantities: the lower machine number comes first, whatever the row order', async () => {
  const at = { recordDate: '2025-06-03', workingShift: '3' }
  const rows = ['NO.03', 'NO.01'].map(machineNo => productRecord({ ...at, machineNo }, molding))
  const first = await tracked(content => addRecords(content, 1, rows))
  const turned = await tracked(content => addRecords(content, 1, rows.toReversed()))
  expect(orderOf(first, molding.poNo).lastestMachineNo).toBe('NO.01')
  expect(orderOf(turned, molding.poNo).lastestMachineNo).toBe('NO.01')
})

test('q29-time-in-record-date: the day counts, no row is multiplied and no other record loses its time', async () => {
  // 45813.5 is 2025-06-05, 12:00.
  const plant = await tracked(content => changeRecord(content, june(3), { recordDate: 45_813.5 }))
  expect(orderOf(plant, molding.poNo)).toMatchObject({
    lastestRecordTime: '2025-06-05T06:00:00',
    dayQuantityMap: { '2025-05-05': 15_900, '2025-06-03': 7_950, '2025-06-05': 7_950 },
  })
  expect(orderOf(plant, molded.poNo).lastestRecordTime).toBe('2025-05-06T06:00:00')
  expect(plant.orders).toHaveLength(5)
  expect(plant.reference).toMatchObject({ recordDate: '2025-06-05', workingShift: '1' })
})

test('q30-blank-shift: the row counts its pieces and its day, only its shift is not known', async () => {
  const plant = await tracked(content => changeRecord(content, may(0), { workingShift: null }))
  expect(orderOf(plant, molded.poNo)).toMatchObject({
    proStatus: 'MOLDED',
    itemRemain: 0,
    totalDay: 2,
    totalShift: 3,
    dayQuantityMap: { '2025-05-05': 23_850, '2025-05-06': 7_950 },
    shiftQuantityMap: {
      '2025-05-05_shift_2': 7_950,
      '2025-05-05_shift_3': 7_950,
      '2025-05-06_shift_1': 7_950,
    },
  })
  expect(plant.reference).toMatchObject(smallPlantFacts.latestShift)
})

test('q31-missing-resin-code: the order keeps its progress, the combination shows the gap', async () => {
  const plant = await tracked(content => changeRecord(content, june(4), { plasticResinCode: null }))
  expect(orderOf(plant, molding.poNo)).toMatchObject({
    proStatus: 'MOLDING',
    itemRemain: 28_200,
    plasticResinCode: ['20002'],
    materialComponentMap: [
      { plasticResinCode: '20002', colorMasterbatchCode: null, additiveMasterbatchCode: null },
      { plasticResinCode: null, colorMasterbatchCode: null, additiveMasterbatchCode: null },
    ],
  })
})

test('q32-production-without-order: the pieces stand as unassigned', async () => {
  const plant = await tracked(content => changeRecord(content, june(4), { poNote: null }))
  expect(plant.unassigned).toEqual({ rows: 1, itemTotalQuantity: 8_000, itemGoodQuantity: 7_950 })
  expect(piecesShown(plant)).toBe(smallPlantFacts.goodQuantity)
})

test('q33-unknown-order: it is listed after the orders with its quantities', async () => {
  const plant = await tracked(content => changeRecord(content, june(4), { poNote: 'IM2599999' }))
  expect(plant.orders.map(order => order.poNo).at(-1)).toBe('IM2599999')
  expect(orderOf(plant, 'IM2599999')).toMatchObject({
    listed: false,
    itemCode: 'B100',
    itemQuantity: null,
    surplus: 7_950,
    proStatus: 'MOLDING',
    risk: 'no-forecast',
    machineQuantityMap: { 'NO.02_TB100-001': 7_950 },
  })
  expect(piecesShown(plant)).toBe(smallPlantFacts.goodQuantity)
})

test('q34-duplicate-order-number: one row, the pieces once, a finished order stays MOLDED', async () => {
  const plant = await tracked(content => ({
    ...content,
    purchaseOrders: content.purchaseOrders.map((file, index) =>
      index === 0 ? { ...file, rows: [...file.rows, purchaseOrder({ itemQuantity: 99_999 })] } : file,
    ),
  }))
  expect(orderOf(plant, molded.poNo)).toMatchObject({ proStatus: 'MOLDED', itemQuantity: 31_800 })
  expect(piecesShown(plant)).toBe(smallPlantFacts.goodQuantity)
})

test('q35-duplicate-item-in-mold-specification: the orders are not multiplied', async () => {
  const plant = await tracked(content => ({
    ...content,
    moldSpecificationSummary: [
      ...content.moldSpecificationSummary,
      moldSpecification({ itemType: 'OTHER', moldList: 'A100-M-009' }),
    ],
  }))
  expect(plant.orders).toHaveLength(5)
  expect(orderOf(plant, molded.poNo)).toMatchObject({ itemType: 'AL-CAP', moldList: 'A100-M-001' })
})

test('q44-two-machines-in-one-shift: the shift counts once', async () => {
  const row = productRecord({ recordDate: '2025-06-03', workingShift: '3', machineNo: 'NO.01' }, molding)
  const plant = await tracked(content => addRecords(content, 1, [row]))
  expect(orderOf(plant, molding.poNo)).toMatchObject({ totalShift: 4, totalDay: 2 })
})

test('q45-finish-date: the first day on which the quantity was reached, not the last one produced on', async () => {
  const after = productRecord({ recordDate: '2025-05-22', workingShift: '1' }, molded)
  const plant = await tracked(content => addRecords(content, 0, [after]))
  expect(orderOf(plant, molded.poNo)).toMatchObject({
    actualFinishedDate: '2025-05-06',
    etaStatus: 'ONTIME',
    surplus: 7_950,
  })
})

test('q46-second-material: each combination has its row', async () => {
  const plant = await tracked(content => changeRecord(content, june(1), { plasticResinCode: '20001' }))
  const rows = materialComponentSheet.rowsOf(orderOf(plant, paused.poNo))
  expect(rows.map(row => [row.plasticResinCode, row.colorMasterbatchCode, row.numOfMaterialComponent])).toEqual([
    ['20002', '30002', 2],
    ['20001', '30002', 2],
  ])
})

test('q48-day-shift: HC overlaps the reference shift, so its order is still running', async () => {
  const plant = await tracked(content =>
    changeRecord(changeRecord(content, june(4), { workingShift: '2' }), june(1), {
      recordDate: '2025-06-03',
      workingShift: 'HC',
    }),
  )
  expect(plant.reference).toMatchObject({ recordDate: '2025-06-03', workingShift: '2' })
  expect(orderOf(plant, paused.poNo).proStatus).toBe('MOLDING')
  expect(orderOf(plant, molding.poNo).proStatus).toBe('MOLDING')
})

test('q48-newest-rows-without-order: a started order is paused, never pending', async () => {
  const plant = await tracked(content => changeRecord(content, june(4), { poNote: null }))
  expect(plant.reference).toMatchObject(smallPlantFacts.latestShift)
  expect(orderOf(plant, molding.poNo).proStatus).toBe('PAUSED')
  expect(orderOf(plant, paused.poNo).proStatus).toBe('PAUSED')
})

test('q48-unknown-shift: a row of an unknown shift never moves the reference time and never makes an order pending', async () => {
  const row = productRecord({ recordDate: '2025-06-04', workingShift: 'X' }, paused)
  const plant = await tracked(content => addRecords(content, 1, [row]))
  expect(plant.reference).toMatchObject(smallPlantFacts.latestShift)
  expect(orderOf(plant, paused.poNo)).toMatchObject({ proStatus: 'PAUSED', lastestRecordTime: '2025-06-04T00:00:00' })
})
