import type { Failure } from '../../contract/failure.ts'
import type { HealingDecision } from '../../contract/healing.ts'
import type { Log } from './log.ts'
import type { EffectivePolicy } from './phase-policy.ts'
import type { ReportProgress } from './progress.ts'

/** What every phase of every pipeline is given. */
export interface PhaseContext {
  readonly run: number
  /** Who does the phase. */
  readonly agent: string
  /** Aborts when a person cancels or a limit of the phase is reached; a phase looks at it between two short pieces of work. */
  readonly signal: AbortSignal
  readonly report: ReportProgress
  /** Bound to run, phase and agent. */
  readonly log: Log
  readonly clock: () => Date
  /** How the phase is healed and limited in this run. */
  readonly policy: EffectivePolicy
  /** Records a recovery step taken while the phase works; it is shown with the phase however that ends. */
  readonly healed: (step: HealingDecision) => void
}

/**
 * What a phase did. `state` is what the next phase works on; a phase builds a new one instead of changing it.
 * A failed phase says why in `failures` and is never shown as success (production spec Q11, Q59).
 */
export type PhaseOutcome<State> =
  | { readonly kind: 'succeeded'; readonly state: State; readonly counts: Counts; readonly skipped: readonly string[] }
  /** Done, but a person has to look: the run ends as partial (a blocking rule has findings). */
  | {
      readonly kind: 'needs-review'
      readonly state: State
      readonly counts: Counts
      readonly skipped: readonly string[]
      readonly failures: readonly Failure[]
    }
  | {
      readonly kind: 'failed'
      readonly state: State
      readonly counts: Counts
      readonly skipped: readonly string[]
      readonly failures: readonly Failure[]
    }

export type Counts = Readonly<Record<string, number>>

/** What became of a failed phase after healing, with every step taken. */
export type Recovery<State> =
  /** The run goes on without the phase, on this state. */
  | { readonly kind: 'continue'; readonly state: State; readonly healing: readonly HealingDecision[] }
  /** The run is stopped; `reason` completes "…, because", for the phases that are not run. */
  | {
      readonly kind: 'halt'
      readonly state: State
      readonly healing: readonly HealingDecision[]
      readonly reason?: string
    }
  /** Its work was done after all; the phase has succeeded. */
  | {
      readonly kind: 'healed'
      readonly state: State
      readonly counts: Counts
      readonly skipped: readonly string[]
      readonly healing: readonly HealingDecision[]
    }

/** One step of a pipeline, done by an agent. */
export interface Phase<State> {
  readonly name: string
  readonly agent: string
  /** A sentence when there is nothing to do in this state; the phase is then skipped and says so. */
  readonly skipReason?: (state: State) => string | null
  /** Done only when it is needed: where it would be skipped it is neither listed nor journaled. */
  readonly onDemand?: true
  run(context: PhaseContext, state: State): Promise<PhaseOutcome<State>>
  /** Local, then global healing of a failure. Without it the run halts. */
  recover?(context: PhaseContext, state: State, failures: readonly Failure[]): Promise<Recovery<State>>
}

/** A named, ordered list of phases over one state. */
export interface Pipeline<State> {
  readonly name: string
  readonly phases: readonly Phase<State>[]
}
