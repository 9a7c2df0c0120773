import { expect, test } from 'vitest'
import { calendarDay, daysBetween } from './calendar-day.ts'

test('a day is read in its parts, anything else is none', () => {
  expect(calendarDay('2019-01-31')).toEqual({ year: 2019, month: 1, day: 31 })
  expect(calendarDay('31/01/2019')).toBeNull()
})

test('days are counted over months and summer time', () => {
  expect(daysBetween('2018-11-05', '2018-12-19')).toBe(44)
  expect(daysBetween('2019-03-30', '2019-04-01')).toBe(2)
  expect(daysBetween('2019-02-02', '2019-02-01')).toBe(-1)
  expect(daysBetween(null, '2019-02-01')).toBeNull()
})
