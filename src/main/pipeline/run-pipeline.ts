import type { RunPipelineOptions } from './run-pipeline-options.ts'
import type { PhaseSummary } from '../../contract/run.ts'
import { checkFromPhase } from './check-from-phase.ts'
import { pendingSummary } from './pending-summary.ts'
import type { Phase, Pipeline } from './phase.ts'
import { CANCELLED, runPhase } from './run-phase.ts'

export interface PipelineResult<State> {
  /** The one status rule of a run (design 5): cancelled, failed when halted, partial when something failed or needs review, else succeeded. */
  readonly state: 'succeeded' | 'partial' | 'failed' | 'cancelled'
  readonly last: State
  readonly phases: readonly PhaseSummary[]
}

/**
 * Runs the phases in order, heals what fails, and tells the journal of each step. Never throws for a failure of a phase.
 * @throws EngineFailure `unknown_option` when there is no phase to begin at
 */
export async function runPipeline<State>(
  pipeline: Pipeline<State>,
  initial: State,
  options: RunPipelineOptions,
): Promise<PipelineResult<State>> {
  const { signal, journal, fromPhase = '' } = options
  checkFromPhase(pipeline.phases, fromPhase)
  const phases: PhaseSummary[] = []
  let state = initial
  let stopped: string | null = null
  let isBefore = fromPhase !== ''
  for (const phase of pipeline.phases) {
    if (phase.name === fromPhase) isBefore = false
    stopped ??= signal.aborted ? CANCELLED : null
    const reason = stopped ?? notAskedFor(isBefore, fromPhase) ?? skipReason(phase, state)
    if (reason === null) {
      const step = await runPhase(phase, state, options)
      journal.phaseFinished(step.summary)
      phases.push(step.summary)
      state = step.state
      stopped = step.stopped
    } else if (phase.onDemand !== true) {
      const summary: PhaseSummary = { ...pendingSummary(phase), state: 'skipped', skipped: [reason] }
      journal.phaseFinished(summary)
      phases.push(summary)
    }
  }
  return { state: resultState(phases, stopped), last: state, phases }
}

function notAskedFor(isBefore: boolean, fromPhase: string): string | null {
  return isBefore ? `not asked for: the run begins at ${fromPhase}` : null
}

function skipReason<State>(phase: Phase<State>, state: State): string | null {
  return phase.skipReason?.(state) ?? null
}

/** A run that was cancelled when all its phases had ended is what they made of it. */
function resultState(phases: readonly PhaseSummary[], stopped: string | null): PipelineResult<unknown>['state'] {
  if (stopped === CANCELLED) return 'cancelled'
  if (stopped !== null) return 'failed'
  return phases.some(phase => phase.failures.length > 0) ? 'partial' : 'succeeded'
}
