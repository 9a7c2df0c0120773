import { z } from 'zod'
import { ActorName } from './actor-name.ts'
import { DECISION_KINDS, DecisionRequest } from './decision.ts'
import type { Page } from './page.ts'
import type { RunSummary } from './run.ts'
import type { ColumnNote, RowCounts } from './source-file.ts'
import { TABLE_NAMES, type CellPolicy, type ColumnType, type TableName } from './table.ts'
import { UPLOAD_CHUNK_BYTES, type PreviewChange, type Upload, type UploadPreview } from './upload.ts'
import { UploadId } from './upload-id.ts'

const actor = ActorName.optional()
const path = z.string().min(1).max(1_000)

/** A name without a folder: nothing that a path could be made of. */
const fileName = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^/\\:*?"<>|\p{Cc}]+$/u)
  .refine(name => name !== '.' && name !== '..')

export const SourceFileInput = z.strictObject({ path })
export type SourceFileInput = z.infer<typeof SourceFileInput>

export const RevisionQuery = z.strictObject({
  /** Matches poNo and item code, case-insensitively. */
  search: z.string().max(200).default(''),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(10_000).default(500),
})
export type RevisionQuery = z.infer<typeof RevisionQuery>

export const UploadStart = z.strictObject({ name: fileName, size: z.number().int().min(0), actor })
export type UploadStart = z.infer<typeof UploadStart>

/** A piece of an upload, in order; base64 of at most 256 KiB. */
export const UploadPiece = z.strictObject({
  upload: UploadId,
  offset: z.number().int().min(0),
  bytes: z.base64().max(Math.ceil(UPLOAD_CHUNK_BYTES / 3) * 4),
  actor,
})
export type UploadPiece = z.infer<typeof UploadPiece>

export const UploadInput = z.strictObject({ upload: UploadId })
export type UploadInput = z.infer<typeof UploadInput>

export const UploadAction = z.strictObject({ upload: UploadId, actor })
export type UploadAction = z.infer<typeof UploadAction>

export const UploadPreviewStart = z.strictObject({
  upload: UploadId,
  /** Place below the plant it is tried at; one of those the upload was recognised for. */
  path,
  /** As if this were decided about it, e.g. `use-smaller`; null = as it is. */
  assume: z.enum(DECISION_KINDS).nullable().default(null),
  actor,
})
export type UploadPreviewStart = z.infer<typeof UploadPreviewStart>

export const PreviewChangeQuery = z.strictObject({
  upload: UploadId,
  kind: z.enum(['row', 'finding', 'order', 'quarantine']),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(1_000).default(200),
})
export type PreviewChangeQuery = z.infer<typeof PreviewChangeQuery>

export const UploadCopy = z.strictObject({
  upload: UploadId,
  path,
  /** SHA-256 of the content that is replaced, as it was shown; null = nothing may stand there. */
  replaces: z
    .string()
    .regex(/^[\da-f]{64}$/)
    .nullable(),
  actor,
})
export type UploadCopy = z.infer<typeof UploadCopy>

export const CorrectionListInput = z.strictObject({
  /** Null = one workbook for every source file that has something to correct. */
  path: path.nullable(),
  language: z.enum(['en', 'vi']).default('en'),
  /** Whether a single list is opened in the program for it, where there is a desktop. */
  isOpened: z.boolean().default(false),
  /** Absolute folder; the workspace's `exports/corrections` when absent. Only on the command line. */
  folder: z.string().min(1).max(2_000).optional(),
  actor,
})
export type CorrectionListInput = z.infer<typeof CorrectionListInput>

/** Rows one decision is made about at once: each is a record of its own, and nobody waits for them. */
export const MOST_ALIKE = 1_000

/** One decision about many quarantined rows that have one cause. */
export const AlikeDecision = z.strictObject({
  table: z.enum(TABLE_NAMES),
  rawRowHashes: z.array(z.string().min(1).max(200)).min(1).max(MOST_ALIKE),
  kind: z.enum(['leave-out', 'load-empty', 'load-value', 'withdraw']),
  reason: z.string().max(2_000).default(''),
  values: DecisionRequest.shape.values,
  actor,
})
export type AlikeDecision = z.infer<typeof AlikeDecision>

