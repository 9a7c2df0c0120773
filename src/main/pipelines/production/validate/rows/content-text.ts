import type { TableRow } from './row-set.ts'

/** The content of a row as text, independent of the row version and of the order of its columns. */
export function contentText(row: TableRow): string {
  const entries = Object.entries(row).filter(([column]) => column !== 'rowId')
  return JSON.stringify(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** Sorts rows by content, then row version; equal content gives equal findings either way. */
export function byContent<Row extends TableRow>(rows: readonly Row[]): readonly Row[] {
  return rows
    .map(row => ({ row, text: contentText(row) }))
    .toSorted((one, other) =>
      one.text < other.text ? -1 : one.text > other.text ? 1 : one.row.rowId - other.row.rowId,
    )
    .map(({ row }) => row)
}
