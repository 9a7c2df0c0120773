import * as fc from 'fast-check'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { CellFilter } from '../../../contract/cell-filter.ts'
import { foldText } from '../../../contract/fold-text.ts'
import { ORDER_COLUMNS, type OrderColumn } from '../../../contract/order-columns.ts'
import { moldedPercent } from '../../../contract/order-figures.ts'
import type { OrderProgress } from '../../../contract/order-progress.ts'
import { OrderQuery } from '../../../contract/query.ts'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { openPlantDatabase } from '../open-plant-database.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { openPlant } from '../testing/open-plant.ts'
import { applyProgress } from './apply-progress.ts'
import { countOrdersMeeting, listOrders } from './list-orders.ts'
import { orderIndex } from './order-index.ts'
import { fillOrderListing } from './order-listing.ts'
import { anOrder } from './testing/an-order.ts'

async function track(db: PlantDatabase, orders: readonly OrderProgress[], run = 1): Promise<void> {
  await applyProgress(db, {
    run,
    generation: 1,
    inputs: '{}',
    scope: 'all',
    changes: [orders.map(progress => ({ kind: 'tracked', progress, ownPace: null }) as const)],
    reference: null,
    unassigned: { rows: 0, itemTotalQuantity: 0, itemGoodQuantity: 0 },
  })
}

/** What a cell holds, said once more and plainly. */
const CELLS = {
  proStatus: order => order.proStatus,
  molded: moldedPercent,
  itemRemain: order => order.itemRemain,
  poETA: order => order.poETA,
  itemName: order => order.itemName,
  machineHist: order => order.machineHist.join(', '),
  figuresConfirmed: order => String(order.figuresConfirmed),
} as const satisfies Partial<Record<OrderColumn, (order: OrderProgress) => string | number | null>>
type Column = keyof typeof CELLS

function meets(value: string | number | null, filter: CellFilter): boolean {
  switch (filter.kind) {
    case 'choice':
      return filter.anyOf.includes(String(value ?? ''))
    case 'text':
      return foldText(String(value ?? '')).includes(foldText(filter.contains))
    case 'number':
      if (typeof value !== 'number') return false
      if (filter.from !== null && (filter.isAbove ? value <= filter.from : value < filter.from)) return false
      return filter.to === null || (filter.isBelow ? value < filter.to : value <= filter.to)
    case 'day':
      if (typeof value !== 'string') return false
      return (filter.from === null || value >= filter.from) && (filter.to === null || value <= filter.to)
    default:
      return filter satisfies never
  }
}

const bound = fc.option(fc.constantFrom(0, 50, 95, 100), { nil: null })
const day = fc.option(fc.constantFrom('2019-01-05', '2019-01-20'), { nil: null })
const condition: fc.Arbitrary<{ readonly id: Column; readonly value: CellFilter }> = fc.oneof(
  fc.record({
    id: fc.constantFrom<Column>('molded', 'itemRemain'),
    value: fc.record({
      kind: fc.constant('number' as const),
      from: bound,
      to: bound,
      isAbove: fc.boolean(),
      isBelow: fc.boolean(),
    }),
  }),
  fc.record({
    id: fc.constant<Column>('poETA'),
    value: fc.record({ kind: fc.constant('day' as const), from: day, to: day }),
  }),
  fc.record({
    id: fc.constantFrom<Column>('itemName', 'machineHist', 'proStatus'),
    value: fc.record({
      kind: fc.constant('text' as const),
      contains: fc.constantFrom('nap', 'ĐỎ', 'no.1', '%', 'pend'),
    }),
  }),
  fc.record({
    id: fc.constantFrom<Column>('proStatus', 'figuresConfirmed'),
    value: fc.record({
      kind: fc.constant('choice' as const),
      anyOf: fc.subarray(['MOLDED', 'PENDING', 'true', 'false', '']),
    }),
  }),
)
const someOrder = fc.record({
  itemQuantity: fc.constantFrom(null, 0, 100),
  itemRemain: fc.constantFrom(null, 0, 5, 50, 100),
  poETA: fc.constantFrom(null, '2019-01-05', '2019-01-10', '2019-02-01'),
  itemName: fc.constantFrom(null, 'Nắp đỏ', 'Lid'),
  machineHist: fc.constantFrom<string[]>([], ['NO.1_A', 'NO.2_B']),
  proStatus: fc.constantFrom('PENDING' as const, 'MOLDED' as const),
  figuresConfirmed: fc.boolean(),
})

const COLUMNS = Object.keys(CELLS) as readonly Column[]
const sort = fc.record({ id: fc.constantFrom(...COLUMNS), desc: fc.boolean() })

/** As the list compares two orders: states by what they mean, texts folded, no value last, in the end the number. */
function compareOrders(a: OrderProgress, b: OrderProgress, sorting: readonly { id: Column; desc: boolean }[]): number {
  for (const { id, desc } of sorting) {
    const [one, other] = [a, b].map(order => {
      const cell = CELLS[id](order)
      if (id === 'proStatus') return ['PENDING', 'MOLDED'].indexOf(String(cell))
      return typeof cell === 'string' ? foldText(cell) || null : cell
    })
    if (one === other || one === undefined || other === undefined) continue
    if (one === null || other === null) return one === null ? 1 : -1
    return one < other === desc ? 1 : -1
  }
  return (a.poNo < b.poNo ? -1 : 1) * (sorting.at(-1)?.desc ? -1 : 1)
}

