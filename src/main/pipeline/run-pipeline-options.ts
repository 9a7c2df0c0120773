import type { Log } from './log.ts'
import type { EffectivePolicy } from './phase-policy.ts'
import type { RunJournal } from './journal.ts'

/** What a pipeline is given besides its phases. */
export interface RunPipelineOptions {
  readonly run: number
  readonly signal: AbortSignal
  readonly journal: RunJournal
  readonly log: Log
  readonly clock: () => Date
  /** Without it phases have no limits and nothing is tried again. */
  readonly policyOf?: (phase: string) => EffectivePolicy
  /** Phases before it are skipped; empty = none. */
  readonly fromPhase?: string
  /** Resident memory of the process, in bytes. */
  readonly memory?: () => number
}
