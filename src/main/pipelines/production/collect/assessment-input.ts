import type { Failure } from '../../../../contract/failure.ts'
import type { TableName } from '../../../../contract/table.ts'
import type { DecisionIndex } from './decision-index.ts'
import type { UndoHolds } from './undo-holds.ts'

/** A workbook as it stands in the plant now. */
export interface ObservedFile {
  readonly path: string
  readonly table: TableName
  readonly contentHash: string
  /** Month `YYYYMM` of a productRecords file, else null. */
  readonly month: string | null
  /** Rows with content, or why it could not be read. */
  readonly reading:
    | { readonly kind: 'read'; readonly rows: number }
    | { readonly kind: 'failed'; readonly failure: Failure }
  /** As `CurrentFile.absentAfter`, of a file without a content hash because not even its bytes could be read. */
  readonly unreadAfter?: number | null
}

/** A file version the current generation rests on. */
export interface CurrentFile {
  readonly path: string
  readonly table: TableName
  readonly contentHash: string
  readonly month: string | null
  /** Rows with content. */
  readonly rows: number
  /** Decisions up to this one are older than its absence and were made about an earlier one; null while it was there. */
  readonly absentAfter: number | null
}

/** What the verdicts about files rest on. */
export interface AssessmentInput {
  readonly observed: readonly ObservedFile[]
  readonly current: readonly CurrentFile[]
  readonly decisions: DecisionIndex
  /** In percent (design 4, default 10). */
  readonly shrinkHoldPercent: number
  /** What earlier undos keep out. */
  readonly undone: UndoHolds
}
