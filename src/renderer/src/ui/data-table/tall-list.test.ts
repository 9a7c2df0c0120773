import { expect, test } from 'vitest'
import { rowsInSight } from './in-sight.ts'
import { rowsPassed, rowsThatFit, topToShow, type RowsShown } from './tall-list.ts'

const COUNT = 1_000_000
const LONG = { height: 600, rowHeight: 38, count: COUNT, fitting: rowsThatFit(COUNT, 38, 1) }
const END = LONG.fitting * 38 - 600

/** The rows that are wholly seen. */
function seen(shown: RowsShown): { first: number; last: number } {
  const passed = rowsPassed(shown)
  const { top, height, rowHeight } = shown
  return { first: Math.ceil(top / rowHeight) + passed, last: Math.floor((top + height) / rowHeight) - 1 + passed }
}

test('a body is never taller than the browser keeps, at any zoom', () => {
  expect(rowsThatFit(50_000, 38, 1)).toBe(50_000)
  expect(rowsThatFit(COUNT, 30, 1)).toBe(COUNT)
  expect(rowsThatFit(COUNT, 38, 1) * 38).toBeLessThan(2 ** 25)
  expect(rowsThatFit(COUNT, 38, 2) * 38 * 2).toBeLessThan(2 ** 25)
  // A window made small draws no more than it has to.
  expect(rowsThatFit(COUNT, 30, 0.5)).toBe(COUNT)
})

test('scrolling reaches the first row and the last, and leaves none out between them', () => {
  expect(rowsInSight({ ...LONG, top: 0 }).first).toBe(0)
  expect(seen({ ...LONG, top: END }).last).toBe(COUNT - 1)
  expect(rowsInSight({ ...LONG, top: END }).last).toBe(COUNT - 1)
  const middle = Math.round(END / 2)
  let { last } = seen({ ...LONG, top: middle })
  // A turn of the wheel at a time.
  for (let top = middle; top < middle + 20_000; top += 100) {
    const now = seen({ ...LONG, top })
    expect(now.first).toBeLessThanOrEqual(last + 1)
    last = now.last
  }
})

test('a row the keyboard moves to is seen as a whole', () => {
  for (const top of [0, END / 3, END]) {
    for (const place of [0, 1, 17, 842_104, 842_105, 842_106, 999_000, COUNT - 1]) {
      const rows = seen({ ...LONG, top: Math.max(0, Math.min(END, topToShow(place, { ...LONG, top }))) })
      expect(place).toBeGreaterThanOrEqual(rows.first)
      expect(place).toBeLessThanOrEqual(rows.last)
    }
  }
})

test('a list that fits is scrolled by the height of its rows, and not at all to a row that is seen', () => {
  const short = { height: 300, rowHeight: 30, count: 100, fitting: 100 }
  expect(rowsPassed({ ...short, top: 2_700 })).toBe(0)
  expect(topToShow(5, { ...short, top: 90 })).toBe(90)
  expect(topToShow(2, { ...short, top: 90 })).toBe(60)
  expect(topToShow(40, { ...short, top: 90 })).toBe(930)
})
