import { z } from 'zod'
import { ActorName } from './actor-name.ts'
import type { Page } from './page.ts'
import type { FindingDifference, OrderDifference, RowDifference, RunComparison } from './run-comparison.ts'
import { ORDER_CHANGES } from './run-comparison.ts'
import type { RunLog, RunLogQuery } from './run-log.ts'
import type { NoticeState } from './notice.ts'
import { RUN_STATES, type RunState, type RunSummary } from './run.ts'
import type { RunAction, RunRequest } from './run-request.ts'
import type { FileReceipt, RunReceipt } from './run-receipt.ts'
import { TABLE_NAMES } from './table.ts'

const run = z.number().int().positive()
const page = { offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(5_000).default(500) }
const pair = { base: run, other: run }

/** What a run did, in one word: `files` reads the plant's files, the others undo. */
export const RUN_KINDS = ['files', 'use-generation', 'undo-run'] as const
export type RunKind = (typeof RUN_KINDS)[number]

/** Which runs of the history are meant. Empty lists and texts = all. */
export const RunHistoryQuery = z.strictObject({
  ...page,
  states: z.array(z.enum(RUN_STATES)).max(RUN_STATES.length).default([]),
  actors: z.array(z.string().max(200)).max(100).default([]),
  kinds: z.array(z.enum(RUN_KINDS)).max(RUN_KINDS.length).default([]),
  /** True: only tries (dry runs); false: only runs that kept what they did; null: both. */
  dryRun: z.boolean().nullable().default(null),
  /** The runs that started from this moment on and before that one, UTC ISO 8601. */
  from: z.iso.datetime().or(z.literal('')).default(''),
  before: z.iso.datetime().or(z.literal('')).default(''),
})
export type RunHistoryQuery = z.infer<typeof RunHistoryQuery>

/** A run as a list shows it. */
export interface RunEntry {
  readonly run: number
  readonly state: RunState
  readonly dryRun: boolean
  readonly actor: string
  /** UTC ISO 8601. */
  readonly startedAt: string
  readonly finishedAt: string | null
  readonly durationMs: number | null
  readonly sentence: string
  readonly action: RunAction | null
  /** Null until it has ended. */
  readonly figures: {
    readonly generation: number | null
    readonly published: boolean
    readonly rowsLoaded: number
    readonly rowsChanged: number
    readonly rowsGone: number
    /** Null of a run that did not check. */
    readonly newFindings: number | null
  } | null
}

export interface RunHistoryPage extends Page<RunEntry> {
  /** Everyone who ever started a run, for the filter. */
  readonly actors: readonly string[]
}

/** Days of the calendar: the runs that started in a period, whatever the time zone makes of their days. */
export const RunPeriodQuery = z.strictObject({ from: z.iso.datetime(), before: z.iso.datetime() })
export type RunPeriodQuery = z.infer<typeof RunPeriodQuery>

/** A run as a calendar or a chart shows it. */
export interface RunMark {
  readonly run: number
  readonly state: RunState
  readonly dryRun: boolean
  /** UTC ISO 8601. */
  readonly startedAt: string
  readonly durationMs: number | null
  /** Rollbacks performed while it was healed. */
  readonly rollbacks: number
}

/** A notice a run raised, as a link. */
export interface RunNotice {
  readonly notice: number
  readonly summary: string
  readonly state: NoticeState
}

/** Everything there is to know about one run, beside what its summary says. */
export interface RunDetail {
  readonly run: RunSummary
  readonly request: RunRequest
  /** What was read and published; null of a run that has not ended, or ended before receipts were kept. */
  readonly receipt: RunReceipt | null
  readonly files: readonly FileReceipt[]
  readonly notices: readonly RunNotice[]
  /** Findings that were new with this run and those it resolved; null when it was not checked. */
  readonly findings: { readonly new: number; readonly resolved: number } | null
  /** The run before it that kept what it did; null of the first. */
  readonly previous: number | null
  /** Whether undoing it can be tried: it published something that is still in plant.db. */
  readonly canBeUndone: boolean
}

