import { assert, double, property } from 'fast-check'
import { expect, test } from 'vitest'
import { niceTicks } from './nice-ticks.ts'

test('an NG rate of 1.7 % is read in steps of half a per cent, 63,000 pieces in steps of 20,000', () => {
  expect(niceTicks(0.017)).toEqual([0, 0.005, 0.01, 0.015, 0.02])
  expect(niceTicks(63_000)).toEqual([0, 20_000, 40_000, 60_000, 80_000])
  expect(niceTicks(0)).toEqual([0, 1])
})

test('counts are read in whole steps', () => {
  expect(niceTicks(2)).toContain(0.5)
  expect(niceTicks(2, true)).toEqual([0, 1, 2])
  expect(niceTicks(12, true)).toEqual([0, 5, 10, 15])
  expect(niceTicks(1, true)).toEqual([0, 1])
})

test('the steps reach the greatest value, are equal, and at most five', () => {
  assert(
    property(double({ min: 1e-6, max: 1e12, noNaN: true }), most => {
      const ticks = niceTicks(most)
      const [step = 0] = ticks.slice(1)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-6))
      expect((ticks.at(-2) ?? 0) * (1 - 1e-6)).toBeLessThan(most)
      expect(ticks.length).toBeLessThanOrEqual(6)
      for (const [place, tick] of ticks.entries()) expect(tick).toBeCloseTo(place * step, 6)
    }),
  )
})
