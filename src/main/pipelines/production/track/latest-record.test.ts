import { expect, test } from 'vitest'
import { exampleRecord } from './example-rows.ts'
import { latestRecord } from './latest-record.ts'

test('T-10: the record of the latest shift start, whether it worked or not', () => {
  const records = [
    exampleRecord({ workingShift: '2', machineNo: 'NO.02' }),
    exampleRecord({ workingShift: '3', machineNo: 'NO.03', itemTotalQuantity: 0, moldNo: null }),
    exampleRecord({ workingShift: '1' }),
  ]
  expect(latestRecord(records)).toEqual({ time: '2024-05-02T22:00:00', machineNo: 'NO.03', moldNo: null })
})

test('T-10: an unknown shift counts as 00:00 of its day', () => {
  const unknown = exampleRecord({ recordDate: '2024-05-03', workingShift: null, machineNo: 'NO.04' })
  expect(latestRecord([exampleRecord({ workingShift: '3' }), unknown])?.time).toBe('2024-05-03T00:00:00')
  expect(latestRecord([unknown, exampleRecord({ recordDate: '2024-05-03' })])?.time).toBe('2024-05-03T06:00:00')
})

test('T-10: no record, no place', () => {
  expect(latestRecord([])).toBeNull()
})
