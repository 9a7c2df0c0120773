import type { Priority, ProcessingScale, RecoveryAction } from './recovery.ts'

/** What an agent or the orchestrator did to recover; the status is always final (Q14). */
export interface HealingDecision {
  /** When it began, UTC ISO 8601. */
  readonly at: string
  readonly agent: string
  readonly priority: Priority
  readonly scale: ProcessingScale
  readonly action: RecoveryAction
  readonly status: 'success' | 'error' | 'skipped'
  /** What was done, or why it was skipped, in one sentence with facts. */
  readonly outcome: string
  readonly durationMs: number
}
