import type { CellValue } from '../../../../../contract/table.ts'

/**
 * How a value becomes a cell: `date` is `YYYY-MM-DD`, `time` is `YYYY-MM-DDTHH:mm:ss`; both are real date cells. A text of a `link`
 * column leads to the cell of another workbook that it names.
 */
export type CellKind = 'text' | 'number' | 'date' | 'time' | 'link'

/** A text that leads to a cell of the workbook the sheet links to, e.g. `'Sheet1'!L312`. */
export interface CellLink {
  readonly text: string
  readonly location: string
}

export type SheetValue = CellValue | CellLink

/** A sheet to be written; null and empty text are empty cells. Rows have one value a column and are read once, in order, while the sheet is being written. */
export interface WorkbookSheet {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly kind: CellKind; readonly width?: number }[]
  readonly rows: Iterable<readonly SheetValue[]>
  /** The workbook its links lead to: a relative reference with `/`, or a file URL. */
  readonly linkTarget?: string
  /** Made for paper: landscape, as wide as the page, the header on each of them. */
  readonly isPrinted?: boolean
}
