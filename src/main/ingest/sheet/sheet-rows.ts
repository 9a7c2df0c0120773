import type { CellObject } from '@e965/xlsx'

/** Cells of one sheet row by 0-based column. */
export type SheetRow = readonly (CellObject | undefined)[]

/** A row that holds a value, with its 1-based number. */
export type NumberedRow = readonly [row: number, cells: SheetRow]

/** The sheet a table is read from. */
export interface SheetRows {
  readonly name: string
  /** Dates count from 1904. */
  readonly date1904: boolean
  /** 1-based row up to which the sheet has cells, formatted blank ones included. */
  readonly lastRow: number
  /** Rows in order; parsed in pieces small enough to hold in memory, so each is to be used before the next is asked for. */
  rows(): Generator<NumberedRow, void>
}
