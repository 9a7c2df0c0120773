import type { Decision } from '../../../contract/decision.ts'
import type { EngineStatus, WorkItem } from '../../../contract/engine.ts'
import type { Finding } from '../../../contract/finding.ts'
import type { OrderProgress } from '../../../contract/order-progress.ts'
import type { QuarantineEntry } from '../../../contract/quarantine.ts'
import type { NoticeDetail } from '../../../contract/notice.ts'
import type { GenerationSummary, RestorePoint } from '../../../contract/restore-point.ts'
import type { RunEntry } from '../../../contract/run-views.ts'
import type { RunSummary } from '../../../contract/run.ts'
import type { TriagedFinding } from '../../../contract/triaged-finding.ts'
import type { SourceFile } from '../../../contract/source-file.ts'

/** What the double knows; a test changes it and tells the window by an event. */
export interface FakePlant {
  status: EngineStatus
  latest: RunSummary | null
  orders: readonly OrderProgress[]
  findings: readonly Finding[]
  /** Findings of an earlier run that are no more. */
  resolved: readonly Finding[]
  /** What is known of a finding besides, by fingerprint. */
  triaged: Readonly<Record<string, Partial<TriagedFinding>>>
  files: readonly SourceFile[]
  quarantine: readonly QuarantineEntry[]
  work: readonly WorkItem[]
  decisions: Decision[]
  unassignedRows: number
  notices: readonly NoticeDetail[]
  generations: readonly GenerationSummary[]
  restorePoints: readonly RestorePoint[]
  /** Reading the backups takes until then; no time where it is absent. */
  backupsRead?: Promise<void>
  /** The history, newest first; a small one where it is absent. */
  runs?: readonly RunEntry[]
}
