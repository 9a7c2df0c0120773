import type { Decision } from '../../contract/decision.ts'
import { EngineFailure, failure, type Failure } from '../../contract/failure.ts'
import type { Progress, PhaseSummary, RunCause, RunSummary } from '../../contract/run.ts'
import type { RunRequest } from '../../contract/run-request.ts'
import type { Settings } from '../../contract/setting.ts'
import type { Log } from '../pipeline/log.ts'
import type { PipelineDefinition } from '../pipeline/pipeline-definition.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import { CONSOLE } from '../storage/console/audit-log.ts'
import { findRun, unfinishedRuns, updateRun } from '../storage/console/run-journal.ts'
import { guarded } from '../storage/storage-failure.ts'
import { workspaceLayout } from '../storage/workspace/open-workspace.ts'
import { endedRun } from './ended-run.ts'
import type { EventBus } from './event-bus.ts'
import { interruptedNotice, interruptedRun } from './interrupted-run.ts'
import { loggedRequest } from './logged-request.ts'
import type { NoticeDesk } from './notice-desk.ts'
import { createRunMeter, type RunMeter } from './run-figures.ts'
import { createRunHost, type RunEnd } from './run-host.ts'
import { recordCancel, recordEnd, recordStart } from './run-record.ts'
import type { ReceiptDesk } from './run-views/receipt-desk.ts'
import type { RunLogBook } from './run-views/run-log-book.ts'
import type { WorkerEnvironment, WorkerEvent } from './worker-messages.ts'

export interface RunDeskOptions {
  readonly db: ConsoleDatabase
  readonly bus: EventBus
  readonly log: Log
  readonly clock: () => Date
  readonly pipeline: PipelineDefinition
  readonly workerEntry: URL
  readonly environment: WorkerEnvironment
  readonly cancelDeadlineMs: number
  /** What a run is started with, read when it starts. */
  readonly inputs: () => { readonly settings: Settings; readonly decisions: readonly Decision[] }
  /** Whether a backup of what is published is being made; none is when absent. */
  readonly isBackupUnderWay?: () => boolean
  /** Which generation a run published, if it did; null when it did not. */
  readonly publishedBy: (run: number) => number | null
  readonly notices: NoticeDesk
  /** Measures what runs take; made for the workspace when absent. */
  readonly meter?: RunMeter
  /** Keeps the log lines of runs; they are only in the log file without it. */
  readonly runLog?: RunLogBook
  /** Keeps what runs found and left; nothing without it. */
  readonly receipts?: ReceiptDesk
  /** Called when a run has begun and before anyone is told. */
  readonly onStarted?: (run: RunSummary) => void
  /** Called when a phase has ended: what it made may be there. */
  readonly onPhaseFinished?: () => void
  /** Called when a run has ended and before anyone is told. */
  readonly onEnded: (run: RunSummary) => void
}

