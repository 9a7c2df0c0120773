import { expect, test, vi } from 'vitest'
import { definitionOf, openPlant, publishTable } from '../testing/open-plant.ts'
import { passportReader } from './passports.ts'
import { iterateRows } from './read-rows.ts'

const items = definitionOf('itemInfo', { itemCode: 'string', itemName: 'string' })
const rows = [{ values: ['I1', 'Cap'] }, { values: ['I2', 'Lid'] }]

test('a passport names file, sheet and address of each cell, in the order asked', () => {
  const db = openPlant()
  const generation = publishTable(db, items, [{ path: 'static/itemInfo.xlsx', orderKey: 0, rows }])
  const passports = passportReader(
    db,
    generation,
  )([
    { table: 'itemInfo', rowId: 2, columns: ['itemName', 'itemCode'] },
    { table: 'itemInfo', rowId: 99, columns: ['itemCode'] },
    { table: 'itemInfo', rowId: 1, columns: [] },
  ])
  const place = { file: 'static/itemInfo.xlsx', fileVersionId: 1, sheet: 'S' }
  expect(passports).toEqual([
    { ...place, address: 'B3', column: 'itemName', value: 'Lid' },
    { ...place, address: 'A3', column: 'itemCode', value: 'I2' },
  ])
})

test('a passport is of the generation asked for', () => {
  const db = openPlant()
  const first = publishTable(db, items, [{ path: 'old.xlsx', orderKey: 0, rows }])
  const second = publishTable(db, items, [{ path: 'new.xlsx', orderKey: 0, rows }])
  const of = (generation: number): unknown[] =>
    passportReader(db, generation)([{ table: 'itemInfo', rowId: 1, columns: ['itemCode'] }]).map(({ file }) => file)
  expect([of(first), of(second)]).toEqual([['old.xlsx'], []])
})

test('readers of two generations by turns, as a comparison has them, read the files of each once', () => {
  const db = openPlant()
  const names = ['Cap', 'Lid']
  const generations = names.map(name =>
    publishTable(db, items, [{ path: `${name}.xlsx`, orderKey: 0, rows: [{ values: ['I1', name] }] }]),
  )
  const sides = generations.map(generation => {
    const asked = Array.from(iterateRows(db, 'itemInfo', generation), ({ rowId }) => {
      return { table: 'itemInfo', rowId, columns: ['itemName'] } as const
    })
    const read = passportReader(db, generation)
    return () => read(asked)
  })
  const first = sides.map(read => read())
  expect(first).toMatchObject(names.map(name => [{ file: `${name}.xlsx`, value: name }]))
  // What the files have beside their rows is kept as JSON.
  const parsed = vi.spyOn(JSON, 'parse')
  expect(sides.map(read => read())).toEqual(first)
  expect(parsed).not.toHaveBeenCalled()
  parsed.mockRestore()
})
