import { EngineFailure, failure, type Failure } from '../../contract/failure.ts'
import type { HealingDecision } from '../../contract/healing.ts'
import { REVIEW_DECISION } from '../../contract/recovery.ts'
import type { PhaseSummary } from '../../contract/run.ts'
import { elapsedMs, healed } from './healing-step.ts'
import type { Phase, PhaseContext, PhaseOutcome, Recovery } from './phase.ts'
import type { EffectivePolicy } from './phase-policy.ts'
import { pendingSummary } from './pending-summary.ts'
import { createProgressMeter } from './progress.ts'
import type { RunPipelineOptions } from './run-pipeline-options.ts'
import { watchLimits, type LimitWatch } from './watch-limits.ts'

/** Between two looks at the memory while a phase is silent, in milliseconds. */
const SAMPLE_MS = 250

/** Why what comes after a cancelled phase is not run. */
export const CANCELLED = 'the run was cancelled'

const FREELY: EffectivePolicy = { retries: 0, retryDelayMs: 0, timeLimitMs: 0, memoryLimitBytes: 0, escalate: [] }

const residentMemory = (): number => process.memoryUsage.rss()

/** How a phase ended, and on what the next one works. */
export interface PhaseStep<State> {
  readonly summary: PhaseSummary
  readonly state: State
  /** Why the run is stopped, as a sentence goes on; null when it goes on. */
  readonly stopped: string | null
}

/** Runs one phase within its limits and heals it when it fails. What it has done stays done, also when it is stopped a moment later. */
export async function runPhase<State>(
  phase: Phase<State>,
  state: State,
  options: RunPipelineOptions,
): Promise<PhaseStep<State>> {
  const { run, signal, journal, clock, memory = residentMemory } = options
  const policy = options.policyOf?.(phase.name) ?? FREELY
  const log = options.log.child({ run, phase: phase.name, agent: phase.agent })
  const started = clock()
  const opened: PhaseSummary = { ...pendingSummary(phase), state: 'running', startedAt: started.toISOString() }
  journal.phaseStarted(opened)
  log.info({}, 'phase started')

  const healing: HealingDecision[] = []
  const heard = (step: HealingDecision): void => {
    healing.push(step)
    log.warn({ healing: step }, 'healing')
  }
  const limits = watchLimits({ phase: phase.name, policy, memory, sampleMs: SAMPLE_MS })
  const report = createProgressMeter({
    phase: phase.name,
    agent: phase.agent,
    clock,
    emit: progress => journal.progressed(progress),
  })
  const context: PhaseContext = {
    run,
    agent: phase.agent,
    signal: AbortSignal.any([signal, limits.signal]),
    log,
    clock,
    policy,
    healed: heard,
    report(update) {
      limits.look()
      report(update)
    },
  }
  const ended = (summary: Partial<PhaseSummary> & Pick<PhaseSummary, 'state'>): PhaseSummary => {
    const known: PhaseSummary = { ...opened, durationMs: elapsedMs(clock, started), healing, ...summary }
    log.info({ state: known.state, counts: known.counts, durationMs: known.durationMs }, 'phase ended')
    return known
  }
  const cancelled = (): PhaseStep<State> => {
    return { summary: ended({ state: 'cancelled' }), state, stopped: CANCELLED }
  }

  const outcome = await attempt(phase, context, { state, limits })
  limits.stop()
  if (outcome.kind !== 'failed') {
    const { counts, skipped } = outcome
    const failures = outcome.kind === 'needs-review' ? outcome.failures : []
    return { summary: ended({ state: 'succeeded', counts, skipped, failures }), state: outcome.state, stopped: null }
  }
  if (signal.aborted) return cancelled()
  for (const reason of outcome.failures) log.error({ failure: reason }, 'phase failed')

  // Limits are for the work; healing has to come to its end.
  const recovery = await heal(phase, { ...context, signal, report }, outcome)
  if (recovery === 'cancelled') return cancelled()
  for (const step of recovery.healing) heard(step)
  if (recovery.kind === 'healed') {
    const { counts, skipped } = recovery
    return { summary: ended({ state: 'succeeded', counts, skipped }), state: recovery.state, stopped: null }
  }
  const { counts, skipped, failures } = outcome
  return {
    summary: ended({ state: 'failed', counts, skipped, failures }),
    state: recovery.state,
    stopped: recovery.kind === 'halt' ? stoppedBy(phase, recovery.reason) : null,
  }
}

function stoppedBy({ agent }: { readonly agent: string }, reason: string | undefined): string {
  return `${agent} failed and the run was stopped${reason === undefined ? '' : `, because ${reason}`}`
}

type FailedOutcome<State> = Extract<PhaseOutcome<State>, { kind: 'failed' }>

async function attempt<State>(
  phase: Phase<State>,
  context: PhaseContext,
  { state, limits }: { readonly state: State; readonly limits: LimitWatch },
): Promise<PhaseOutcome<State>> {
  const failed = (failures: readonly Failure[]): FailedOutcome<State> => {
    return { kind: 'failed', state, counts: {}, skipped: [], failures }
  }
  try {
    context.signal.throwIfAborted()
    const outcome = await phase.run(context, state)
    return outcome.kind === 'failed' && limits.reached ? failed([limits.reached]) : outcome
  } catch (error) {
    return failed([limits.reached ?? asFailure(error, phase, context)])
  }
}

async function heal<State>(
  phase: Phase<State>,
  context: PhaseContext,
  { state, failures }: FailedOutcome<State>,
): Promise<Recovery<State> | 'cancelled'> {
  const began = context.clock()
  const review = (outcome: string): Recovery<State> => {
    return { kind: 'halt', state, healing: [healed(context, REVIEW_DECISION, { began, status: 'success', outcome })] }
  }
  if (!phase.recover) return review('The run was stopped, for a person to look at.')
  try {
    return await phase.recover(context, state, failures)
  } catch (error) {
    if (context.signal.aborted) return 'cancelled'
    const reason = asFailure(error, phase, context)
    context.log.error({ failure: reason }, 'healing failed')
    return review(`Healing failed (${reason.message}), so the run was stopped, for a person to look at.`)
  }
}

/** An expected failure as it is; a defect becomes one that says so, its stack goes to the log. */
function asFailure<State>(error: unknown, phase: Phase<State>, context: PhaseContext): Failure {
  if (error instanceof EngineFailure) return error.failure
  const detail = error instanceof Error ? error.message : String(error)
  if (!context.signal.aborted) context.log.error({ err: error }, 'defect')
  return failure('data_processing_error', `${phase.agent} stopped unexpectedly: ${detail}`, {
    remedy: 'What is published stays in use. Run again; if it recurs, send the log of this run to support.',
  })
}
