import { z } from 'zod'
import type { Delivery } from './delivery.ts'
import type { Failure } from './failure.ts'
import type { HealingDecision } from './healing.ts'
import type { Priority } from './recovery.ts'

/** Counts of the seed's text form, in tables and files (production spec 4.5). Null where a phase does not know them. */
export interface NoticeCounts {
  readonly totalDatabases: number
  readonly successful: number
  readonly failed: number
  readonly warnings: number
  readonly changedFiles: number
  readonly filesSaved: number
}

/** What the run took and what it set off. */
export interface NoticeMetadata {
  readonly durationMs: number
  readonly memoryMib: number
  readonly memoryPercent: number
  readonly outputMib: number
  readonly freeDiskMib: number
  /** Agents that went on after it. */
  readonly triggered: readonly string[]
}

/** What a run or the engine itself has to say to a person, before the inbox numbers it. */
export interface NoticeDraft {
  readonly agent: string
  /** `review`: everything was done, but the policy wants a person to know (a held file, findings of a severity, a healed failure). */
  readonly status: 'failed' | 'partial' | 'review'
  readonly priority: Priority
  /** One sentence: what happened to the data. */
  readonly summary: string
  readonly failures: readonly Failure[]
  /** What it is about besides failures, in stable words: of one agent and status, notices about different things are different ones. */
  readonly about?: readonly string[]
  readonly healing: readonly HealingDecision[]
  /** Null of what was not raised by a run. */
  readonly counts: NoticeCounts | null
  /** Filled in by the engine when the run has ended. */
  readonly metadata: NoticeMetadata | null
}

/** States of a notice, derived from its events alone. */
export const NOTICE_STATES = ['new', 'acknowledged', 'in-progress', 'snoozed', 'resolved'] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

/**
 * What happened to a notice; append-only. `raised` and `recurred` carry the run they came from, `resolved` the run that fixed it
 * (null when a person did), `snoozed` until when.
 */
export const NOTICE_EVENT_KINDS = [
  'raised',
  'recurred',
  'acknowledged',
  'started',
  'snoozed',
  'resolved',
  'reopened',
  'noted',
] as const
export type NoticeEventKind = (typeof NOTICE_EVENT_KINDS)[number]

export interface NoticeEvent {
  readonly id: number
  readonly notice: number
  readonly kind: NoticeEventKind
  /** UTC ISO 8601. */
  readonly at: string
  readonly actor: string
  readonly note: string
  readonly run: number | null
  /** UTC ISO 8601; only of `snoozed`. */
  readonly until: string | null
}

/** An entry of the manual-review inbox as a list shows it. What it says is that of its newest occurrence. */
export interface Notice extends NoticeDraft {
  readonly id: number
  /** Newest run it came from; null when no run raised it. */
  readonly run: number | null
  /** When it was raised or last recurred, UTC ISO 8601. */
  readonly at: string
  readonly raisedAt: string
  readonly state: NoticeState
  /** Only while snoozed. */
  readonly snoozedUntil: string | null
  /** How often it was raised, 1 when it did not recur. */
  readonly occurrences: number
  /** Only of a resolved notice: the run that ended without it, null when a person resolved it. */
  readonly fixedByRun: number | null
  /** Text file below the workspace, with `/`; null when it could not be written. */
  readonly textFile: string | null
}

/** A notice with its history, oldest event first, and what became of telling people. */
export interface NoticeDetail extends Notice {
  readonly events: readonly NoticeEvent[]
  readonly deliveries: readonly Delivery[]
  /** The text form (production spec 4.5). */
  readonly text: string
}

/** What a person does with a notice. */
export const NoticeAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('acknowledge'), note: z.string().max(2_000).default('') }),
  z.strictObject({ kind: z.literal('start'), note: z.string().max(2_000).default('') }),
  z.strictObject({ kind: z.literal('resolve'), note: z.string().max(2_000).default('') }),
  z.strictObject({ kind: z.literal('reopen'), note: z.string().max(2_000).default('') }),
  z.strictObject({ kind: z.literal('note'), note: z.string().min(1).max(2_000) }),
  /** UTC ISO 8601, in the future. */
  z.strictObject({ kind: z.literal('snooze'), until: z.iso.datetime(), note: z.string().max(2_000).default('') }),
])
export type NoticeAction = z.infer<typeof NoticeAction>
