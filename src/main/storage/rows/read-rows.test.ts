import { expect, test } from 'vitest'
import type { CellValue } from '../../../contract/table.ts'
import { currentGeneration } from '../generations/generation-store.ts'
import { definitionOf, openPlant, publishTable } from '../testing/open-plant.ts'
import { changedRows } from './changed-rows.ts'
import { columnsOf, countRows, iterateRows, readRowVersions, rowsByColumn, rowsInInputOrder } from './read-rows.ts'
import { recordDatesDescending, recordsOfDay } from './record-days.ts'
import { recordsByOrder } from './records-by-order.ts'

const records = definitionOf('productRecords', {
  recordDate: 'datetime64[ns]',
  poNote: 'string',
  itemGoodQuantity: 'Int64',
  plasticResinLot: 'string',
})
const row = (day: number, poNote: string | null, good: number | null): { values: CellValue[] } => {
  return { values: [`2019-01-0${day}`, poNote, good, null] }
}
const january = { path: 'b/201901', orderKey: 201901, rows: [row(2, 'IM2', 1), row(1, 'IM1', 2), row(3, null, 3)] }
const late = { path: 'a/201812', orderKey: 201812, rows: [row(1, 'IM2', 4), row(2, 'IM1', 5)] }
const twin = { path: 'a/201901', orderKey: 201901, rows: [row(2, 'IM1', 6)] }

test('rows come in input order: order key, path, sheet row; pages are cut out of it', () => {
  const db = openPlant()
  const generation = publishTable(db, records, [january, twin, late])
  const goods = (offset = 0, limit = Infinity): unknown[] =>
    Array.from(
      rowsInInputOrder(db, 'productRecords', generation, { columns: ['itemGoodQuantity'], offset, limit }),
      ({ itemGoodQuantity }) => itemGoodQuantity,
    )
  expect(goods()).toEqual([4, 5, 6, 1, 2, 3])
  for (const offset of [0, 1, 2, 3, 5, 6, 9]) {
    for (const limit of [0, 1, 3, 100])
      expect(goods(offset, limit)).toEqual([4, 5, 6, 1, 2, 3].slice(offset, offset + limit))
  }
  expect(countRows(db, 'productRecords', generation)).toBe(6)
  expect(columnsOf(db, 'productRecords')).toEqual(['recordDate', 'poNote', 'itemGoodQuantity', 'plasticResinLot'])
})

test('a table that was never loaded is empty, a column it does not have is null', () => {
  const db = openPlant()
  const generation = publishTable(db, records, [late])
  expect([...rowsInInputOrder(db, 'itemInfo', generation)]).toEqual([])
  expect([...iterateRows(db, 'itemInfo', generation)]).toEqual([])
  expect(countRows(db, 'itemInfo', generation)).toBe(0)
  const [first] = iterateRows(db, 'productRecords', generation, { columns: ['poNote', 'moldNo'] })
  expect(first).toEqual({ rowId: 1, poNote: 'IM2', moldNo: null })
})

test('every generation keeps its own rows; what is staged is seen by nobody', () => {
  const db = openPlant()
  const first = publishTable(db, records, [late])
  const second = publishTable(db, records, [late, twin])
  const goods = (generation: number): unknown[] =>
    Array.from(iterateRows(db, 'productRecords', generation), ({ itemGoodQuantity }) => itemGoodQuantity)
  expect([goods(first), goods(second)]).toEqual([
    [4, 5],
    [4, 5, 6],
  ])
  expect(changedRows(db, 'productRecords', first, second)).toEqual({ added: [3, 4, 5], removed: [1, 2] })
  expect(changedRows(db, 'productRecords', second, first)).toEqual({ added: [1, 2], removed: [3, 4, 5] })
  expect(changedRows(db, 'productRecords', 0, second)).toEqual({ added: [3, 4, 5], removed: [] })
  expect(changedRows(db, 'productRecords', second, second)).toEqual({ added: [], removed: [] })
  expect(readRowVersions(db, 'productRecords', [2, 99, 3]).map(({ rowId }) => rowId)).toEqual([2, 3])
  expect(currentGeneration(db)).toBe(second)
})

test('rows are found by value, nothing among them', () => {
  const db = openPlant()
  const generation = publishTable(db, records, [january, twin, late])
  const found = (column: string, values: CellValue[]): unknown[] =>
    rowsByColumn(db, 'productRecords', generation, { column, values })
      .map(({ itemGoodQuantity }) => itemGoodQuantity)
      .toSorted((one, other) => Number(one) - Number(other))
  expect(found('poNote', ['IM2', 'IM2', 'IM9'])).toEqual([1, 4])
  expect(found('poNote', [null])).toEqual([3])
  expect(found('noSuchColumn', ['x'])).toEqual([])
  expect(recordsOfDay(db, generation, '2019-01-02').map(({ itemGoodQuantity }) => itemGoodQuantity)).toHaveLength(3)
  expect([...recordDatesDescending(db, generation)]).toEqual(['2019-01-03', '2019-01-02', '2019-01-01'])
})

test('records of orders: orders ascending, records in input order, all or some', () => {
  const db = openPlant()
  const generation = publishTable(db, records, [january, twin, late])
  const read = (poNos: string[] | 'all'): unknown[] =>
    Array.from(recordsByOrder(db, generation, poNos, { columns: ['itemGoodQuantity'] }), order => [
      order.poNo,
      order.records.map(({ itemGoodQuantity }) => itemGoodQuantity),
    ])
  expect(read('all')).toEqual([
    ['IM1', [5, 6, 2]],
    ['IM2', [4, 1]],
  ])
  expect(read(['IM2', 'IM0', 'IM2'])).toEqual([['IM2', [4, 1]]])
})

test('the queries of a load and a run use their indexes', () => {
  const db = openPlant()
  publishTable(db, records, [january])
  const plan = (sql: string): string =>
    db
      .prepare<[], { detail: string }>(`explain query plan ${sql}`)
      .all()
      .map(({ detail }) => detail)
      .join('; ')
  const table = '"row_productRecords"'
  expect(plan(`select 1 from ${table} where "poNote" = 'x'`)).toContain('row_productRecords_order')
  expect(plan(`select 1 from ${table} where "recordDate" is 'x' and content_hash = 'y'`)).toContain(
    'row_productRecords_locality (recordDate=? AND content_hash=?)',
  )
  expect(plan(`select 1 from ${table} where to_generation > 3 and to_generation <= 4`)).toContain(
    'row_productRecords_closed',
  )
  expect(plan(`select * from ${table} where "poNote" is not null order by "poNote"`)).not.toContain('TEMP B-TREE')
})
