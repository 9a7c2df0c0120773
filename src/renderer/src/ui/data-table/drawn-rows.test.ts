import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextRows, NO_ROWS, ROWS_AT_ONCE } from './drawn-rows.ts'

const count = ({ first, last }: { readonly first: number; readonly last: number }) => Math.max(0, last - first + 1)

test('a turn of the wheel is drawn at once, in either direction', () => {
  expect(nextRows({ first: 0, last: 35 }, { first: 5, last: 45 })).toEqual({ first: 5, last: 45 })
  expect(nextRows({ first: 20, last: 55 }, { first: 10, last: 45 })).toEqual({ first: 10, last: 45 })
})

test('after a leap the first rows in sight come first, those around them in tasks of their own', () => {
  const wanted = { first: 500, last: 535 }
  const once = nextRows({ first: 0, last: 35 }, wanted)
  expect(once).toEqual({ first: 500, last: 511 })
  expect(nextRows(nextRows(once, wanted), wanted)).toEqual(wanted)
})

test('where none is wanted none is drawn', () => {
  expect(count(nextRows({ first: 3, last: 9 }, NO_ROWS))).toBe(0)
})

test('never more new rows at once than a task has time for, never one that is not wanted, and at last all of them', () => {
  const stretch = fc.tuple(fc.nat(300), fc.nat(60)).map(([first, more]) => ({ first, last: first + more }))
  fc.assert(
    fc.property(stretch, stretch, (drawn, wanted) => {
      let now = drawn
      for (let task = 0; task < 6; task += 1) {
        const next = nextRows(now, wanted)
        const kept = Math.max(0, Math.min(next.last, now.last) - Math.max(next.first, now.first) + 1)
        expect(count(next) - kept).toBeLessThanOrEqual(ROWS_AT_ONCE)
        expect(next.first).toBeGreaterThanOrEqual(wanted.first)
        expect(next.last).toBeLessThanOrEqual(wanted.last)
        now = next
      }
      expect(now).toEqual(wanted)
    }),
  )
})