/** A header of a workbook and the column it became; or a column the workbook should have. */
export interface HeaderUse {
  /** As the workbook writes it; null when it is missing there. */
  readonly header: string | null
  /** Null when it is not read. */
  readonly column: string | null
  /** Letters of the sheet column, e.g. `AB`. */
  readonly letter: string | null
  readonly type: ColumnType | null
  readonly policy: CellPolicy | null
  readonly isRequired: boolean
}

/** A generation a content of a file came or went with. */
export interface FileEpoch {
  readonly generation: number
  readonly run: number
  /** UTC ISO 8601. */
  readonly publishedAt: string
}

/** One content a file had. */
export interface FileVersionSummary {
  readonly id: number
  /** SHA-256 in hex. */
  readonly contentHash: string
  readonly byteSize: number
  readonly sheet: string
  readonly rows: RowCounts | null
  readonly notes: readonly ColumnNote[]
  /** Only the rows an undo brought back from this content. */
  readonly isPart: boolean
  readonly from: FileEpoch
  /** Null while it is in use. */
  readonly to: FileEpoch | null
}

/** A source file from the inside. */
export interface SourceFileDetail {
  readonly path: string
  readonly table: TableName | null
  /** In sheet order, then what is missing; empty before the file was read. */
  readonly headers: readonly HeaderUse[]
  /** Newest first. */
  readonly versions: readonly FileVersionSummary[]
}

/** One figure of an order that a later order file changed (design 4, "Files that change shape"). */
export interface RevisionEntry {
  readonly poNo: string
  readonly itemCode: string | null
  readonly column: 'poETA' | 'itemQuantity' | 'itemCode'
  readonly before: string | number | null
  readonly after: string | number | null
  /** Days the ETA moved, positive = later; null of another column, or where a date is missing. */
  readonly days: number | null
  /** File that changed it, and the row there. */
  readonly file: string
  readonly row: number
  /** File that said it before. */
  readonly earlierFile: string
  readonly earlierRow: number
}

/** A correction list that was written. */
export interface CorrectionWorkbook {
  /** Source file below the plant. */
  readonly source: string
  /** Absolute path of the workbook written. */
  readonly file: string
  readonly cells: number
}

/** Source files from the inside: headers, previews of dropped files, correction lists. */
export interface SourceViews {
  /** @throws EngineFailure `subject_not_found` */
  sourceFile(input: SourceFileInput): Promise<SourceFileDetail>
  /** Orders whose figures a later file changed, newest files first. */
  listRevisions(query: RevisionQuery): Promise<Page<RevisionEntry>>
  /**
   * Decides about rows with one cause alike: all of them or none. Takes effect with the next run.
   *
   * @returns how many were decided
   * @throws EngineFailure `invalid_decision`, `subject_not_found`
   */
  decideAlike(input: AlikeDecision): Promise<number>
  /** Takes in a workbook to look at; nothing of it enters the plant. @throws EngineFailure `file_too_large`, `disk_full` */
  beginUpload(input: UploadStart): Promise<Upload>
  /** @throws EngineFailure `subject_not_found`, `unknown_option` for a piece out of order, `disk_full` */
  addToUpload(input: UploadPiece): Promise<Upload>
  /** Finds out by name and content which file of the plant it is. @throws EngineFailure `subject_not_found`, those of reading a file */
  recogniseUpload(input: UploadAction): Promise<Upload>
  /** Starts a dry run with the upload in its place. @throws EngineFailure `subject_not_found`, `unknown_option`, `run_in_progress` */
  previewUpload(input: UploadPreviewStart): Promise<RunSummary>
  /** What the latest preview of an upload found; null before it has ended. @throws EngineFailure `subject_not_found` */
  uploadPreview(input: UploadInput): Promise<UploadPreview | null>
  /** The changes a preview found, one page of one kind. @throws EngineFailure `subject_not_found` */
  listPreviewChanges(query: PreviewChangeQuery): Promise<Page<PreviewChange>>
  /**
   * Copies the upload into the plant folder. What stood there is kept in the workspace first.
   *
   * @throws EngineFailure `subject_not_found`, `unknown_option` where something else stands there than was shown, `export_failed`, `disk_full`
   */
  copyUpload(input: UploadCopy): Promise<{ readonly path: string; readonly kept: string | null }>
  /** Removes the upload and its previews. */
  removeUpload(input: UploadAction): Promise<void>
  /** Writes a workbook per source file with every cell to correct. @throws EngineFailure `export_failed`, `subject_not_found` */
  correctionList(input: CorrectionListInput): Promise<readonly CorrectionWorkbook[]>
}
