import type { CellPolicy, CellValue, ColumnType, TableName } from './table.ts'

/** One cell that could not be read as what it should be. */
export interface CellFault {
  readonly column: string
  /** A1 address, e.g. `L312`. */
  readonly address: string
  /** As the workbook shows it. */
  readonly found: string
  readonly expected: ColumnType
  readonly policy: CellPolicy
  /** One clause: "should be a whole number, found "12o4"". */
  readonly problem: string
}

/** A row (policy key or measure) or a single cell (policy detail) set aside (design 4, "Cells"). */
export interface QuarantineEntry {
  readonly id: number
  /** `row`: the row is not loaded. `cell`: the row is loaded, the cell shows "unreadable". */
  readonly kind: 'row' | 'cell'
  readonly table: TableName
  readonly file: string
  readonly fileVersionId: number
  readonly sheet: string
  /** 1-based sheet row. */
  readonly row: number
  /** Hash of the raw row; decisions are keyed by it. */
  readonly rawRowHash: string
  readonly faults: readonly CellFault[]
  /** The whole row as read, nulls where a cell does not fit. */
  readonly values: Readonly<Record<string, CellValue>>
  readonly decision: 'leave-out' | 'load-empty' | 'load-value' | null
  /** Whether a row of the table in use rests on it: not one in quarantine, nor one a later order file or an undo took the place of. */
  readonly isInUse: boolean
}
