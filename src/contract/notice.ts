import type { HealingDecision } from './healing.ts'
import type { Failure } from './failure.ts'

/** What is raised for each failed or partial run, before the inbox numbers it. */
export interface NoticeDraft {
  readonly agent: string
  readonly status: 'failed' | 'partial'
  /** One sentence: what happened to the data. */
  readonly summary: string
  readonly failures: readonly Failure[]
  readonly healing: readonly HealingDecision[]
}

/** An entry of the manual-review inbox. */
export interface Notice extends NoticeDraft {
  readonly id: number
  readonly run: number
  /** UTC ISO 8601. */
  readonly at: string
}
