import { expect, test } from 'vitest'
import { definitionOf, openPlant, publishTable } from '../testing/open-plant.ts'
import { verifyConservation } from './verify-conservation.ts'

const items = definitionOf('itemInfo', { itemCode: 'string', itemName: 'string' })

function published() {
  const db = openPlant()
  const rows = [{ values: ['I1', 'Cap'] }, { values: ['I1', 'Lid'], role: 2 as const }]
  const generation = publishTable(db, items, [{ path: 'a.xlsx', orderKey: 0, rows }])
  return { db, generation }
}

test('each row of each file is accounted for', () => {
  const { db, generation } = published()
  expect(verifyConservation(db, generation)).toEqual({ files: 1, rows: 2, problems: [] })
})

test('a row that is nowhere, or somewhere it was not, is named with its file', () => {
  const { db, generation } = published()
  db.exec('delete from row_source where role = 2')
  expect(verifyConservation(db, generation).problems).toEqual(['a.xlsx: 1 rows superseded recorded, 0 found.'])
  db.exec('update row_source set role = 1')
  expect(verifyConservation(db, generation).problems).toEqual([
    'a.xlsx: 1 rows loaded recorded, 0 found.',
    'itemInfo has 1 rows, its files loaded 0.',
  ])
})

test('recorded counts that do not add up to the rows read are found', () => {
  const { db, generation } = published()
  db.exec(`update file_version set counts = json_set(counts, '$.read', 5)`)
  expect(verifyConservation(db, generation).problems).toEqual(['a.xlsx: 5 rows were read, 2 are accounted for.'])
})
