import { expect, test } from 'vitest'
import { workingCalendar } from './working-calendar.ts'

// 1 May 2024 is a Wednesday; 5 and 12 are Sundays.
const calendar = workingCalendar([
  { date: '2024-05-01', note: null },
  { date: '2024-05-04', note: null },
  { date: '2024-05-12', note: ' overtime ' },
])

test('a listed day is off whatever weekday it is, a Saturday that is not listed works', () => {
  expect(calendar.isWorkingDay('2024-05-01')).toBe(false)
  expect(calendar.isWorkingDay('2024-05-04')).toBe(false)
  expect(calendar.isWorkingDay('2024-05-11')).toBe(true)
})

test('a Sunday is off even when it is not listed, unless its note says Overtime', () => {
  expect(calendar.isWorkingDay('2024-05-05')).toBe(false)
  expect(calendar.isWorkingDay('2024-05-12')).toBe(true)
  expect(calendar.isWorkingDay('2024-05-19')).toBe(false)
})

test('working days are counted from the day after', () => {
  expect(calendar.workingDayAfter('2024-05-02', 1)).toBe('2024-05-03')
  expect(calendar.workingDayAfter('2024-05-03', 1)).toBe('2024-05-06')
  expect(calendar.workingDayAfter('2024-05-03', 7)).toBe('2024-05-12')
  expect(calendar.workingDayAfter('2024-05-03', 0)).toBe('2024-05-03')
})

test('without holidayNotes the plant works all days but Sundays', () => {
  const plain = workingCalendar([])
  expect(plain.isWorkingDay('2024-05-01')).toBe(true)
  expect(plain.workingDayAfter('2024-12-31', 6)).toBe('2025-01-07')
})

test('a day listed twice works when one of its notes says Overtime', () => {
  const twice = workingCalendar([
    { date: '2024-05-04', note: 'Overtime' },
    { date: '2024-05-04', note: null },
  ])
  expect(twice.isWorkingDay('2024-05-04')).toBe(true)
})
