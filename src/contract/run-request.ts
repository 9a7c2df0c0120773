import { z } from 'zod'
import { DecisionRequest } from './decision.ts'
import { TABLE_NAMES } from './table.ts'
import { UploadId } from './upload-id.ts'

/**
 * What a run does instead of reading the plant's files (design 4, "Undo"). It publishes a generation like any other run, so it is
 * checked, tracked, followed, journaled, tried out with `dryRun` and undone like one.
 */
export const RunAction = z.discriminatedUnion('kind', [
  /** Publishes the content of an earlier generation as a new one. */
  z.strictObject({ kind: z.literal('use-generation'), generation: z.number().int().positive() }),
  /** Applies the inverse of a run's row changes to the current generation. */
  z.strictObject({ kind: z.literal('undo-run'), run: z.number().int().positive() }),
])
export type RunAction = z.infer<typeof RunAction>

/** What is asked of a run. */
export const RunRequest = z.strictObject({
  /** Check and track what would be loaded, publish nothing. */
  dryRun: z.boolean().default(false),
  /** Only these tables are read; the others stay as they are. Empty = all. */
  tables: z.array(z.enum(TABLE_NAMES)).max(100).default([]),
  /** Only these productRecords months, `YYYYMM`. Empty = all. */
  months: z
    .array(z.string().regex(/^\d{6}$/))
    .max(1_200)
    .default([]),
  /** How often a transient failure is tried again; null = the setting. */
  retryCount: z.number().int().min(0).max(10).nullable().default(null),
  /** Null = read the plant's files. */
  action: RunAction.nullable().default(null),
  /** Begin at this phase with the generation in use; empty = at the first. Later phases run as always. */
  fromPhase: z.string().max(100).default(''),
  /** Forget what was read before a crash and read every file that is not published anew ("Start over"). */
  startOver: z.boolean().default(false),
  /** Decisions not made yet, to see what they would do; only together with `dryRun`. */
  assume: z.array(DecisionRequest).max(1_000).default([]),
  /** Uploads that stand for files of the plant, to see what they would do; only in the dry run that previews one. */
  substitute: z
    .array(z.strictObject({ path: z.string().min(1).max(1_000), upload: UploadId }))
    .max(1)
    .default([]),
})
export type RunRequest = z.infer<typeof RunRequest>

/** Whether a run only shows what one file, decision or undo would do. */
export function isPreview({ dryRun, substitute, assume, action }: RunRequest): boolean {
  return dryRun && (substitute.length > 0 || assume.length > 0 || action !== null)
}

/** Options of a run that are kept under a name, for everybody who works with the plant. */
export const RunPreset = z.strictObject({
  name: z.string().trim().min(1).max(60),
  options: RunRequest.pick({ dryRun: true, tables: true, months: true, retryCount: true, fromPhase: true }),
})
export type RunPreset = z.infer<typeof RunPreset>
