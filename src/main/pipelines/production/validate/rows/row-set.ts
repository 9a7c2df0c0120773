import type { CellValue, TableName } from '../../../../../contract/table.ts'

/** A row of some table; its other columns depend on the table. */
export interface TableRow {
  readonly rowId: number
}

/** The rows a finding's row stands among: whose table they are and how the row is named in it. */
export interface RowSet<Row extends TableRow> {
  readonly table: TableName
  /** The table's key as the row has it. */
  readonly keyOf: (row: Row) => readonly CellValue[]
  /** 0 for the first row with its key, 1 for the next, in an order that only content decides. */
  readonly occurrenceOf: (row: Row) => number
  readonly poNoOf: (row: Row) => string | null
  /** Pieces a finding on the row concerns. */
  readonly piecesOf: (row: Row) => number
}
