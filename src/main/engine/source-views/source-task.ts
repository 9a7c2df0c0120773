import type { Failure } from '../../../contract/failure.ts'
import type { Settings } from '../../../contract/setting.ts'
import type { CorrectionWorkbook } from '../../../contract/source-views.ts'
import type { TableName } from '../../../contract/table.ts'
import type { UploadTarget } from '../../../contract/upload.ts'

/** What takes too long for the control thread: done in a thread of its own, one task each. */
export type SourceTask =
  | {
      readonly kind: 'recognise'
      /** As the person's computer names it. */
      readonly name: string
      /** Absolute path of its bytes. */
      readonly file: string
      readonly settings: Settings
    }
  | {
      readonly kind: 'corrections'
      /** Source file below the plant; null = all that have something to correct. */
      readonly path: string | null
      readonly language: 'en' | 'vi'
      /** Absolute. */
      readonly folder: string
    }

/** What a workbook was found to be. */
export interface Recognition {
  readonly contentHash: string
  readonly looksLike: TableName | null
  readonly months: readonly string[]
  /** Best first. */
  readonly targets: readonly UploadTarget[]
  readonly failure: Failure | null
}

export interface SourceTaskResults {
  readonly recognise: Recognition
  readonly corrections: readonly CorrectionWorkbook[]
}