test('property: the engine leaves the orders that meet every condition, sorts, counts and sums them', async () => {
  // One connection for all of them: what it remembers of the orders before must not show through.
  const db = openPlant()
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(someOrder, { maxLength: 12 }),
      fc.array(condition, { maxLength: 3 }),
      fc.array(sort, { maxLength: 2 }),
      async (parts, filters, sorting) => {
        const orders = parts.map((part, place) => anOrder(`IM${place + 10}`, part))
        await track(db, orders, (run += 1))
        const left = orders
          .filter(order => filters.every(({ id, value }) => meets(CELLS[id](order), value)))
          .toSorted((a, b) => compareOrders(a, b, sorting))
        const page = listOrders(db, OrderQuery.parse({ filters, sorting }))
        expect(page.items.map(({ poNo }) => poNo)).toEqual(left.map(({ poNo }) => poNo))
        expect([page.total, page.totals.itemRemain]).toEqual([
          left.length,
          left.reduce((sum, { itemRemain }) => sum + (itemRemain ?? 0), 0),
        ])
        expect(countOrdersMeeting(db, [filters, []])).toEqual([left.length, orders.length])
      },
    ),
    { numRuns: 60 },
  )
})

test('another connection lists what was tracked meanwhile; a run that changed nothing keeps what it made of the list', async () => {
  const path = join(temporaryFolder('orders'), 'plant.db')
  const writer = openPlantDatabase(path, { readonly: false })
  await track(writer, [anOrder('IM1'), anOrder('IM2')])
  const reader = openPlantDatabase(path, { readonly: true })
  onTestFinished(() => {
    reader.close()
    writer.close()
  })
  const remaining = () =>
    listOrders(reader, OrderQuery.parse({ sortBy: 'itemRemain' })).items.map(order => order.itemRemain)
  expect(remaining()).toEqual([10, 10])
  const index = orderIndex(reader)
  while (index.readNext());
  await track(writer, [anOrder('IM1'), anOrder('IM2')], 2)
  expect(orderIndex(reader)).toBe(index)
  await track(writer, [anOrder('IM1', { itemRemain: 50 }), anOrder('IM2')], 3)
  expect(remaining()).toEqual([10, 50])
  expect(orderIndex(reader)).not.toBe(index)
})

test('every column sorts both ways, what has no value last', async () => {
  const db = openPlant()
  const { itemQuantity: _, ...without } = anOrder('IM3')
  await track(db, [
    anOrder('IM1', { itemRemain: 5 }),
    anOrder('IM2', { itemRemain: 9 }),
    { ...without, itemQuantity: null, itemRemain: null },
  ])
  const numbers = (id: OrderColumn, desc: boolean) =>
    listOrders(db, OrderQuery.parse({ sorting: [{ id, desc }] })).items.map(({ poNo }) => poNo)
  expect([numbers('itemRemain', false), numbers('itemRemain', true)]).toEqual([
    ['IM1', 'IM2', 'IM3'],
    ['IM2', 'IM1', 'IM3'],
  ])
  for (const id of ORDER_COLUMNS)
    for (const desc of [true, false]) expect(numbers(id, desc).toSorted()).toEqual(['IM1', 'IM2', 'IM3'])
})

test('several columns sort one after the other, the number decides last', async () => {
  const db = openPlant()
  const pending = { proStatus: 'PENDING' } as const
  await track(db, [anOrder('IM1', pending), anOrder('IM2'), anOrder('IM3', { ...pending, itemRemain: 1 })])
  const sorting = [
    { id: 'proStatus', desc: false },
    { id: 'itemRemain', desc: false },
  ]
  expect(listOrders(db, OrderQuery.parse({ sorting })).items.map(({ poNo }) => poNo)).toEqual(['IM3', 'IM1', 'IM2'])
})

test('a database from before the list gets one when it is opened for writing', async () => {
  const db = openPlant()
  await track(db, [anOrder('IM1'), anOrder('IM2', { itemName: 'Nắp đỏ' })])
  const before = db.prepare('select * from order_listing').all()
  db.exec('delete from order_listing')
  fillOrderListing(db)
  expect(db.prepare('select * from order_listing').all()).toEqual(before)
  await track(db, [anOrder('IM2')], 2)
  fillOrderListing(db)
  expect(db.prepare('select po_no, item_name from order_listing').raw().all()).toEqual([['IM2', 'nap chai']])
})

test('findings that name an order stand on the list once it was tracked', async () => {
  const db = openPlant()
  await track(db, [anOrder('IM1'), anOrder('IM2')])
  const insert = db.prepare(
    `insert into finding(fingerprint, from_run, first_run, rule, severity, blocking, table_name, po_no, pieces, message, evidence,
       evidence_hash, cause, cells, report_order, search_text)
     values (?, 1, 1, 'dynamic-item', 'warning', 0, 'productRecords', 'IM2', 0, '', '{}', '', '', '[]', 0, '')`,
  )
  for (const fingerprint of ['a', 'b']) insert.run(fingerprint)
  await track(db, [anOrder('IM1'), anOrder('IM2')], 2)
  const { items } = listOrders(db, OrderQuery.parse({ sorting: [{ id: 'findings', desc: true }] }))
  expect(items.map(({ poNo, findings }) => [poNo, findings])).toEqual([
    ['IM2', 2],
    ['IM1', 0],
  ])
})
