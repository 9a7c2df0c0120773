import type { FailureCode } from '../../contract/failure.ts'
import type { Priority, ProcessingScale, RecoveryAction } from '../../contract/healing.ts'

/** A recovery step that applies to a failure, before it is performed. */
export interface RecoveryDecision {
  readonly priority: Priority
  readonly scale: ProcessingScale
  readonly action: RecoveryAction
}

const ROLLBACK: RecoveryDecision = { priority: 'CRITICAL', scale: 'local', action: 'rollback_to_backup' }
const RETRY: RecoveryDecision = { priority: 'HIGH', scale: 'local', action: 'retry_processing' }
const VALIDATE_SCHEMA: RecoveryDecision = { priority: 'HIGH', scale: 'local', action: 'validate_schema' }
const MANUAL_REVIEW: RecoveryDecision = { priority: 'HIGH', scale: 'global', action: 'trigger_manual_review' }

/** What differs from rollback and manual review (production spec 4.2, DataLoader). */
const DATA_LOADER: Partial<Record<FailureCode, readonly RecoveryDecision[]>> = {
  data_corruption: [ROLLBACK, RETRY, MANUAL_REVIEW],
  file_read_error: [ROLLBACK, RETRY, MANUAL_REVIEW],
  schema_mismatch: [ROLLBACK, RETRY, VALIDATE_SCHEMA, MANUAL_REVIEW],
}

/**
 * What is done about a failure of an agent, in order (production spec 4.2; checkers and tracker, which own no data, only ask for
 * a review). Every listed step is performed and ends with a final status (Q14).
 */
export function recoveryDecisions(agent: string, code: FailureCode): readonly RecoveryDecision[] {
  if (agent === 'DataCollector') return [ROLLBACK, MANUAL_REVIEW]
  if (agent === 'DataLoader') return DATA_LOADER[code] ?? [ROLLBACK, MANUAL_REVIEW]
  return [MANUAL_REVIEW]
}
