import { expect, test } from 'vitest'
import { verifyGeneration } from '../generations/verify-generation.ts'
import { definitionOf, openPlant, publishTable, rowHash } from '../testing/open-plant.ts'
import { columnsOf, iterateRows } from './read-rows.ts'
import { ensureRowTable } from './row-table.ts'

const shift = (type: 'string' | 'Int64') =>
  definitionOf('itemInfo', { itemCode: 'string', workingShift: type, weight: 'Float64', made: 'datetime64[ns]' })

test('values come back as they went in', () => {
  const db = openPlant()
  const values = ['10045', '007', 1.5, '2019-01-31']
  const odd = ['Nắp "chai" \u{1F600}', null, 3, null]
  const generation = publishTable(db, shift('string'), [
    { path: 'a', orderKey: 0, rows: [{ values }, { values: odd }] },
  ])
  expect(Array.from(iterateRows(db, 'itemInfo', generation), row => Object.values(row).slice(1))).toEqual([values, odd])
  expect(verifyGeneration(db, generation, rowHash)).toMatchObject({ kind: 'whole', rows: 2 })
})

test('a definition that gains, loses and reorders columns keeps what was loaded before', () => {
  const db = openPlant()
  const first = definitionOf('itemInfo', { itemCode: 'string', itemName: 'string' })
  const second = definitionOf('itemInfo', { itemCode: 'string', color: 'string', size: 'Int64', itemName: 'string' })
  const third = definitionOf('itemInfo', { itemCode: 'string', size: 'Int64' })
  const one = publishTable(db, first, [{ path: 'a', orderKey: 0, rows: [{ values: ['I1', 'Cap'] }] }])
  const two = publishTable(db, second, [{ path: 'a', orderKey: 0, rows: [{ values: ['I1', 'red', 5, 'Cap'] }] }])
  expect(columnsOf(db, 'itemInfo')).toEqual(['itemCode', 'color', 'size', 'itemName'])
  const three = publishTable(db, third, [{ path: 'a', orderKey: 0, rows: [{ values: ['I1', 5] }] }])
  for (const generation of [one, two, three]) {
    expect(verifyGeneration(db, generation, rowHash)).toMatchObject({ kind: 'whole', rows: 1 })
  }
  expect([...iterateRows(db, 'itemInfo', three)]).toEqual([{ rowId: 3, itemCode: 'I1', size: 5 }])
  const publishedTwice = publishTable(db, first, [{ path: 'a', orderKey: 0, rows: [{ values: ['I1', 'Cap'] }] }])
  expect(columnsOf(db, 'itemInfo')).toEqual(['itemCode', 'itemName'])
  expect(verifyGeneration(db, publishedTwice, rowHash)).toMatchObject({ kind: 'whole' })
})

test('a column that turns from text to number keeps the texts it has', () => {
  const db = openPlant()
  const text = publishTable(db, shift('string'), [
    { path: 'a', orderKey: 0, rows: [{ values: ['I1', '007', null, null] }] },
  ])
  const number = publishTable(db, shift('Int64'), [
    { path: 'a', orderKey: 0, rows: [{ values: ['I1', 7, null, null] }] },
  ])
  const again = publishTable(db, shift('string'), [
    { path: 'a', orderKey: 0, rows: [{ values: ['I1', '7', null, null] }] },
  ])
  for (const generation of [text, number, again]) {
    expect(verifyGeneration(db, generation, rowHash)).toMatchObject({ kind: 'whole', rows: 1 })
  }
})

test('names of columns may be anything but Moldline’s own and each other’s', () => {
  const db = openPlant()
  const strange = definitionOf('itemInfo', { 'item "code"; drop table meta': 'string', select: 'Int64' })
  const generation = publishTable(db, strange, [{ path: 'a', orderKey: 0, rows: [{ values: ['I1', 5] }] }])
  expect([...iterateRows(db, 'itemInfo', generation)]).toEqual([
    { rowId: 1, 'item "code"; drop table meta': 'I1', select: 5 },
  ])
  const refused = (columns: Record<string, 'string'>): unknown => {
    try {
      return ensureRowTable(db, definitionOf('resinInfo', columns))
    } catch (error) {
      return error
    }
  }
  expect(refused({ code: 'string', Code: 'string' })).toMatchObject({ failure: { code: 'invalid_schema_structure' } })
  expect(refused({ row_id: 'string' })).toMatchObject({ failure: { code: 'invalid_schema_structure' } })
})
