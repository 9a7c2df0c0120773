import { rowsPassed, type RowsShown } from './tall-list.ts'

/** A stretch of rows or columns by place; both ends inclusive, `last` before `first` when there is none. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

/** Rows drawn beyond either edge, so that a turn of the wheel never shows bare ground. */
const ROWS_AROUND = 5

/** Which rows are drawn. The list may have millions: no row but those is looked at. */
export function rowsInSight(shown: RowsShown): Stretch {
  const { top, height, rowHeight, count } = shown
  if (height <= 0) return { first: 0, last: -1 }
  const passed = rowsPassed(shown)
  const first = Math.floor(top / rowHeight) + passed - ROWS_AROUND
  const last = Math.ceil((top + height) / rowHeight) - 1 + passed + ROWS_AROUND
  return { first: Math.max(0, first), last: Math.min(count - 1, last) }
}

/** What a grid shows of its columns, in CSS pixels; the first one stays in sight and covers what is below it. */
export interface ColumnsShown {
  readonly left: number
  readonly width: number
  readonly widths: readonly number[]
}

/** Which columns after the first are drawn: those in sight and one beyond either edge. */
export function columnsInSight({ left, width, widths }: ColumnsShown): Stretch {
  const [sticky = 0] = widths
  if (width <= 0) return { first: 1, last: 0 }
  let first = widths.length
  let last = 0
  let end = sticky
  for (let place = 1; place < widths.length; place += 1) {
    const start = end
    end += widths[place] ?? 0
    if (end <= left + sticky || start >= left + width) continue
    first = Math.min(first, place)
    last = place
  }
  return { first: Math.max(1, first - 1), last: Math.min(widths.length - 1, last + 1) }
}
