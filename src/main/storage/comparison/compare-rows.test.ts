import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CellValue } from '../../../contract/table.ts'
import { definitionOf, openPlant, publishTable } from '../testing/open-plant.ts'
import { compareRows, compareTables } from './compare-rows.ts'
import { rowPairs } from './row-pairs.ts'

const items = definitionOf('itemInfo', { itemCode: 'string', itemName: 'string' })

type Values = readonly CellValue[]

const content = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('x', 'y', 'z', null)), {
  maxLength: 8,
})

const file = (rows: readonly Values[]) => ({ path: 'a', orderKey: 0, rows: rows.map(values => ({ values })) })

/** How often each row of one list is missing in the other. */
function missing(all: readonly Values[], some: readonly Values[]): readonly string[] {
  const left = some.map(row => JSON.stringify(row))
  return all
    .map(row => JSON.stringify(row))
    .filter(row => {
      const at = left.indexOf(row)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
    .toSorted()
}

test('between any two generations exactly the rows differ that differ side by side, and backwards the inverse', () => {
  fc.assert(
    fc.property(fc.array(content, { minLength: 2, maxLength: 4 }), generations => {
      const db = openPlant()
      const numbers = generations.map(rows => publishTable(db, items, [file(rows)]))
      for (const [from, base] of numbers.entries()) {
        for (const [to, other] of numbers.entries()) {
          const [before, after] = [generations[from] ?? [], generations[to] ?? []]
          const [lost, came] = [missing(before, after), missing(after, before)]
          const pairs = rowPairs(db, 'itemInfo', { base, other })
          const count = (change: string) => pairs.filter(pair => pair.change === change).length
          expect(count('gone') + count('changed')).toBe(lost.length)
          expect(count('new') + count('changed')).toBe(came.length)
          const back = rowPairs(db, 'itemInfo', { base: other, other: base })
          const turned = back.map(pair => `${pair.after}>${pair.before}`).toSorted()
          expect(turned).toEqual(pairs.map(pair => `${pair.before}>${pair.after}`).toSorted())
        }
      }
    }),
    { numRuns: 20 },
  )
})

test('a changed row is told to the cell, with where it stood and stands', () => {
  const db = openPlant()
  const base = publishTable(db, items, [
    file([
      ['A', 'Cap'],
      ['B', 'Lid'],
    ]),
  ])
  const other = publishTable(db, items, [
    file([
      ['B', 'Lid'],
      ['A', 'Cup'],
      ['C', null],
    ]),
  ])
  const page = compareRows(db, {
    base,
    other,
    table: 'itemInfo',
    keyColumns: ['itemCode'],
    changes: [],
    offset: 0,
    limit: 10,
  })
  expect(page).toMatchObject({
    total: 2,
    items: [
      {
        change: 'changed',
        key: { itemCode: 'A' },
        before: { file: 'a', sheetRow: 2 },
        after: { file: 'a', sheetRow: 3 },
        cells: [{ column: 'itemName', before: 'Cap', after: 'Cup', addressBefore: 'B2', addressAfter: 'B3' }],
      },
      { change: 'new', key: { itemCode: 'C' }, before: null, cells: [{ column: 'itemCode', after: 'C' }] },
    ],
  })
  expect(compareTables(db, { base, other })).toEqual([
    { table: 'itemInfo', rowsBefore: 2, rowsAfter: 3, new: 1, changed: 1, gone: 0 },
  ])
  expect(compareTables(db, { base: null, other: base })).toMatchObject([{ new: 2, rowsBefore: 0 }])
})

test('a definition that gains an empty column changes no row', () => {
  const db = openPlant()
  const base = publishTable(db, items, [file([['A', 'Cap']])])
  const wider = definitionOf('itemInfo', { itemCode: 'string', itemName: 'string', note: 'string' })
  const other = publishTable(db, wider, [file([['A', 'Cap', null]])])
  const filled = publishTable(db, wider, [file([['A', 'Cap', 'new']])])
  expect(rowPairs(db, 'itemInfo', { base, other })).toEqual([])
  expect(rowPairs(db, 'itemInfo', { base, other: filled })).toMatchObject([{ change: 'changed' }])
})
