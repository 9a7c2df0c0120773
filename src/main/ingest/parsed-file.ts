import type { CellFault } from '../../contract/quarantine.ts'
import type { ColumnNote } from '../../contract/source-file.ts'
import type { CellValue } from '../../contract/table.ts'

/** A row or single cell a reader set aside (design 4, "Cells"). */
export interface ParsedQuarantine {
  /** 1-based sheet row. */
  readonly row: number
  readonly rawHash: string
  /** `row`: the row is not among the rows. `cell`: it is, with null in the faulty columns. */
  readonly kind: 'row' | 'cell'
  /** The whole row in column order, null where a cell does not fit. */
  readonly values: readonly CellValue[]
  readonly faults: readonly CellFault[]
}

/** One typed row of a workbook. */
export interface ParsedRow {
  /** 1-based sheet row. */
  readonly row: number
  /** Of the raw cells (C-5); in a static table made distinct by occurrence, because nothing is removed there (C-13). */
  readonly rawHash: string
  readonly contentHash: string
  readonly keyHash: string
  /** In the order of the definition's columns. */
  readonly values: readonly CellValue[]
}

/**
 * Everything one workbook holds for its table. Conservation: `counts.read` = rows + quarantined rows + blank rows
 * (a quarantined cell's row is among the rows).
 */
export interface ParsedFile {
  /** SHA-256 of the file in hex. */
  readonly contentHash: string
  readonly byteSize: number
  /** The sheet that was read. */
  readonly sheet: string
  /** Table column to the letters of its sheet column; a column the file lacks is absent. */
  readonly columnLetters: Readonly<Record<string, string>>
  /** Header text in the file to table column, `''` for an extra column that is not read. */
  readonly headers: Readonly<Record<string, string>>
  /** `read`: rows below the header in the used range. */
  readonly counts: { readonly read: number; readonly blank: number; readonly quarantined: number }
  readonly notes: readonly ColumnNote[]
  readonly quarantined: readonly ParsedQuarantine[]
  /** UTF-8 lines, one row each; read them with `decodeRows`. */
  readonly rows: Uint8Array
}
