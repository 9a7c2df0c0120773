import { z } from 'zod'
import { NOTICE_STATES } from './notice.ts'
import { PRIORITIES } from './recovery.ts'
import type { GenerationSummary, Verification } from './restore-point.ts'
import { LOG_LEVELS, type RunLogLine } from './run-log.ts'
import { FileReceiptSchema, RunReceiptSchema, RunSummarySchema } from './run-schema.ts'
import { RunRequest } from './run-request.ts'
import { SEVERITIES } from './severity.ts'
import { TABLE_NAMES } from './table.ts'

/** What the file says it is, first of all. */
export const SUPPORT_FORMAT = 'moldline-support'
export const SUPPORT_VERSION = 1

/** What a window unpacks of a file from elsewhere before it gives up, in bytes; the console itself writes far less. */
export const SUPPORT_LIMITS = { packed: 32 * 1024 * 1024, unpacked: 128 * 1024 * 1024 } as const
/** What goes into one. */
export const SUPPORT_MOST = { logLines: 20_000, notices: 500, findings: 2_000, quarantined: 2_000 } as const

const text = z.string().max(20_000)
const word = z.string().max(500)
const count = z.number()

const LogLine = z.object({
  id: count,
  run: count,
  at: word,
  level: z.enum(LOG_LEVELS),
  phase: word,
  message: text,
  fields: text,
}) satisfies z.ZodType<RunLogLine>

const Generation = z.object({
  generation: count,
  publishedAt: word,
  run: count,
  kind: z.enum(['run', 'use', 'undo']),
  checksum: word,
  rows: count,
  isCurrent: z.boolean(),
}) satisfies z.ZodType<GenerationSummary>

const Whole = z.object({
  isWhole: z.boolean(),
  parts: z
    .array(
      z.object({
        part: z.enum(['audit', 'backups', 'generation', 'conservation', 'databases']),
        isWhole: z.boolean(),
        finding: text,
      }),
    )
    .max(100),
}) satisfies z.ZodType<Verification>

/** What `rows` adds: findings with their messages, and what stands in quarantine. */
const SupportRows = z.object({
  findings: z
    .array(
      z.object({
        rule: word,
        severity: z.enum(SEVERITIES),
        poNo: word.nullable(),
        message: text,
        file: text.nullable(),
        cell: word.nullable(),
      }),
    )
    .max(SUPPORT_MOST.findings),
  quarantined: z
    .array(z.object({ table: z.enum(TABLE_NAMES), file: text, row: count, problems: z.array(text).max(200) }))
    .max(SUPPORT_MOST.quarantined),
})

/**
 * A file for support (docs/guide/runs.md): redacted when it was written, and read by the console offline. Its reader trusts nothing of
 * it: whatever does not fit is refused as a whole.
 */
export const SupportFile = z.object({
  format: z.literal(SUPPORT_FORMAT),
  version: z.literal(SUPPORT_VERSION),
  /** UTC ISO 8601. */
  createdAt: word,
  moldline: z.object({ version: word, platform: word, arch: word, node: word }),
  plantName: word,
  /** Whether names of people were replaced, and whether rows are in it. */
  names: z.enum(['pseudonyms', 'kept']),
  generation: count.nullable(),
  tables: z.array(z.object({ table: z.enum(TABLE_NAMES), rows: count, files: count })).max(100),
  counts: z.object({
    /** Null of what the plant had not come to yet. */
    findings: z.object({ error: count, warning: count, info: count }).nullable(),
    quarantined: count.nullable(),
    ordersNeedingAttention: count.nullable(),
    openNotices: count,
    runs: count,
  }),
  settings: z
    .array(z.object({ key: word, value: text, origin: z.enum(['environment', 'workspace', 'default']) }))
    .max(500),
  /** Newest first. */
  runs: z
    .array(
      z.object({
        summary: RunSummarySchema,
        request: RunRequest,
        receipt: RunReceiptSchema.nullable(),
        files: z.array(FileReceiptSchema).max(20_000),
      }),
    )
    .max(200),
  /** Oldest first. */
  log: z.array(LogLine).max(SUPPORT_MOST.logLines),
  notices: z
    .array(
      z.object({
        id: count,
        run: count.nullable(),
        at: word,
        agent: word,
        priority: z.enum(PRIORITIES),
        state: z.enum(NOTICE_STATES),
        summary: text,
        failures: z.array(text).max(1_000),
        occurrences: count,
      }),
    )
    .max(SUPPORT_MOST.notices),
  audit: z.object({ entries: count, head: word }),
  generations: z.array(Generation).max(100_000),
  verification: Whole,
  /** Null unless somebody chose to tell rows. */
  rows: SupportRows.nullable(),
})
export type SupportFile = z.infer<typeof SupportFile>
/** One run of it. */
export type SupportRun = SupportFile['runs'][number]
