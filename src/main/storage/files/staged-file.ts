import type { CellFault } from '../../../contract/quarantine.ts'
import type { ColumnNote } from '../../../contract/source-file.ts'
import type { CellValue } from '../../../contract/table.ts'

/** A row or cell the reader set aside, in a staged file. */
export interface StagedQuarantine {
  /** 1-based sheet row. */
  readonly row: number
  readonly rawHash: string
  /** `row`: the row is not among the rows. `cell`: it is, with null in the faulty columns. */
  readonly kind: 'row' | 'cell'
  /** In column order, null where a cell does not fit. */
  readonly values: readonly CellValue[]
  readonly faults: readonly CellFault[]
}

/** What the reader found in a workbook, apart from its rows. The reader's `ParsedFile` is one, with its rows. */
export interface StagedFile {
  /** SHA-256 of the file in hex. */
  readonly contentHash: string
  readonly byteSize: number
  readonly sheet: string
  /** Table column to the letters of its sheet column. */
  readonly columnLetters: Readonly<Record<string, string>>
  /** Header text in the file to table column, `''` for an extra one. */
  readonly headers: Readonly<Record<string, string>>
  readonly counts: { readonly read: number; readonly blank: number; readonly quarantined: number }
  readonly notes: readonly ColumnNote[]
  readonly quarantined: readonly StagedQuarantine[]
}

/** Under what a parsed file is staged: a change of any of them means parsing again. */
export interface StagedKey {
  /** Path below the plant, with `/`. */
  readonly path: string
  readonly contentHash: string
  readonly parseKey: string
}
