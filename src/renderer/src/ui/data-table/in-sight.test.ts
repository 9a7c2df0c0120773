import { expect, test } from 'vitest'
import { columnsInSight, rowsInSight } from './in-sight.ts'

const WIDTHS = [100, 50, 50, 50, 50, 300, 50]

test('rows in sight and five beyond either edge, never beyond the list', () => {
  const shown = { height: 300, rowHeight: 30, count: 1_000_000, fitting: 1_000_000 }
  expect(rowsInSight({ ...shown, top: 0 })).toEqual({ first: 0, last: 14 })
  expect(rowsInSight({ ...shown, top: 3_015 })).toEqual({ first: 95, last: 115 })
  expect(rowsInSight({ ...shown, top: 30 * 1_000_000 - 300 })).toEqual({ first: 999_985, last: 999_999 })
})

test('no rows where there are none, or while nothing has a height yet', () => {
  expect(rowsInSight({ top: 0, height: 300, rowHeight: 30, count: 0, fitting: 0 })).toEqual({ first: 0, last: -1 })
  expect(rowsInSight({ top: 0, height: 0, rowHeight: 30, count: 9, fitting: 9 })).toEqual({ first: 0, last: -1 })
})

test('columns in sight and one beyond either edge; what lies under the first column is not in sight', () => {
  expect(columnsInSight({ left: 0, width: 200, widths: WIDTHS })).toEqual({ first: 1, last: 3 })
  expect(columnsInSight({ left: 49, width: 200, widths: WIDTHS })).toEqual({ first: 1, last: 4 })
  expect(columnsInSight({ left: 50, width: 200, widths: WIDTHS })).toEqual({ first: 1, last: 4 })
  expect(columnsInSight({ left: 100, width: 200, widths: WIDTHS })).toEqual({ first: 2, last: 5 })
  expect(columnsInSight({ left: 450, width: 200, widths: WIDTHS })).toEqual({ first: 4, last: 6 })
})

test('a grid with its first column alone has no others to draw', () => {
  expect(columnsInSight({ left: 0, width: 200, widths: [80] })).toEqual({ first: 1, last: 0 })
})