export interface RunDesk {
  /** Makes ready for a run that may be asked for soon. */
  warm(): void
  readonly active: RunSummary | null
  readonly progress: readonly Progress[]
  /** @param cause of a run that starts by itself. @throws EngineFailure `run_in_progress`, `disk_full` */
  start(request: RunRequest, actor: string, cause?: RunCause): RunSummary
  /** @throws EngineFailure `run_not_found` when it is not the one running */
  cancel(run: number, actor: string): RunSummary
  wait(run: number): Promise<RunSummary>
  /** Does work on plant.db while no run can start and the run worker has it closed. @throws EngineFailure `run_in_progress` */
  whileNoRun<Result>(work: () => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** Starts, follows, cancels and records runs, one at a time; every step is in the journal before anyone hears of it. */
export function createRunDesk(options: RunDeskOptions): RunDesk {
  const { db, bus, log, clock, notices, runLog, receipts } = options
  const meter = options.meter ?? createRunMeter({ workspace: workspaceLayout(options.environment.workspace) })
  const host = createRunHost({
    entry: options.workerEntry,
    environment: options.environment,
    cancelDeadlineMs: options.cancelDeadlineMs,
    onEvent: receive,
  })
  let active: RunSummary | null = null
  let ended: Promise<RunSummary> | null = null
  /** Why the journal cannot be written: then the run is stopped, because no step goes unrecorded. */
  let unrecorded: Failure | null = null
  /** The end of a run the journal did not take yet. */
  let owed: (() => void) | null = null
  const progress = new Map<string, Progress>()
  let isResting = false
  interruptLeftOvers(options)

  function requireRest(): void {
    if (!active && !isResting) return
    const what = active ? `Run ${active.run} is still going on.` : 'A backup is being restored.'
    throw new EngineFailure(
      failure('run_in_progress', what, {
        remedy: active ? 'Wait until it has ended, or cancel it.' : 'Wait a moment.',
      }),
    )
  }

  function record(run: RunSummary, write = (): void => updateRun(db, run)): void {
    active = run
    if (unrecorded) return
    unrecorded = failureOf(db, write)
    if (!unrecorded) return
    log.error({ run: run.run, failure: unrecorded }, 'the journal cannot be written, the run is stopped')
    host.cancel()
  }

  function receive(event: WorkerEvent): void {
    if (event.kind === 'logged') log[event.level](event.fields, event.message)
    if (!active) return
    const { run } = active
    switch (event.kind) {
      case 'phase-started':
        progress.clear()
        meter.sample()
        record(withPhase(active, event.phase))
        bus.publish({ kind: 'phase-started', run, phase: event.phase })
        break
      case 'progressed':
        progress.set(event.progress.step, event.progress)
        bus.publish({ kind: 'run-progressed', run, progress: event.progress })
        break
      case 'phase-finished':
        record(withPhase(active, event.phase))
        bus.publish({ kind: 'phase-finished', run, phase: event.phase })
        options.onPhaseFinished?.()
        break
      case 'crashed':
        log.error({ run, stack: event.stack }, event.message)
        break
      case 'logged':
      case 'exported':
      case 'export-failed':
      case 'job-done':
      case 'job-failed':
      case 'read-done':
      case 'read-failed':
      case 'source-done':
      case 'source-failed':
      case 'finished':
      case 'closed':
        break
      default:
        event satisfies never
    }
  }

  function end(opened: RunSummary, result: RunEnd): RunSummary {
    const finishedAt = clock().toISOString()
    const figures = meter.stop()
    const { notices: drafts, ...outcome } = endedRun(active ?? opened, endOf(result, unrecorded))
    const done: RunSummary = { ...(active ?? opened), ...outcome, finishedAt, ...(figures && { figures }) }
    const receipt = receipts?.end() ?? null
    owed = () => recordEnd(db, done, { drafts, notices, at: finishedAt, receipt })
    const lost = failureOf(db, settle)
    if (lost) log.error({ run: done.run, failure: lost }, 'the end of the run cannot be written into the journal')
    const summary = lost ? { ...done, sentence: `${done.sentence} ${unwritten(lost)}` } : done
    unrecorded = null
    active = null
    progress.clear()
    log.info({ run: summary.run, state: summary.state, outcome: summary.outcome }, summary.sentence)
    runLog?.end()
    options.onEnded(summary)
    bus.publish({ kind: 'run-finished', run: summary })
    return summary
  }

  /** Writes what the journal is still owed, and says what was raised. */
  function settle(): void {
    guarded(db.name, () => owed?.())
    owed = null
    notices.flush()
  }

  function cancel(run: number, actor: string): RunSummary {
    if (active?.run !== run) {
      throw new EngineFailure(
        failure('run_not_found', `Run ${run} is not going on.`, { remedy: 'See the runs with: moldline runs' }),
      )
    }
    if (active.state === 'running') {
      const cancelling: RunSummary = { ...active, state: 'cancelling' }
      record(cancelling, () => recordCancel(db, cancelling, { actor, at: clock().toISOString() }))
      bus.publish({ kind: 'run-state-changed', run, state: 'cancelling' })
      host.cancel()
    }
    return active
  }

  return {
    warm: () => host.warm(),
    get active() {
      return active
    },
    get progress() {
      return [...progress.values()]
    },
    start(request, actor, cause) {
      requireRest()
      settle()
      // What it is started with is read before it is begun: a run that is recorded goes on.
      const inputs = guarded(db.name, options.inputs)
      const opening = { pipeline: options.pipeline, request, actor, at: clock().toISOString(), ...(cause && { cause }) }
      const running = guarded(db.name, () => recordStart(db, opening))
      active = running
      meter.start()
      receipts?.begin()
      runLog?.begin(running.run)
      log.info({ run: running.run, request: loggedRequest(request), actor }, 'run started')
      options.onStarted?.(running)
      bus.publish({ kind: 'run-started', run: running })
      ended = host
        .execute({
          kind: 'execute',
          run: running.run,
          request,
          ...inputs,
          isBackupUnderWay: options.isBackupUnderWay?.() ?? false,
        })
        .then(result => end(running, result))
      return running
    },
    cancel,
    async wait(run) {
      if (active?.run === run && ended) return ended
      const known = findRun(db, run)
      if (known) return known
      throw new EngineFailure(
        failure('run_not_found', `There is no run ${run}.`, { remedy: 'See the runs with: moldline runs' }),
      )
    },
    async whileNoRun(work) {
      requireRest()
      isResting = true
      try {
        await host.close()
        return await work()
      } finally {
        isResting = false
      }
    },
    async close() {
      if (active) cancel(active.run, CONSOLE)
      await ended
      if (owed) failureOf(db, settle)
      await host.close()
    },
  }
}

/** Runs the process died under: marked, and a notice raised, before the next one starts (design 5, "After a crash"). */
function interruptLeftOvers({ db, clock, log, publishedBy, notices }: RunDeskOptions): void {
  guarded(db.name, () => {
    for (const run of unfinishedRuns(db)) {
      const at = clock().toISOString()
      const interrupted: RunSummary = { ...run, ...interruptedRun(run, publishedBy(run.run)), finishedAt: at }
      recordEnd(db, interrupted, { drafts: [interruptedNotice(run, interrupted.sentence)], notices, at })
      log.warn({ run: run.run }, 'run was interrupted')
    }
  })
  notices.flush()
}

/** Said where the run was asked for, because nobody can look it up later. */
function unwritten({ message }: Failure): string {
  return `The end of this run could not be written into the journal: ${message}`
}

/** A run that was stopped because it could not be recorded died of that, unless it ended by itself before it noticed. */
function endOf(result: RunEnd, unrecorded: Failure | null): RunEnd {
  const isByItself = result.kind === 'finished' && result.result.state !== 'cancelled'
  return unrecorded === null || isByItself ? result : { kind: 'died', failure: unrecorded, cancelled: false }
}

/** A phase that was not listed before, because it is only done when there is something to do, comes before the first that has not begun. */
function withPhase(run: RunSummary, phase: PhaseSummary): RunSummary {
  const { phases } = run
  if (phases.some(known => known.phase === phase.phase)) {
    return { ...run, phases: phases.map(known => (known.phase === phase.phase ? phase : known)) }
  }
  const next = phases.findIndex(({ state }) => state === 'pending')
  return { ...run, phases: phases.toSpliced(next === -1 ? phases.length : next, 0, phase) }
}

/** Why something could not be written, null when it was; a defect stays one. */
function failureOf({ name }: ConsoleDatabase, write: () => void): Failure | null {
  try {
    guarded(name, write)
    return null
  } catch (error) {
    if (error instanceof EngineFailure) return error.failure
    throw error
  }
}
