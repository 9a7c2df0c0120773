import type { SheetCellKind, SheetColumn } from '../../track/sheets/progress-sheet.ts'
import type { CellKind, WorkbookSheet } from '../workbook/workbook-sheet.ts'
import { shownValue } from './shown-value.ts'

/** A workbook sheet made of objects: their columns' values in column order. */
export function rowsSheet<Row>(name: string, columns: readonly SheetColumn<Row>[], rows: Iterable<Row>): WorkbookSheet {
  return {
    name,
    columns: columns.map(column => ({ name: column.name, kind: cellKind(column.kind) })),
    rows: Iterator.from(rows).map(row => columns.map(column => shownValue(row[column.name], column.kind))),
  }
}

function cellKind(kind: SheetCellKind): CellKind {
  return kind === 'list' || kind === 'map' ? 'text' : kind
}
