import type { Failure } from '../../../contract/failure.ts'
import type { TableDefinition } from '../../../contract/table.ts'
import type { ArchiveLimits } from '../archive/archive-limits.ts'
import type { ParsedFile } from '../parsed-file.ts'

/** One workbook to read. */
export interface ReadRequest {
  /** Absolute. */
  readonly path: string
  /** Below the plant, with `/`; what failures name. */
  readonly relativePath: string
  readonly definition: TableDefinition
}

/** Where a reader is: bytes of the file first, then rows of the sheet. */
export interface ReadProgress {
  readonly bytesHashed: number
  readonly totalBytes: number
  readonly rowsTyped: number
  /** Null until the sheet is open. */
  readonly totalRows: number | null
}

/** What a reader thread is asked. */
export interface ReaderTask extends ReadRequest {
  readonly limits: ArchiveLimits
}

/** What it answers: progress any number of times, then one of the others. */
export type ReaderReply =
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  | { readonly kind: 'done'; readonly file: ParsedFile }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** A fault of ours, not of the file. */
  | { readonly kind: 'defect'; readonly message: string; readonly stack: string }
