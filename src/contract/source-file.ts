import type { Failure } from './failure.ts'
import type { TableName } from './table.ts'

/**
 * What became of a workbook in the latest run.
 * `loaded` its rows were read and published; `unchanged` known content, not parsed again; `failed` could not be read, last good rows kept;
 * `held` waits for a decision, last good rows kept; `missing` gone from its folder, rows kept; `archived` and `removed` are what the planner
 * chose for a missing one; `skipped` left out by a decision or by the run's options; `ignored` looks like an input but its name does not fit.
 */
export const SOURCE_FILE_STATES = [
  'loaded',
  'unchanged',
  'failed',
  'held',
  'missing',
  'archived',
  'removed',
  'skipped',
  'ignored',
] as const
export type SourceFileState = (typeof SOURCE_FILE_STATES)[number]

/** Why a file version is held (design 4). */
export type HoldReason =
  | { readonly kind: 'shrinks'; readonly rowsBefore: number; readonly rowsNow: number }
  | { readonly kind: 'second-file-of-month'; readonly month: string; readonly otherFile: string }
  | { readonly kind: 'taken-out-by-undo'; readonly generation: number }

/** Row conservation of one file: read = loaded + quarantined + duplicates + superseded + blank + taken out (design 4). */
export interface RowCounts {
  readonly read: number
  readonly loaded: number
  readonly quarantined: number
  readonly exactDuplicates: number
  readonly superseded: number
  readonly blank: number
  /** Rows an undo took out of the file's present content; absent = none. */
  readonly takenOut?: number
}

/** Something noted once per file and column, e.g. trimmed cells (C-3, C-11, Q16). */
export interface ColumnNote {
  readonly kind: 'trimmed' | 'null-word' | 'error-value' | 'unreadable' | 'time-dropped' | 'text-number'
  readonly column: string
  readonly count: number
  /** A1 address of the first one. */
  readonly firstAddress: string
}

export interface SourceFile {
  /** Path below the plant, with `/`. */
  readonly path: string
  readonly table: TableName | null
  readonly state: SourceFileState
  readonly fileVersionId: number | null
  /** SHA-256 of the content in hex. */
  readonly contentHash: string | null
  readonly byteSize: number | null
  readonly sheet: string | null
  readonly rows: RowCounts | null
  /** Rows of an earlier content of this file that an undo brought back, beside `rows`; absent = none. */
  readonly broughtBack?: number
  readonly notes: readonly ColumnNote[]
  /** Why it is held, failed or ignored, in one sentence with what to do next. */
  readonly reason: string | null
  readonly failure: Failure | null
  readonly hold: HoldReason | null
  /** Only of a file that is gone: decisions up to this one were about an earlier absence and do not hold for this one. */
  readonly absentAfter?: number
  /** Header in the file to column of the table, for the header mapping view. */
  readonly headers: Readonly<Record<string, string>>
}
