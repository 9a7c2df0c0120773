import { expect, test } from 'vitest'
import { definitionOf, openPlant, publishTable } from '../../../storage/testing/open-plant.ts'
import { latestShift } from './tracking-world.ts'

const records = definitionOf('productRecords', {
  recordDate: 'string',
  workingShift: 'string',
  itemTotalQuantity: 'Int64',
})

test('while a run stages later days, nobody goes over them to find the latest shift again', () => {
  const db = openPlant()
  const rows = [{ values: ['2019-01-01', '1', 5] }]
  publishTable(db, records, [{ path: 'a', orderKey: 0, rows }])
  const shift = latestShift(db, 1)
  expect(shift).toMatchObject({ recordDate: '2019-01-01', workingShift: '1' })
  db.exec(`insert into row_productRecords(from_generation, layout, content_hash, key_hash, recordDate, workingShift, itemTotalQuantity)
    values (2, 1, 'c', 'k', '2019-02-01', '1', 5)`)
  expect(latestShift(db, 1)).toBe(shift)
})
