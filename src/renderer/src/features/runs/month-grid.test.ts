import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthBeside, monthGrid } from './month-grid.ts'

const month = fc
  .record({ year: fc.integer({ min: 1990, max: 2090 }), number: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, number }) => `${year}-${`${number}`.padStart(2, '0')}`)

test('every day of a month stands once, in whole weeks from Monday, one after the other', () => {
  fc.assert(
    fc.property(month, one => {
      const { weeks } = monthGrid(one)
      const days = weeks.flat()
      expect(weeks.every(week => week.length === 7)).toBe(true)
      expect(new Date(`${days[0]}T12:00:00`).getDay()).toBe(1)
      expect(new Set(days).size).toBe(days.length)
      expect(days).toEqual(days.toSorted())
      const [year = 0, number = 0] = one.split('-').map(Number)
      expect(days.filter(day => day.startsWith(one))).toHaveLength(new Date(year, number, 0).getDate())
    }),
  )
})

test('there and back is the same month', () => {
  fc.assert(
    fc.property(month, one => {
      expect(monthBeside(monthBeside(one, 1), -1)).toBe(one)
    }),
  )
  expect(monthBeside('2026-12', 1)).toBe('2027-01')
})
