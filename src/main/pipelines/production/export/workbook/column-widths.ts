import type { SheetValue, WorkbookSheet } from './workbook-sheet.ts'

const NARROWEST = 8
const WIDEST = 60
/** Room for the filter's button. */
const BUTTON = 3
const DATE_LENGTH = 10
const TIME_LENGTH = 19

/** Widths in characters that show the header and these rows, between 8 and 60. */
export function columnWidths(
  columns: WorkbookSheet['columns'],
  rows: readonly (readonly SheetValue[])[],
): readonly number[] {
  return columns.map(({ name, kind, width }, index) => {
    if (width !== undefined) return width
    const longest = rows.reduce((length, row) => Math.max(length, shownLength(row[index] ?? null, kind)), 0)
    return Math.min(WIDEST, Math.max(NARROWEST, name.length + BUTTON, longest + 1))
  })
}

function shownLength(value: SheetValue, kind: WorkbookSheet['columns'][number]['kind']): number {
  if (value === null) return 0
  if (kind === 'date') return DATE_LENGTH
  if (kind === 'time') return TIME_LENGTH
  return typeof value === 'object' ? value.text.length : String(value).length
}
