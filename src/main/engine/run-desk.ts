import type { Decision } from '../../contract/decision.ts'
import { EngineFailure, failure, type Failure } from '../../contract/failure.ts'
import type { NoticeDraft } from '../../contract/notice.ts'
import type { Progress, PhaseSummary, RunRequest, RunState, RunSummary } from '../../contract/run.ts'
import type { Settings } from '../../contract/setting.ts'
import type { Log } from '../pipeline/log.ts'
import type { PipelineDefinition } from '../pipeline/pipeline-definition.ts'
import { pendingSummary } from '../pipeline/run-pipeline.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import { insertNotice } from '../storage/console/notice-log.ts'
import { findRun, insertRun, unfinishedRuns, updateRun } from '../storage/console/run-journal.ts'
import type { EventBus } from './event-bus.ts'
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
  /** Called when a run has ended and before anyone is told. */
  readonly onEnded: (run: RunSummary) => void
}

export interface RunDesk {
  /** Makes ready for a run that may be asked for soon. */
  warm(): void
  readonly active: RunSummary | null
  readonly progress: readonly Progress[]
  /** @throws EngineFailure `run_in_progress` */
  start(request: RunRequest, actor: string): RunSummary
  /** @throws EngineFailure `run_not_found` when it is not the one running */
  cancel(run: number): RunSummary
  wait(run: number): Promise<RunSummary>
  close(): Promise<void>
}

/** Starts, follows, cancels and records runs, one at a time; every step is in the journal before anyone hears of it. */
export function createRunDesk(options: RunDeskOptions): RunDesk {
  const { db, bus, log, clock, pipeline } = options
  const host = createRunHost({
    entry: options.workerEntry,
    environment: options.environment,
    cancelDeadlineMs: options.cancelDeadlineMs,
    onEvent: receive,
  })
  let active: RunSummary | null = null
  let ended: Promise<RunSummary> | null = null
  const progress = new Map<string, Progress>()
  interruptLeftOvers(options)

  function record(run: RunSummary): void {
    updateRun(db, run)
    active = run
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
    const last = active ?? opened
    const summary =
      result.kind === 'finished'
        ? { ...last, ...pickResult(result), finishedAt }
        : { ...last, ...deadRun(last, result), finishedAt }
    const notices =
      result.kind === 'finished' ? result.result.notices : result.cancelled ? [] : [diedNotice(result.failure)]
    db.transaction(() => {
      updateRun(db, summary)
      for (const notice of notices) insertNotice(db, notice, summary.run, finishedAt)
    })()
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
      record(running)
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

/** Runs the process died under: marked before the next one starts (design 5, "After a crash"). */
function interruptLeftOvers({ db, clock, log }: RunDeskOptions): void {
  for (const run of unfinishedRuns(db)) {
    const sentence = 'Interrupted: Moldline stopped while it was going on. The last published data are in use.'
    updateRun(db, { ...run, state: 'interrupted', finishedAt: clock().toISOString(), sentence })
    log.warn({ run: run.run }, 'run was interrupted')
  }
}

function withPhase(run: RunSummary, phase: PhaseSummary): RunSummary {
  return { ...run, phases: run.phases.map(known => (known.phase === phase.phase ? phase : known)) }
}

function pickResult({ result }: Extract<RunEnd, { kind: 'finished' }>) {
  const { state, phases, outcome, sentence } = result
  return { state, phases, outcome, sentence }
}

function deadRun(last: RunSummary, end: Extract<RunEnd, { kind: 'died' }>) {
  const state: RunState = end.cancelled ? 'cancelled' : 'failed'
  const phases = last.phases.map((phase): PhaseSummary => {
    if (phase.state === 'pending') return { ...phase, state: 'skipped', skipped: ['the run ended before it'] }
    if (phase.state !== 'running') return phase
    return end.cancelled ? { ...phase, state: 'cancelled' } : { ...phase, state: 'failed', failures: [end.failure] }
  })
  const sentence = end.cancelled ? 'Cancelled. The last published data are in use.' : `Failed: ${end.failure.message}`
  return { state, phases, sentence }
}

function diedNotice(reason: Failure): NoticeDraft {
  return { agent: 'run worker', status: 'failed', summary: reason.message, failures: [reason], healing: [] }
}
