import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pagesAround } from './pages-around.ts'

test('one page on either side, never beyond the list', () => {
  expect(pagesAround({ firstVisible: 0, lastVisible: 30, pageSize: 500, total: 57_000 })).toEqual({
    firstPage: 0,
    lastPage: 1,
  })
  expect(pagesAround({ firstVisible: 56_980, lastVisible: 56_999, pageSize: 500, total: 57_000 })).toEqual({
    firstPage: 112,
    lastPage: 113,
  })
})

test('the pages always hold the visible rows', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(200), fc.integer({ min: 1, max: 1_000 }), (first, more, pageSize) => {
      const total = first + more + 1
      const { firstPage, lastPage } = pagesAround({ firstVisible: first, lastVisible: first + more, pageSize, total })
      expect(firstPage * pageSize).toBeLessThanOrEqual(first)
      expect((lastPage + 1) * pageSize).toBeGreaterThan(first + more)
    }),
  )
})
