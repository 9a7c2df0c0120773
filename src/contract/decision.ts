import { z } from 'zod'

const path = z.string().max(1_000)
const hash = z.string().max(200)

/**
 * What a planner can decide in the production pipeline (design 4). Subjects:
 * a file version by (path, contentHash), a missing file by path, a quarantined row by its raw hash.
 */
export const DecisionSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('failed-file'), path, contentHash: hash }),
  z.strictObject({ kind: z.literal('held-file'), path, contentHash: hash }),
  z.strictObject({ kind: z.literal('missing-file'), path }),
  z.strictObject({ kind: z.literal('quarantined-row'), table: z.string().max(100), rawRowHash: hash }),
  z.strictObject({ kind: z.literal('finding'), fingerprint: hash }),
])
export type DecisionSubject = z.infer<typeof DecisionSubject>

export const DECISION_KINDS = [
  'load-without', // failed file: the others load, its last good rows stay
  'use-smaller', // held: accept a file that loses rows
  'replace', // held second file of a month: replaces the first
  'load-both', // held second file of a month: both count
  'load-again', // held after an undo: load it after all
  'keep-archived', // missing file: rows stay
  'remove-rows', // missing file: rows go
  'leave-out', // quarantined row
  'load-empty', // quarantined row: the cell becomes empty
  'load-value', // quarantined row: the cell becomes the given value
  'confirm-figures', // finding of a blocking rule: the order's figures are confirmed
  'withdraw', // any subject: what was decided about it is taken back, as if nothing had been
] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

/** Characters a cell of a workbook can hold. */
const MOST_IN_A_CELL = 32_767

export const DecisionRequest = z.strictObject({
  subject: DecisionSubject,
  kind: z.enum(DECISION_KINDS),
  /** Required for `load-value`. */
  reason: z.string().max(2_000).default(''),
  /** For `load-value`: column to value as the planner typed it. */
  values: z.record(z.string().max(200), z.string().max(MOST_IN_A_CELL)).default({}),
})
export type DecisionRequest = z.infer<typeof DecisionRequest>

/** A recorded decision; append-only, the newest one on a subject counts, and `withdraw` ends all before it. */
export interface Decision {
  readonly id: number
  /** UTC ISO 8601. */
  readonly at: string
  readonly actor: string
  readonly subject: DecisionSubject
  readonly kind: DecisionKind
  readonly reason: string
  readonly values: Readonly<Record<string, string>>
}
