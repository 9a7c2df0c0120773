import { z } from 'zod'

/** Why something could not be done; stable, shown to people by code and never matched by message. */
export const FAILURE_CODES = [
  // files and definitions (production spec 2, 5; the reference's names where it has one)
  'file_not_found',
  'file_not_valid',
  'file_read_error',
  'file_too_large',
  'file_timeout',
  'missing_fields',
  'unsupported_data_type',
  'invalid_json',
  'invalid_schema_structure',
  'schema_mismatch',
  'data_processing_error',
  'data_corruption',
  // storage
  'database_unreadable',
  'disk_full',
  'workspace_not_local',
  'workspace_in_use',
  'rows_not_conserved',
  'checksum_mismatch',
  // runs and requests
  'blocking_findings',
  'run_in_progress',
  'run_not_found',
  'order_not_found',
  'finding_not_found',
  'table_not_found',
  'subject_not_found',
  'invalid_decision',
  'invalid_setting',
  'unknown_option',
  'cancelled',
  'worker_died',
  'export_failed',
  'phase_timeout',
  'memory_limit',
  // notices, undo, restore
  'notice_not_found',
  'invalid_notice_action',
  'generation_not_found',
  'generation_not_usable',
  'nothing_to_undo',
  'restore_point_not_found',
  'restore_point_damaged',
  'backup_failed',
  'audit_broken',
  'delivery_failed',
  'secret_unavailable',
] as const
export type FailureCode = (typeof FAILURE_CODES)[number]

/** Plain data, crosses every boundary (style 18, 19). */
export const Failure = z.object({
  code: z.enum(FAILURE_CODES),
  /** A sentence with a place: what was expected, what was found. */
  message: z.string(),
  /** What the person can do next. */
  remedy: z.string(),
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  /** Whether trying again may help (locked, being copied, drive gone for a moment). */
  transient: z.boolean(),
})
export type Failure = z.infer<typeof Failure>

/** Builds a failure; place and transience are optional. */
export function failure(
  code: FailureCode,
  message: string,
  details: Partial<Omit<Failure, 'code' | 'message'>> & Pick<Failure, 'remedy'>,
): Failure {
  return { code, message, file: null, sheet: null, cell: null, transient: false, ...details }
}

/** An expected failure on its way up. Anything else that is thrown is a defect. */
export class EngineFailure extends Error {
  override readonly name = 'EngineFailure'
  readonly failure: Failure

  constructor(reason: Failure, options?: ErrorOptions) {
    super(reason.message, options)
    this.failure = reason
  }
}
