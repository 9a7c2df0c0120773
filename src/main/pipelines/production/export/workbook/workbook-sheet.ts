import type { CellValue } from '../../../../../contract/table.ts'

/** How a value becomes a cell: `date` is `YYYY-MM-DD`, `time` is `YYYY-MM-DDTHH:mm:ss`; both are real date cells. */
export type CellKind = 'text' | 'number' | 'date' | 'time'

/** A sheet to be written; null and empty text are empty cells. Rows have one value a column and are read once, in order, while the sheet is being written. */
export interface WorkbookSheet {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly kind: CellKind }[]
  readonly rows: Iterable<readonly CellValue[]>
}
