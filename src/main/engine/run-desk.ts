import type { Decision } from '../../contract/decision.ts'
import { EngineFailure, failure, type Failure } from '../../contract/failure.ts'
import type { Progress, PhaseSummary, RunRequest, RunSummary } from '../../contract/run.ts'
import type { Settings } from '../../contract/setting.ts'
import type { Log } from '../pipeline/log.ts'
import type { PipelineDefinition } from '../pipeline/pipeline-definition.ts'
import { pendingSummary } from '../pipeline/run-pipeline.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import { insertNotice } from '../storage/console/notice-log.ts'
import { findRun, insertRun, unfinishedRuns, updateRun } from '../storage/console/run-journal.ts'
import { guarded } from '../storage/storage-failure.ts'
import { endedRun } from './ended-run.ts'
import type { EventBus } from './event-bus.ts'
import { interruptedRun } from './interrupted-run.ts'
import { createRunHost, type RunEnd } from './run-host.ts'
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
  /** Which generation a run published, if it did; null when it did not. */
  readonly publishedBy: (run: number) => number | null
  /** Called when a run has ended and before anyone is told. */
  readonly onEnded: (run: RunSummary) => void
}

export interface RunDesk {
  /** Makes ready for a run that may be asked for soon. */
  warm(): void
  readonly active: RunSummary | null
  readonly progress: readonly Progress[]
  /** @throws EngineFailure `run_in_progress`, `disk_full` */
  start(request: RunRequest, actor: string): RunSummary
  /** @throws EngineFailure `run_not_found` when it is not the one running */
  cancel(run: number): RunSummary
  wait(run: number): Promise<RunSummary>
  close(): Promise<void>
}

/** Starts, follows, cancels and records runs, one at a time; every step is in the journal before anyone hears of it. */
export function createRunDesk(options: RunDeskOptions): RunDesk {
  const { db, bus, log, clock } = options
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
  const progress = new Map<string, Progress>()
  interruptLeftOvers(options)

  function record(run: RunSummary): void {
    active = run
    if (unrecorded) return
    unrecorded = failureOf(db, () => updateRun(db, run))
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
        break
      case 'crashed':
        log.error({ run, stack: event.stack }, event.message)
        break
      case 'logged':
      case 'exported':
      case 'export-failed':
      case 'finished':
      case 'closed':
        break
      default:
        event satisfies never
    }
  }

  function end(opened: RunSummary, result: RunEnd): RunSummary {
    const finishedAt = clock().toISOString()
    const { notices, ...outcome } = endedRun(active ?? opened, endOf(result, unrecorded))
    const summary: RunSummary = { ...(active ?? opened), ...outcome, finishedAt }
    const lost = failureOf(db, () =>
      db.transaction(() => {
        updateRun(db, summary)
        for (const notice of notices) insertNotice(db, notice, summary.run, finishedAt)
      })(),
    )
    if (lost) log.error({ run: summary.run, failure: lost }, 'the end of the run cannot be written into the journal')
    unrecorded = null
    active = null
    progress.clear()
    log.info({ run: summary.run, state: summary.state, outcome: summary.outcome }, summary.sentence)
    options.onEnded(summary)
    bus.publish({ kind: 'run-finished', run: summary })
    return summary
  }

  function cancel(run: number): RunSummary {
    if (active?.run !== run) {
      throw new EngineFailure(
        failure('run_not_found', `Run ${run} is not going on.`, { remedy: 'See the runs with: moldline runs' }),
      )
    }
    if (active.state === 'running') {
      record({ ...active, state: 'cancelling' })
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
    start(request, actor) {
      if (active) {
        throw new EngineFailure(
          failure('run_in_progress', `Run ${active.run} is still going on.`, {
            remedy: 'Wait until it has ended, or cancel it.',
          }),
        )
      }
      const running = guarded(db.name, () => db.transaction(() => openRun(options, request, actor))())
      active = running
      log.info({ run: running.run, request, actor }, 'run started')
      bus.publish({ kind: 'run-started', run: running })
      ended = host
        .execute({ kind: 'execute', run: running.run, request, ...options.inputs() })
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
    async close() {
      if (active) cancel(active.run)
      await ended
      await host.close()
    },
  }
}

/** Opens a run in the journal: queued, then running. */
function openRun({ db, clock, pipeline }: RunDeskOptions, request: RunRequest, actor: string): RunSummary {
  const queued = insertRun(db, {
    pipeline: pipeline.name,
    dryRun: request.dryRun,
    actor,
    startedAt: clock().toISOString(),
    sentence: '',
    phases: pipeline.phases.map(pendingSummary),
    request,
  })
  const running: RunSummary = { ...queued, state: 'running' }
  updateRun(db, running)
  return running
}

/** Runs the process died under: marked before the next one starts (design 5, "After a crash"). */
function interruptLeftOvers({ db, clock, log, publishedBy }: RunDeskOptions): void {
  guarded(db.name, () => {
    for (const run of unfinishedRuns(db)) {
      const finishedAt = clock().toISOString()
      updateRun(db, { ...run, ...interruptedRun(run, publishedBy(run.run)), finishedAt })
      log.warn({ run: run.run }, 'run was interrupted')
    }
  })
}

/** A run that was stopped because it could not be recorded died of that, unless it ended by itself before it noticed. */
function endOf(result: RunEnd, unrecorded: Failure | null): RunEnd {
  const isByItself = result.kind === 'finished' && result.result.state !== 'cancelled'
  return unrecorded === null || isByItself ? result : { kind: 'died', failure: unrecorded, cancelled: false }
}

function withPhase(run: RunSummary, phase: PhaseSummary): RunSummary {
  return { ...run, phases: run.phases.map(known => (known.phase === phase.phase ? phase : known)) }
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
