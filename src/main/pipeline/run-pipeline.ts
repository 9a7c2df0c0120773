import { EngineFailure, failure, type Failure } from '../../contract/failure.ts'
import type { PhaseSummary } from '../../contract/run.ts'
import type { RunJournal } from './journal.ts'
import type { Log } from './log.ts'
import type { Phase, PhaseContext, PhaseOutcome, Pipeline, Recovery } from './phase.ts'
import { createProgressMeter } from './progress.ts'

export interface RunPipelineOptions {
  readonly run: number
  readonly signal: AbortSignal
  readonly journal: RunJournal
  readonly log: Log
  readonly clock: () => Date
}

export interface PipelineResult<State> {
  /** The one status rule of a run (design 5): cancelled, failed when halted, partial when something failed or needs review, else succeeded. */
  readonly state: 'succeeded' | 'partial' | 'failed' | 'cancelled'
  readonly last: State
  readonly phases: readonly PhaseSummary[]
}

/** Runs the phases in order, heals what fails, and tells the journal of each step. Never throws for a failure of a phase. */
export async function runPipeline<State>(
  pipeline: Pipeline<State>,
  initial: State,
  options: RunPipelineOptions,
): Promise<PipelineResult<State>> {
  const phases: PhaseSummary[] = []
  let state = initial
  let stopped: string | null = null
  for (const phase of pipeline.phases) {
    const reason = stopped ?? phase.skipReason?.(state) ?? null
    if (reason !== null) {
      phases.push(finish(options, skippedSummary(phase, reason)))
      continue
    }
    const step = await runPhase(phase, state, options)
    phases.push(finish(options, step.summary))
    state = step.state
    if (step.summary.state === 'cancelled') stopped = 'the run was cancelled'
    else if (step.halt) stopped = `${phase.agent} failed and the run was stopped`
  }
  return { state: resultState(phases, stopped), last: state, phases }
}

interface PhaseStep<State> {
  readonly summary: PhaseSummary
  readonly state: State
  readonly halt: boolean
}

async function runPhase<State>(
  phase: Phase<State>,
  state: State,
  options: RunPipelineOptions,
): Promise<PhaseStep<State>> {
  const { run, signal, journal, clock } = options
  const log = options.log.child({ run, phase: phase.name, agent: phase.agent })
  const started = clock()
  const opened: PhaseSummary = { ...pendingSummary(phase), state: 'running', startedAt: started.toISOString() }
  journal.phaseStarted(opened)
  log.info({}, 'phase started')
  const emit = journal.progressed.bind(journal)
  const context: PhaseContext = {
    run,
    signal,
    log,
    clock,
    report: createProgressMeter({ phase: phase.name, agent: phase.agent, clock, emit }),
  }
  const outcome = await attempt(phase, context, state)
  const took = (): number => clock().getTime() - started.getTime()
  const cancelled = (): PhaseStep<State> => {
    log.info({}, 'phase cancelled')
    return { summary: { ...opened, state: 'cancelled', durationMs: took() }, state, halt: true }
  }
  if (outcome === 'cancelled') return cancelled()
  const { counts, skipped } = outcome
  if (outcome.kind === 'succeeded' || outcome.kind === 'needs-review') {
    const failures = outcome.kind === 'needs-review' ? outcome.failures : []
    const summary: PhaseSummary = { ...opened, state: 'succeeded', durationMs: took(), counts, skipped, failures }
    log.info({ counts, durationMs: summary.durationMs }, 'phase succeeded')
    return { summary, state: outcome.state, halt: false }
  }
  for (const reason of outcome.failures) log.error({ failure: reason }, 'phase failed')
  const recovery = await heal(phase, context, outcome.state, outcome.failures)
  if (recovery === 'cancelled') return cancelled()
  for (const step of recovery.healing) log.warn({ healing: step }, 'healing')
  const isHealed = recovery.kind === 'healed'
  const summary: PhaseSummary = {
    ...opened,
    state: isHealed ? 'succeeded' : 'failed',
    durationMs: took(),
    counts: isHealed ? recovery.counts : counts,
    skipped: isHealed ? recovery.skipped : skipped,
    failures: isHealed ? [] : outcome.failures,
    healing: recovery.healing,
  }
  return { summary, state: recovery.state, halt: recovery.kind === 'halt' }
}

async function attempt<State>(
  phase: Phase<State>,
  context: PhaseContext,
  state: State,
): Promise<PhaseOutcome<State> | 'cancelled'> {
  try {
    const outcome = await phase.run(context, state)
    return context.signal.aborted ? 'cancelled' : outcome
  } catch (error) {
    if (context.signal.aborted) return 'cancelled'
    return { kind: 'failed', state, counts: {}, skipped: [], failures: [asFailure(error, phase, context)] }
  }
}

async function heal<State>(
  phase: Phase<State>,
  context: PhaseContext,
  state: State,
  failures: readonly Failure[],
): Promise<Recovery<State> | 'cancelled'> {
  if (!phase.recover) return { kind: 'halt', state, healing: [] }
  try {
    return await phase.recover(context, state, failures)
  } catch (error) {
    if (context.signal.aborted) return 'cancelled'
    context.log.error({ failure: asFailure(error, phase, context) }, 'healing failed')
    return { kind: 'halt', state, healing: [] }
  }
}

/** An expected failure as it is; a defect becomes one that says so, its stack goes to the log. */
function asFailure<State>(error: unknown, phase: Phase<State>, context: PhaseContext): Failure {
  if (error instanceof EngineFailure) return error.failure
  context.log.error({ err: error }, 'defect')
  const detail = error instanceof Error ? error.message : String(error)
  return failure('data_processing_error', `${phase.agent} stopped unexpectedly: ${detail}`, {
    remedy: 'The last good data are in use. Run again; if it recurs, send the log of this run to support.',
  })
}

function resultState(phases: readonly PhaseSummary[], stopped: string | null): PipelineResult<unknown>['state'] {
  if (phases.some(phase => phase.state === 'cancelled')) return 'cancelled'
  if (stopped !== null) return 'failed'
  return phases.some(phase => phase.failures.length > 0) ? 'partial' : 'succeeded'
}

function finish(options: RunPipelineOptions, summary: PhaseSummary): PhaseSummary {
  options.journal.phaseFinished(summary)
  return summary
}

function skippedSummary<State>(phase: Phase<State>, reason: string): PhaseSummary {
  return { ...pendingSummary(phase), state: 'skipped', skipped: [reason] }
}

/** A phase that has not begun. */
export function pendingSummary(phase: { readonly name: string; readonly agent: string }): PhaseSummary {
  return {
    phase: phase.name,
    agent: phase.agent,
    state: 'pending',
    startedAt: null,
    durationMs: null,
    counts: {},
    skipped: [],
    failures: [],
    healing: [],
  }
}
