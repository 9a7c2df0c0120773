import type { Failure } from './failure.ts'
import type { HealingDecision } from './healing.ts'
import type { RunAction } from './run-request.ts'

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

/** Why a run started by itself. */
export type RunCause =
  /** Files settled; `files` are some of the `total`, paths below the plant. */
  | { readonly kind: 'new-files'; readonly files: readonly string[]; readonly total: number }
  /** Due at that moment, UTC ISO 8601. */
  | { readonly kind: 'schedule'; readonly due: string }
  /** `count` times came while nobody was there to start a run, the latest at `due`. */
  | { readonly kind: 'missed-schedule'; readonly due: string; readonly count: number }

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

/** What became of the row changes of the run that was undone (design 4, "Undo"). In rows; a changed row counts once. */
export interface UndoOutcome {
  readonly reversed: number
  /** A later run changed the row again, so it stays. */
  readonly keptChangedLater: number
  /** The earlier row cannot be made again, e.g. because the table has other columns now; one sentence each says why. */
  readonly notRebuilt: number
  readonly reasons: readonly string[]
  /** File versions taken out; held until a person decides or their content changes. */
  readonly heldFiles: readonly string[]
}

/** What a run took. */
export interface RunFigures {
  readonly durationMs: number
  /** Greatest resident memory of the process while the run went on, in MiB, and its share of the computer's memory in percent. */
  readonly peakMemoryMib: number
  readonly memoryPercent: number
  /** Size of the workspace's databases after the run, in MiB. */
  readonly outputMib: number
  /** Free on the workspace's disk after the run, in MiB. */
  readonly freeDiskMib: number
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
  /** In quarantine in this generation, also those an earlier run put there. */
  readonly rowsQuarantined: number
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number; readonly new: number }
  /** Orders that are late or at risk. */
  readonly ordersNeedingAttention: number
  /** Whether checks and progress describe the generation above. */
  readonly checked: boolean
  readonly tracked: boolean
  /** Only of a run that undid something. */
  readonly undo?: UndoOutcome
}

export interface RunSummary {
  readonly run: number
  readonly pipeline: string
  readonly state: RunState
  readonly dryRun: boolean
  /** Only of a dry run that shows what one file, decision or undo would do: it is looked at there and is nobody's latest run. */
  readonly isPreview?: true
  readonly actor: string
  /** UTC ISO 8601. */
  readonly startedAt: string
  readonly finishedAt: string | null
  /** One sentence for the planner. */
  readonly sentence: string
  readonly phases: readonly PhaseSummary[]
  readonly outcome: RunOutcome | null
  /** Only of a run that did something else than reading files. */
  readonly action?: RunAction
  /** Only of a run that started by itself. */
  readonly cause?: RunCause
  /** Absent until it has ended. */
  readonly figures?: RunFigures
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