export const RunNumber = z.strictObject({ run })
export const RunPair = z.strictObject(pair)
export type RunPair = z.infer<typeof RunPair>

/** How a row or a finding differs. */
export const ROW_CHANGES = ['new', 'changed', 'gone'] as const
export const FINDING_CHANGES = ['new', 'still', 'resolved'] as const

export const RowDifferenceQuery = z.strictObject({
  ...pair,
  ...page,
  limit: z.number().int().min(1).max(500).default(200),
  table: z.enum(TABLE_NAMES),
  /** Empty = all. */
  changes: z.array(z.enum(ROW_CHANGES)).max(ROW_CHANGES.length).default([]),
})
export type RowDifferenceQuery = z.infer<typeof RowDifferenceQuery>

export const FindingDifferenceQuery = z.strictObject({
  ...pair,
  ...page,
  changes: z.array(z.enum(FINDING_CHANGES)).max(FINDING_CHANGES.length).default([]),
})
export type FindingDifferenceQuery = z.infer<typeof FindingDifferenceQuery>

export const OrderDifferenceQuery = z.strictObject({
  ...pair,
  ...page,
  changes: z.array(z.enum(ORDER_CHANGES)).max(ORDER_CHANGES.length).default([]),
})
export type OrderDifferenceQuery = z.infer<typeof OrderDifferenceQuery>

/** What goes into a file for support. Production rows only when somebody says so. */
export const SupportRequest = z.strictObject({
  /** How many of the newest runs. */
  runs: z.number().int().min(1).max(200).default(50),
  /** Findings and the messages and values of single rows are told; without it they are only counted. */
  rows: z.boolean().default(false),
  /** `pseudonyms`: "Person 1" for each name, the same one everywhere. */
  names: z.enum(['pseudonyms', 'kept']).default('pseudonyms'),
  actor: ActorName.optional(),
})
export type SupportRequest = z.infer<typeof SupportRequest>

/** A file for support that was written: JSON packed by gzip (`SupportFile`). */
export interface SupportExport {
  /** Its name in the workspace's folder `exports`, e.g. `moldline-support-plant-2026-01-31.json.gz`. */
  readonly name: string
  /** Absolute path. */
  readonly path: string
  readonly bytes: number
}

/** Everything about runs that ended: history, log, receipts, comparison, file for support. */
export interface RunViews {
  /** Newest first. */
  listRunHistory(query: RunHistoryQuery): Promise<RunHistoryPage>
  /** Oldest first; at most 10,000. */
  runsOfPeriod(query: RunPeriodQuery): Promise<readonly RunMark[]>
  /** @throws EngineFailure `run_not_found` */
  runDetail(input: { readonly run: number }): Promise<RunDetail>
  /** Oldest first of one run, newest first of all. */
  readRunLog(query: RunLogQuery): Promise<RunLog>
  /**
   * How things stood when run `base` had ended against how they stood after `other`. Reversed it gives the inverse.
   *
   * @throws EngineFailure `run_not_found`
   */
  compareRuns(pair: RunPair): Promise<RunComparison>
  /** @throws EngineFailure `run_not_found`, `generation_not_found` when a restore took one of them away */
  compareRows(query: RowDifferenceQuery): Promise<Page<RowDifference>>
  /** @throws EngineFailure `run_not_found`, `generation_not_found` */
  compareFindings(query: FindingDifferenceQuery): Promise<Page<FindingDifference>>
  /** @throws EngineFailure `run_not_found`, `generation_not_found` */
  compareOrders(query: OrderDifferenceQuery): Promise<Page<OrderDifference>>
  /**
   * Writes a file for support: no secrets, no paths but those below the plant. Told in the audit log.
   *
   * @throws EngineFailure `export_failed`, `workspace_in_use` of an engine that only reads
   */
  makeSupportFile(request: SupportRequest): Promise<SupportExport>
}
