import type { RunSummary } from '../../../../../contract/run.ts'
import type { UploadPreview } from '../../../../../contract/upload.ts'

/** What a dry run found, and the run it was. */
export interface PreviewResult {
  readonly found: UploadPreview
  readonly run: RunSummary
}
