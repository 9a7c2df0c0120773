import type { NoticeDraft } from '../../contract/notice.ts'
import type { RunCause, RunSummary } from '../../contract/run.ts'
import { isPreview, RunRequest } from '../../contract/run-request.ts'
import type { PipelineDefinition } from '../pipeline/pipeline-definition.ts'
import { pendingSummary } from '../pipeline/pending-summary.ts'
import { appendAudit, CONSOLE } from '../storage/console/audit-log.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import { insertRunFigures } from '../storage/console/run-figure-store.ts'
import { insertReceipt, type WrittenReceipt } from '../storage/console/run-receipts.ts'
import { insertRun, updateRun } from '../storage/console/run-journal.ts'
import type { NoticeDesk } from './notice-desk.ts'

/** A run that is opened: who asked for what, when. */
export interface RunOpening {
  readonly pipeline: PipelineDefinition
  readonly request: RunRequest
  readonly actor: string
  /** UTC ISO 8601. */
  readonly at: string
  /** Only of a run that starts by itself. */
  readonly cause?: RunCause
}

/** Opens a run in journal and audit log: queued, then running; both or neither. */
export function recordStart(db: ConsoleDatabase, { pipeline, request, actor, at, cause }: RunOpening): RunSummary {
  return db.transaction(() => {
    const queued = insertRun(db, {
      pipeline: pipeline.name,
      dryRun: request.dryRun,
      ...(isPreview(request) && { isPreview: true }),
      actor,
      startedAt: at,
      sentence: '',
      phases: pipeline.phases.filter(({ onDemand }) => !onDemand).map(pendingSummary),
      request,
      ...(request.action && { action: request.action }),
      ...(cause && { cause }),
    })
    const running: RunSummary = { ...queued, state: 'running' }
    updateRun(db, running)
    const details = { ...askedFor(request), ...(cause && { cause }) }
    appendAudit(db, { actor, action: 'run-started', subject: `run ${running.run}`, details }, at)
    return running
  })()
}

/** Records that somebody wants a run to stop. */
export function recordCancel(
  db: ConsoleDatabase,
  run: RunSummary,
  { actor, at }: Pick<RunOpening, 'actor' | 'at'>,
): void {
  db.transaction(() => {
    updateRun(db, run)
    appendAudit(db, { actor, action: 'run-cancelled', subject: `run ${run.run}` }, at)
  })()
}

/**
 * Records how a run ended, all in one transaction: journal, figures, receipt, audit entry, the notices it raises, and those it resolves. A try
 * (dry run) raises and resolves none.
 */
export function recordEnd(
  db: ConsoleDatabase,
  run: RunSummary,
  {
    drafts,
    notices,
    at,
    receipt = null,
  }: {
    readonly drafts: readonly NoticeDraft[]
    readonly notices: NoticeDesk
    readonly at: string
    readonly receipt?: WrittenReceipt | null
  },
): void {
  db.transaction(() => {
    updateRun(db, run)
    insertRunFigures(db, run)
    if (receipt) insertReceipt(db, run.run, receipt)
    const { state, outcome } = run
    const details = { state, generation: outcome?.generation ?? null, published: outcome?.published ?? false }
    appendAudit(db, { actor: CONSOLE, action: 'run-ended', subject: `run ${run.run}`, details }, at)
    if (run.dryRun) return
    if (drafts.length > 0) {
      notices.raise(
        drafts.map(draft => withMetadata(draft, run)),
        run,
      )
    }
    notices.resolveFixedBy(run)
  })()
}

/** A draft with what the run took, and the agents that went on after the one it is about. */
function withMetadata(draft: NoticeDraft, { figures, phases }: RunSummary): NoticeDraft {
  if (!figures) return draft
  const own = phases.findLastIndex(({ agent }) => agent === draft.agent)
  const later = own === -1 ? [] : phases.slice(own + 1)
  const triggered = new Set(
    later.filter(({ state }) => state === 'succeeded' || state === 'failed').map(({ agent }) => agent),
  )
  const { durationMs, peakMemoryMib: memoryMib, memoryPercent, outputMib, freeDiskMib } = figures
  return {
    ...draft,
    metadata: { durationMs, memoryMib, memoryPercent, outputMib, freeDiskMib, triggered: [...triggered] },
  }
}

/** What of a request is not as usual. */
function askedFor(request: RunRequest): object {
  const usual: Readonly<Record<string, unknown>> = RunRequest.parse({})
  return Object.fromEntries(
    Object.entries(request).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(usual[key])),
  )
}
