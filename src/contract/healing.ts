/** Recovery actions, priorities and scales of the seed (production spec 4.1). */
export const RECOVERY_ACTIONS = [
  'retry_processing',
  'validate_schema',
  'rollback_to_backup',
  'trigger_manual_review',
] as const
export type RecoveryAction = (typeof RECOVERY_ACTIONS)[number]
export const PRIORITIES = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const
export type Priority = (typeof PRIORITIES)[number]
export type ProcessingScale = 'local' | 'global'

/** What an agent or the orchestrator did to recover; the status is always final (Q14). */
export interface HealingDecision {
  readonly agent: string
  readonly priority: Priority
  readonly scale: ProcessingScale
  readonly action: RecoveryAction
  readonly status: 'success' | 'error' | 'skipped'
  /** What was done, or why it was skipped, in one sentence with facts. */
  readonly outcome: string
  readonly durationMs: number
}
