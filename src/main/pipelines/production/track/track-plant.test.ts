import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OrderProgress } from '../../../../contract/order-progress.ts'
import type { ProductRecord, PurchaseOrder } from '../../../../contract/production-rows.ts'
import { exampleOrder, exampleRecord } from './example-rows.ts'
import { trackPlant } from './track-plant.ts'
import type { PlantProgress } from './track-plant.ts'
import { isWorkingRow } from './working-row.ts'

const poNumbers = ['IM1', 'IM2', 'IM3', 'IM4', null] as const
const days = ['2024-05-02', '2024-05-03', '2024-05-04', '2024-05-06', '2024-05-07', '2024-05-08']
const quantity = fc.constantFrom(null, 0, 1, 40, 100, 2_000)

const record: fc.Arbitrary<ProductRecord> = fc
  .record({
    recordDate: fc.constantFrom(...days),
    workingShift: fc.constantFrom('1', '2', '3', 'HC', 'X', null),
    machineNo: fc.constantFrom('NO.01', 'NO.02'),
    machineCode: fc.constantFrom('MD50S-000', null),
    itemCode: fc.constantFrom('P1', 'P2', null),
    poNote: fc.constantFrom(...poNumbers),
    moldNo: fc.constantFrom('10', '9', 'M', null),
    moldShot: quantity,
    moldCavity: fc.constantFrom(4, 8, null),
    itemTotalQuantity: quantity,
    itemGoodQuantity: quantity,
    plasticResinCode: fc.constantFrom('10045', '10046', null),
  })
  .map(exampleRecord)

const order: fc.Arbitrary<PurchaseOrder> = fc
  .record({
    poNo: fc.constantFrom('IM1', 'IM2', 'IM3'),
    poETA: fc.constantFrom('2024-05-03', '2024-05-20', null),
    itemCode: fc.constantFrom('P1', 'P2'),
    itemQuantity: fc.constantFrom(0, 100, 1_000, 5_000),
  })
  .map(exampleOrder)

const plantRows = fc
  .record({
    productRecords: fc.array(record, { maxLength: 40 }),
    purchaseOrders: fc.uniqueArray(order, { selector: ({ poNo }) => poNo, maxLength: 3 }),
  })
  .map(rows => ({
    ...rows,
    productRecords: [exampleRecord({ poNote: null }), ...rows.productRecords],
    moldSpecificationSummary: [],
    holidayNotes: [],
  }))

/** Lists stand in order of first appearance: the same values, whatever their order. */
function withoutListOrder(orders: readonly OrderProgress[]): readonly object[] {
  return orders
    .toSorted((left, right) => (left.poNo < right.poNo ? -1 : 1))
    .map(({ itemCode, itemName, ...progress }) =>
      Object.fromEntries(
        Object.entries(progress.listed ? { itemCode, itemName, ...progress } : progress).map(([column, value]) => [
          column,
          Array.isArray(value) ? value.map(entry => JSON.stringify(entry)).toSorted() : value,
        ]),
      ),
    )
}

function piecesShown({ orders, unassigned }: PlantProgress): number {
  const ofOrders = orders.flatMap(progress => Object.values(progress.dayQuantityMap))
  return ofOrders.reduce((sum, good) => sum + good, unassigned.itemGoodQuantity)
}

test('property: the order of rows changes no figure', () => {
  const shuffled = plantRows.chain(rows =>
    fc.record({
      rows: fc.constant(rows),
      productRecords: fc.shuffledSubarray(rows.productRecords, { minLength: rows.productRecords.length }),
      purchaseOrders: fc.shuffledSubarray(rows.purchaseOrders, { minLength: rows.purchaseOrders.length }),
    }),
  )
  fc.assert(
    fc.property(shuffled, ({ rows, productRecords, purchaseOrders }) => {
      const straight = trackPlant(rows)
      const turned = trackPlant({ ...rows, productRecords, purchaseOrders })
      expect(withoutListOrder(turned.orders)).toEqual(withoutListOrder(straight.orders))
      expect([turned.reference.end, turned.unassigned]).toEqual([straight.reference.end, straight.unassigned])
    }),
  )
})

test('property: no piece is lost and none is counted twice', () => {
  fc.assert(
    fc.property(plantRows, rows => {
      const made = rows.productRecords
        .filter(isWorkingRow)
        .reduce((sum, { itemGoodQuantity }) => sum + (itemGoodQuantity ?? 0), 0)
      expect(piecesShown(trackPlant(rows))).toBe(made)
    }),
  )
})

test('property: each order once, in file order, then the unknown ones; what is started and unfinished is never pending', () => {
  fc.assert(
    fc.property(plantRows, rows => {
      const { orders } = trackPlant(rows)
      const listed = rows.purchaseOrders.map(({ poNo }) => poNo)
      const numbers = orders.map(({ poNo }) => poNo)
      expect(numbers.slice(0, listed.length)).toEqual(listed)
      expect(new Set(numbers).size).toBe(numbers.length)
      for (const { startedDate, proStatus, itemRemain, surplus } of orders) {
        expect(proStatus === 'PENDING').toBe(startedDate === null && itemRemain !== 0)
        expect(itemRemain ?? 0).toBeGreaterThanOrEqual(0)
        expect(surplus).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('T-4: without a working row of a known shift there is no reference time', () => {
  const rows = { productRecords: [], purchaseOrders: [], moldSpecificationSummary: [], holidayNotes: [] }
  expect(() => trackPlant(rows)).toThrow('no working row with a known shift')
})
