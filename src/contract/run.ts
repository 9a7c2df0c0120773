import { z } from 'zod'
import type { Failure } from './failure.ts'
import type { HealingDecision } from './healing.ts'
import { TABLE_NAMES } from './table.ts'

/**
 * States of a run (design 5):
 * `queued → running → (cancelling →) succeeded · partial · failed · cancelled · interrupted`.
 */
export const RUN_STATES = [
  'queued',
  'running',
  'cancelling',
  'succeeded',
  'partial',
  'failed',
  'cancelled',
  'interrupted',
] as const
export type RunState = (typeof RUN_STATES)[number]

export const RunRequest = z.strictObject({
  /** Check and track what would be loaded, publish nothing. */
  dryRun: z.boolean().default(false),
  /** Only these tables are read; the others stay as they are. Empty = all. */
  tables: z.array(z.enum(TABLE_NAMES)).default([]),
  /** Only these productRecords months, `YYYYMM`. Empty = all. */
  months: z.array(z.string().regex(/^\d{6}$/)).default([]),
  /** How often a transient failure is tried again; null = the setting. */
  retryCount: z.number().int().min(0).max(10).nullable().default(null),
})
export type RunRequest = z.infer<typeof RunRequest>

/** How a phase ended. `skipped` says why; a failed phase is never shown as success. */
export type PhaseState = 'pending' | 'running' | 'succeeded' | 'failed' | 'skipped' | 'cancelled'

export interface PhaseSummary {
  readonly phase: string
  readonly agent: string
  readonly state: PhaseState
  /** UTC ISO 8601. */
  readonly startedAt: string | null
  readonly durationMs: number | null
  /** Counts the phase wants shown, e.g. files read, rows loaded; names are stable. */
  readonly counts: Readonly<Record<string, number>>
  /** What was not done and why, one sentence each ("3 files unchanged, not read again"). */
  readonly skipped: readonly string[]
  readonly failures: readonly Failure[]
  readonly healing: readonly HealingDecision[]
}

/** How a run ended, in figures. */
export interface RunOutcome {
  /** Generation the checks and the progress refer to; null when there is none. */
  readonly generation: number | null
  /** Whether this run published a new generation. */
  readonly published: boolean
  readonly rowsLoaded: number
  readonly rowsChanged: number
  readonly rowsGone: number
  readonly rowsQuarantined: number
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number; readonly new: number }
  /** Orders that are late or at risk. */
  readonly ordersNeedingAttention: number
  /** Whether checks and progress describe the generation above. */
  readonly checked: boolean
  readonly tracked: boolean
}

export interface RunSummary {
  readonly run: number
  readonly pipeline: string
  readonly state: RunState
  readonly dryRun: boolean
  readonly actor: string
  /** UTC ISO 8601. */
  readonly startedAt: string
  readonly finishedAt: string | null
  /** One sentence for the planner. */
  readonly sentence: string
  readonly phases: readonly PhaseSummary[]
  readonly outcome: RunOutcome | null
}

/**
 * Where a phase is: `done` of `total` `unit`s; rate and time left are null until they can be told.
 * `items` are what is being worked on right now (files being read).
 */
export interface Progress {
  readonly phase: string
  readonly agent: string
  /** Sub-phase in stable words, e.g. `hash`, `read`, `load`, `publish`, `check`, `track`. */
  readonly step: string
  readonly unit: 'files' | 'rows' | 'orders' | 'tables' | 'bytes' | 'chunks' | 'documents' | 'steps'
  readonly done: number
  readonly total: number | null
  readonly ratePerSecond: number | null
  readonly secondsLeft: number | null
  readonly items: readonly { readonly name: string; readonly done: number; readonly total: number | null }[]
  /** Running counters, e.g. rows, quarantined, findings. */
  readonly counts: Readonly<Record<string, number>>
}
