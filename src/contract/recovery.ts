import type { FailureCode } from './failure.ts'
import type { Escalation } from './setting.ts'

/** Recovery actions, priorities and scales of the seed (production spec 4.1). */
export const RECOVERY_ACTIONS = [
  'retry_processing',
  'validate_schema',
  'rollback_to_backup',
  'trigger_manual_review',
] as const
export type RecoveryAction = (typeof RECOVERY_ACTIONS)[number]
/** Lowest first. */
export const PRIORITIES = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const
export type Priority = (typeof PRIORITIES)[number]
/** Healing by the agent itself, and by the orchestrator after that did not help. */
export const PROCESSING_SCALES = ['local', 'global'] as const
export type ProcessingScale = (typeof PROCESSING_SCALES)[number]

/** A recovery step that applies to a failure, before it is performed. */
export interface RecoveryDecision {
  readonly priority: Priority
  readonly scale: ProcessingScale
  readonly action: RecoveryAction
}

const R: RecoveryDecision = { priority: 'CRITICAL', scale: 'local', action: 'rollback_to_backup' }
const M: RecoveryDecision = { priority: 'HIGH', scale: 'global', action: 'trigger_manual_review' }
const T: RecoveryDecision = { priority: 'HIGH', scale: 'local', action: 'retry_processing' }
const S: RecoveryDecision = { priority: 'HIGH', scale: 'local', action: 'validate_schema' }

/** What an agent tries first of all when the cause may pass by itself: a file locked by Excel, a busy database. */
export const TRANSIENT_DECISION: RecoveryDecision = T
/** Taken by the orchestrator: the agent before is asked to do its part again, and an earlier generation is looked for (design 5). */
export const CROSS_AGENT_DECISION: RecoveryDecision = { ...T, scale: 'global' }
export const MULTI_STAGE_DECISION: RecoveryDecision = { ...R, scale: 'global' }
export const REVIEW_DECISION: RecoveryDecision = M

export interface RecoveryRow {
  readonly agent: string
  readonly codes: readonly FailureCode[] | 'any other'
  /** In order. */
  readonly decisions: readonly RecoveryDecision[]
}

/**
 * Production spec 4.2, with the names failures have here: `checksum_mismatch` is its hash_comparison_error, `database_unreadable` its
 * parquet_save_error, and the collector does the work of its SchemaValidator. Rows with `any other` are ours: every failure takes
 * one path (Q12); checkers and tracker own no data and only ask for a review; what a
 * backup protects is proved before the run goes on.
 */
export const RECOVERY_TABLE: readonly RecoveryRow[] = [
  {
    agent: 'DataCollector',
    codes: [
      'file_not_found',
      'missing_fields',
      'file_read_error',
      'unsupported_data_type',
      'database_unreadable',
      'data_processing_error',
      'file_not_valid',
      'invalid_json',
      'invalid_schema_structure',
      'schema_mismatch',
    ],
    decisions: [R, M],
  },
  { agent: 'DataCollector', codes: 'any other', decisions: [R, M] },
  { agent: 'DataLoader', codes: ['checksum_mismatch', 'file_not_found', 'database_unreadable'], decisions: [R, M] },
  { agent: 'DataLoader', codes: ['data_corruption', 'file_read_error'], decisions: [R, T, M] },
  { agent: 'DataLoader', codes: ['schema_mismatch'], decisions: [R, T, S, M] },
  { agent: 'DataLoader', codes: 'any other', decisions: [R, M] },
  { agent: 'BackupKeeper', codes: 'any other', decisions: [R, M] },
  { agent: 'ValidationOrchestrator', codes: 'any other', decisions: [M] },
  { agent: 'OrderProgressTracker', codes: 'any other', decisions: [M] },
]

/** What a recovery action is (production spec 4.2, action catalogue). */
export interface ActionFacts {
  /** Of the catalogue; a decision carries its own. */
  readonly priority: Priority
  readonly estimatedSeconds: number
  readonly canBeRolledBack: boolean
  readonly description: string
  readonly prerequisites: readonly string[]
  readonly successCriteria: readonly string[]
}

export const ACTION_CATALOGUE: Readonly<Record<RecoveryAction, ActionFacts>> = {
  retry_processing: {
    priority: 'LOW',
    estimatedSeconds: 30,
    canBeRolledBack: true,
    description: 'The same work is done again after a pause that doubles each time.',
    prerequisites: ['The cause may pass by itself', 'The policy of the phase allows another try'],
    successCriteria: ['The work ends without a failure'],
  },
  validate_schema: {
    priority: 'MEDIUM',
    estimatedSeconds: 60,
    canBeRolledBack: true,
    description: 'The table definitions are read and validated again and compared with those the run used.',
    prerequisites: ['The plant folder can be read'],
    successCriteria: ['The definitions are valid', 'They are the ones the run used'],
  },
  rollback_to_backup: {
    priority: 'HIGH',
    estimatedSeconds: 300,
    canBeRolledBack: false,
    description: 'The last published generation stays in use, after every row and its checksum were verified.',
    prerequisites: ['A generation was published before'],
    successCriteria: ['Each row has the content it was loaded with', 'Row counts and checksum are those published'],
  },
  trigger_manual_review: {
    priority: 'HIGH',
    estimatedSeconds: 5,
    canBeRolledBack: false,
    description: 'A notice is put into the inbox for a person to decide.',
    prerequisites: [],
    successCriteria: ['The notice is in the inbox with its failures and what was tried'],
  },
}

/** How urgent a notice is that the policy of a phase asks for although the phase did its work. */
export const ESCALATION_PRIORITIES: Readonly<Record<Escalation, Priority>> = {
  healed: 'LOW',
  quarantined: 'MEDIUM',
  'held-file': 'HIGH',
  'missing-file': 'HIGH',
  'ignored-file': 'LOW',
  'error-findings': 'HIGH',
}
