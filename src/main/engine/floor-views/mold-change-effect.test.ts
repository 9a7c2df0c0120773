import { expect, test } from 'vitest'
import type { FloorMachineDay } from '../../storage/floor/machine-days.ts'
import { moldChangeEffect } from './mold-change-effect.ts'

const PERIOD = { from: '2019-01-01', to: '2019-01-31' }

/** One machine from 1 January on; rates in percent of 1,000 pieces, `c` is a day of a mold change, `-` one without production. */
function days(...told: readonly (number | 'c' | '-')[]): readonly FloorMachineDay[] {
  return told.map((rate, at) => ({
    machineNo: 'NO.07',
    day: `2019-01-${String(at + 1).padStart(2, '0')}`,
    working: rate === '-' ? 0 : 3,
    total: rate === '-' ? 0 : 1_000,
    ng: typeof rate === 'number' ? rate * 10 : 500,
    moldChanges: rate === 'c' ? 1 : 0,
    colourChanges: 0,
    machineChanges: 0,
  }))
}

test('a rate that doubled after a mold change is told, the day of the change left out', () => {
  expect(moldChangeEffect(days(1, 2, 1, 'c', 4, 5, 3), PERIOD)).toEqual({
    machineNo: 'NO.07',
    day: '2019-01-04',
    before: 40 / 3_000,
    after: 120 / 3_000,
    daysBefore: 3,
    daysAfter: 3,
  })
})

test('one day after that was no worse than one before says that nothing is certain', () => {
  expect(moldChangeEffect(days(1, 4, 1, 'c', 9, 9, 4), PERIOD)).toBeNull()
})

test('less than doubled, less than 2 % or fewer than three days on a side says nothing', () => {
  expect(moldChangeEffect(days(3, 3, 3, 'c', 5, 5, 5), PERIOD)).toBeNull()
  expect(moldChangeEffect(days(0.5, 0.5, 0.5, 'c', 1.5, 1.5, 1.5), PERIOD)).toBeNull()
  expect(moldChangeEffect(days(1, 1, 'c', 5, 5, 5), PERIOD)).toBeNull()
  expect(moldChangeEffect(days(1, 1, 1, 'c', 5, '-', 5), PERIOD)).toBeNull()
})

test('days beyond the next mold change and beyond five are not compared', () => {
  expect(moldChangeEffect(days(1, 1, 1, 'c', 5, 5, 'c', 5, 5), PERIOD)).toBeNull()
  expect(moldChangeEffect(days(9, 1, 1, 1, 1, 1, 'c', 5, 5, 5, 5, 5, 0), PERIOD)).toMatchObject({
    daysBefore: 5,
    daysAfter: 5,
  })
})

test('a change outside the period is not told, the strongest inside it is', () => {
  const two = days(1, 1, 1, 'c', 3, 3, 3, 'c', 9, 9, 9)
  expect(moldChangeEffect(two, PERIOD)?.day).toBe('2019-01-04')
  expect(moldChangeEffect(two, { from: '2019-01-05', to: '2019-01-31' })?.day).toBe('2019-01-08')
  expect(moldChangeEffect(two, { from: '2019-01-09', to: '2019-01-31' })).toBeNull()
})
