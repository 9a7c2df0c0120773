import type { HoldReason, RowCounts, SourceFileState } from './source-file.ts'
import type { TableName } from './table.ts'

/** What a run found and left, kept for ever. */
export interface RunReceipt {
  readonly generationBefore: number | null
  readonly generationAfter: number | null
  /** 32 hexadecimal digits; null where there is no generation. */
  readonly checksumBefore: string | null
  readonly checksumAfter: string | null
  readonly rowsBefore: number
  readonly rowsAfter: number
}

/**
 * How one source file stood when a run had ended. Of a file whose rows were read: read = loaded + quarantined + exact duplicates +
 * superseded + blank + taken out (design 4, "Row conservation").
 */
export interface FileReceipt {
  /** Path below the plant, with `/`. */
  readonly path: string
  readonly table: TableName | null
  /** Null where only the published rows are known, of runs before receipts were kept. */
  readonly state: SourceFileState | null
  /** SHA-256 of the content in hex; null when it was not read. */
  readonly contentHash: string | null
  readonly byteSize: number | null
  /** Of the content in use; null when the file has none. */
  readonly rows: RowCounts | null
  readonly reason: string | null
  readonly hold: HoldReason | null
}

/** What the rows of a file add up to; equals `read` when every row is accounted for. */
export function accountedRows(rows: RowCounts): number {
  const { loaded, quarantined, exactDuplicates, superseded, blank, takenOut = 0 } = rows
  return loaded + quarantined + exactDuplicates + superseded + blank + takenOut
}
