import { expect, test } from 'vitest'
import type { OrderProgress } from '../../../contract/order-progress.ts'
import { OrderQuery } from '../../../contract/query.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { readResultState } from '../result-state.ts'
import { openPlant } from '../testing/open-plant.ts'
import { applyProgress, type TrackedGeneration } from './apply-progress.ts'
import { anOrder } from './testing/an-order.ts'
import {
  countOrdersNeedingAttention,
  findOrder,
  listOrders,
  ordersInState,
  ordersNeedingAttention,
} from './list-orders.ts'

async function track(
  db: PlantDatabase,
  run: number,
  orders: OrderProgress[],
  more: Partial<TrackedGeneration> = {},
): Promise<number> {
  const changes = [orders.map(progress => ({ kind: 'tracked', progress, ownPace: null }) as const)]
  const unassigned = { rows: 1, itemTotalQuantity: 5, itemGoodQuantity: 4 }
  const tracked = { run, generation: 1, inputs: 'i', scope: 'all', changes, reference: null, unassigned } as const
  return (await applyProgress(db, { ...tracked, ...more })).changed
}

const numbers = (db: PlantDatabase, query: object = {}): unknown[] => {
  return listOrders(db, OrderQuery.parse(query)).items.map(({ poNo }) => poNo)
}

const shown = [
  anOrder('IM1', { itemRemain: 30, poETA: '2019-02-03', risk: 'late', totalDay: 12 }),
  anOrder('IM2', { proStatus: 'PENDING', poETA: null, risk: 'no-forecast', machineHist: [], totalDay: 9 }),
  anOrder('IM3', {
    proStatus: 'MOLDED',
    actualFinishedDate: '2019-01-09',
    itemRemain: 0,
    surplus: 7,
    risk: 'late',
    totalDay: null,
  }),
]

test('orders are filtered, searched, sorted and paged, with sums over all that match', async () => {
  const db = openPlant()
  await track(db, 1, shown.toReversed())
  expect(listOrders(db, OrderQuery.parse({ limit: 1 }))).toMatchObject({
    total: 3,
    totals: { itemQuantity: 300, itemRemain: 40, surplus: 7 },
    unassigned: { rows: 1, itemTotalQuantity: 5, itemGoodQuantity: 4 },
    asOf: { run: 1, generation: 1 },
  })
  expect(numbers(db)).toEqual(['IM1', 'IM2', 'IM3'])
  expect(numbers(db, { offset: 1, limit: 1 })).toEqual(['IM2'])
  expect(numbers(db, { status: ['PENDING', 'MOLDED'] })).toEqual(['IM2', 'IM3'])
  expect(numbers(db, { risk: ['late'], status: ['MOLDING'] })).toEqual(['IM1'])
  expect(listOrders(db, OrderQuery.parse({ risk: ['late'] })).totals).toEqual({
    itemQuantity: 200,
    itemRemain: 30,
    surplus: 7,
  })
  expect(numbers(db, { search: 'NẮP' })).toHaveLength(3)
  expect(numbers(db, { search: 'md50s' })).toEqual(['IM1', 'IM3'])
  expect(numbers(db, { search: '%' })).toEqual([])
  expect(numbers(db, { sortBy: 'poETA' })).toEqual(['IM3', 'IM1', 'IM2'])
  expect(numbers(db, { sortBy: 'poETA', descending: true })).toEqual(['IM1', 'IM3', 'IM2'])
  expect(numbers(db, { sortBy: 'totalDay' })).toEqual(['IM2', 'IM1', 'IM3'])
  expect(numbers(db, { sortBy: 'risk' })).toEqual(['IM1', 'IM3', 'IM2'])
  expect(numbers(db, { sortBy: `poNo' or 1` })).toEqual(['IM1', 'IM2', 'IM3'])
})

test('an order comes back as it was tracked; the finished are not the ones that need attention', async () => {
  const db = openPlant()
  await track(db, 1, shown)
  expect(findOrder(db, 'IM1')).toEqual(shown[0])
  expect(findOrder(db, 'IM9')).toBeNull()
  expect(ordersInState(db, ['MOLDED', 'PENDING'])).toEqual([shown[1], shown[2]])
  expect(ordersNeedingAttention(db)).toEqual([shown[0]])
  expect(countOrdersNeedingAttention(db)).toBe(1)
})

test('only orders that changed are written; orders that are gone end', async () => {
  const db = openPlant()
  expect(await track(db, 1, shown)).toBe(3)
  expect(await track(db, 2, shown)).toBe(0)
  expect(await track(db, 3, [anOrder('IM1')], { scope: 'some' })).toBe(1)
  expect(numbers(db)).toEqual(['IM1', 'IM2', 'IM3'])
  expect(await track(db, 4, [anOrder('IM1')])).toBe(2)
  expect(numbers(db)).toEqual(['IM1'])
  const versions = db.prepare('select po_no, from_run, to_run from order_progress order by id').raw().all()
  expect(versions).toEqual([
    ['IM1', 1, 3],
    ['IM2', 1, 4],
    ['IM3', 1, 4],
    ['IM1', 3, null],
  ])
})

test('tracking that fails half way changes nothing', async () => {
  const db = openPlant()
  await track(db, 1, shown)
  async function* broken() {
    yield [{ kind: 'gone', poNo: 'IM1' }] as const
    throw new Error('half way')
  }
  await expect(track(db, 2, [], { changes: broken() })).rejects.toThrow('half way')
  expect(numbers(db)).toEqual(['IM1', 'IM2', 'IM3'])
  expect(readResultState(db, 'progress')?.run).toBe(1)
})
