import { z } from 'zod'
import { Failure } from './failure.ts'
import type { HealingDecision } from './healing.ts'
import { PRIORITIES, PROCESSING_SCALES, RECOVERY_ACTIONS } from './recovery.ts'
import type { FileReceipt, RunReceipt } from './run-receipt.ts'
import { RUN_STATES, type PhaseSummary, type RunSummary } from './run.ts'
import { RunAction } from './run-request.ts'
import { SOURCE_FILE_STATES } from './source-file.ts'
import { TABLE_NAMES } from './table.ts'

/** Runs as they stand in a file somebody else wrote: everything is checked, every text and list has an end. */
const text = z.string().max(20_000)
const word = z.string().max(200)
const moment = z.string().max(40)
const count = z.number()
const few = 10_000

const HealingStep = z.object({
  at: moment,
  agent: word,
  priority: z.enum(PRIORITIES),
  scale: z.enum(PROCESSING_SCALES),
  action: z.enum(RECOVERY_ACTIONS),
  status: z.enum(['success', 'error', 'skipped']),
  outcome: text,
  durationMs: count,
}) satisfies z.ZodType<HealingDecision>

const Phase = z.object({
  phase: word,
  agent: word,
  state: z.enum(['pending', 'running', 'succeeded', 'failed', 'skipped', 'cancelled']),
  startedAt: moment.nullable(),
  durationMs: count.nullable(),
  counts: z.record(word, count),
  skipped: z.array(text).max(few),
  failures: z.array(Failure).max(few),
  healing: z.array(HealingStep).max(few),
}) satisfies z.ZodType<PhaseSummary>

const Outcome = z.object({
  generation: count.nullable(),
  published: z.boolean(),
  rowsLoaded: count,
  rowsChanged: count,
  rowsGone: count,
  rowsQuarantined: count,
  findings: z.object({ error: count, warning: count, info: count, new: count }),
  ordersNeedingAttention: count,
  checked: z.boolean(),
  tracked: z.boolean(),
  undo: z
    .object({
      reversed: count,
      keptChangedLater: count,
      notRebuilt: count,
      reasons: z.array(text).max(few),
      heldFiles: z.array(text).max(few),
    })
    .exactOptional(),
})

const Cause = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('new-files'), files: z.array(text).max(few), total: count }),
  z.object({ kind: z.literal('schedule'), due: moment }),
  z.object({ kind: z.literal('missed-schedule'), due: moment, count }),
])

/** A run as a file for support has it. */
export const RunSummarySchema = z.object({
  run: z.number().int().positive(),
  pipeline: word,
  state: z.enum(RUN_STATES),
  dryRun: z.boolean(),
  isPreview: z.literal(true).exactOptional(),
  actor: word,
  startedAt: moment,
  finishedAt: moment.nullable(),
  sentence: text,
  phases: z.array(Phase).max(100),
  outcome: Outcome.nullable(),
  action: RunAction.exactOptional(),
  cause: Cause.exactOptional(),
  figures: z
    .object({ durationMs: count, peakMemoryMib: count, memoryPercent: count, outputMib: count, freeDiskMib: count })
    .exactOptional(),
}) satisfies z.ZodType<RunSummary>

const Hold = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shrinks'), rowsBefore: count, rowsNow: count }),
  z.object({ kind: z.literal('second-file-of-month'), month: word, otherFile: text }),
  z.object({ kind: z.literal('taken-out-by-undo'), generation: count }),
])

export const FileReceiptSchema = z.object({
  path: text,
  table: z.enum(TABLE_NAMES).nullable(),
  state: z.enum(SOURCE_FILE_STATES).nullable(),
  contentHash: word.nullable(),
  byteSize: count.nullable(),
  rows: z
    .object({
      read: count,
      loaded: count,
      quarantined: count,
      exactDuplicates: count,
      superseded: count,
      blank: count,
      takenOut: count.exactOptional(),
    })
    .nullable(),
  reason: text.nullable(),
  hold: Hold.nullable(),
}) satisfies z.ZodType<FileReceipt>

export const RunReceiptSchema = z.object({
  generationBefore: count.nullable(),
  generationAfter: count.nullable(),
  checksumBefore: word.nullable(),
  checksumAfter: word.nullable(),
  rowsBefore: count,
  rowsAfter: count,
}) satisfies z.ZodType<RunReceipt>
