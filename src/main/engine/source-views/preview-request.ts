import type { DecisionKind, DecisionRequest } from '../../../contract/decision.ts'
import { RunRequest } from '../../../contract/run-request.ts'
import type { Upload, UploadTarget } from '../../../contract/upload.ts'

export interface PreviewFacts {
  readonly upload: Upload
  readonly target: UploadTarget
  /** What is decided about it for the moment; null = nothing. */
  readonly assume: DecisionKind | null
  /** Null before the first run: then everything is read, because nothing is there to compare with. */
  readonly generation: number | null
}

/**
 * The dry run that previews an upload. Only its table is read, of records only its month, so that files that wait elsewhere do not
 * come in beside it.
 */
export function previewRequest({ upload, target, assume, generation }: PreviewFacts): RunRequest {
  const { path, table, month } = target
  return RunRequest.parse({
    dryRun: true,
    substitute: [{ path, upload: upload.upload }],
    assume: assume === null ? [] : [decisionAbout(path, upload.contentHash ?? '', assume)],
    ...(generation !== null && { tables: [table], months: month === null ? [] : [month] }),
  })
}

function decisionAbout(path: string, contentHash: string, kind: DecisionKind): Partial<DecisionRequest> {
  const isFailed = kind === 'load-without'
  return { subject: { kind: isFailed ? 'failed-file' : 'held-file', path, contentHash }, kind }
}
