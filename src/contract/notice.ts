import type { HealingDecision } from './healing.ts'
import type { Failure } from './failure.ts'

/** An entry of the manual-review inbox, raised for each failed or partial run. */
export interface Notice {
  readonly id: number
  readonly run: number
  /** UTC ISO 8601. */
  readonly at: string
  readonly agent: string
  readonly status: 'failed' | 'partial'
  /** One sentence: what happened to the data. */
  readonly summary: string
  readonly failures: readonly Failure[]
  readonly healing: readonly HealingDecision[]
}
