import { expect, test } from 'vitest'
import { exampleRecord } from './example-rows.ts'
import { referenceShift } from './reference-shift.ts'

const record = (recordDate: string, workingShift: string | null, itemTotalQuantity: number | null = 100) =>
  exampleRecord({ recordDate, workingShift, itemTotalQuantity })

test('T-5: the latest reported shift is the one that ends last', () => {
  const shift = referenceShift([record('2024-05-02', 'HC'), record('2024-05-02', '1'), record('2024-05-01', '3')])
  expect(shift).toEqual({
    recordDate: '2024-05-02',
    workingShift: 'HC',
    start: '2024-05-02T08:00:00',
    end: '2024-05-02T17:00:00',
  })
})

test('T-5: shift 3 ends on the next day but belongs to the day on which it starts', () => {
  const shift = referenceShift([record('2024-05-02', '3'), record('2024-05-02', '2')])
  expect(shift).toMatchObject({ recordDate: '2024-05-02', workingShift: '3', end: '2024-05-03T06:00:00' })
  expect(referenceShift([record('2024-05-02', '3'), record('2024-05-03', '1')])).toMatchObject({ workingShift: '1' })
})

test('T-5: rows without an order count; rows that did not work or whose shift is unknown do not', () => {
  const rows = [
    exampleRecord({ recordDate: '2024-05-02', poNote: null }),
    record('2024-05-03', '1', 0),
    record('2024-05-03', '1', null),
    record('2024-05-04', null),
    record('2024-05-04', 'X'),
  ]
  expect(referenceShift(rows)).toMatchObject({ recordDate: '2024-05-02', workingShift: '1' })
})

test('T-5: without such a row there is none', () => {
  expect(referenceShift([])).toBeNull()
  expect(referenceShift([record('2024-05-04', null), record('2024-05-04', '1', 0)])).toBeNull()
})
