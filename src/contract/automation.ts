import { z } from 'zod'
import type { RunCause } from './run.ts'
import { SCHEDULE_MAX_LENGTH, TIME_ZONE_MAX_LENGTH, type RunMode } from './setting.ts'

/** Who has a workbook open, as the owner file beside it says. */
export interface FileOwner {
  /** Empty when the owner file does not say it, or cannot be read. */
  readonly name: string
  readonly program: 'excel' | 'libreoffice'
  /** When the owner file was made, UTC ISO 8601. */
  readonly since: string
}

/** What makes one look at a file before it is loaded. Nothing is kept from loading by it: a run by itself waits, a person may go on. */
export type FileDoubt =
  /** Other files of the plant stand for the same month, `YYYYMM`. */
  | { readonly kind: 'month-twice'; readonly month: string; readonly others: readonly string[] }
  /** Most of its dated rows are of another month than its name; months with their rows, most first. */
  | {
      readonly kind: 'month-mismatch'
      readonly month: string
      readonly found: readonly { readonly month: string; readonly rows: number }[]
    }
  /** It came to rest without the end every workbook has: a copy that broke off, or something that is no workbook. */
  | { readonly kind: 'incomplete' }
  /** A run that started by itself had it before, with this content, and it is still not loaded. */
  | { readonly kind: 'tried-before'; readonly run: number }

/** Why a name that looks like an input's is none; `expected` and `found` are what it should be and what it is. */
export interface NameProblem {
  readonly kind: 'link' | 'prefix' | 'extension' | 'date'
  readonly expected: string
  readonly found: string
}

/**
 * Where a file of the plant is. `settling`: somebody writes it, or holds it so that it cannot be opened; `checking`: at rest, being compared
 * with what was loaded; `new`, `changed`, `gone`: since the last run; `unchanged`: listed only because somebody has it open;
 * `ignored`: looks like an input, but its name does not fit.
 */
export const WATCHED_FILE_STATES = ['settling', 'checking', 'new', 'changed', 'gone', 'unchanged', 'ignored'] as const
export type WatchedFileState = (typeof WATCHED_FILE_STATES)[number]

/** A file the watch has something to say about; files that are as they were loaded are not listed. */
export interface WatchedFile {
  /** Path below the plant, with `/`. */
  readonly path: string
  readonly state: WatchedFileState
  /** Since when it is in this state, UTC ISO 8601. */
  readonly since: string
  readonly openBy: FileOwner | null
  readonly doubts: readonly FileDoubt[]
  /** Why it is ignored; null of a file that is not. */
  readonly nameProblem: NameProblem | null
}

/**
 * How the plant is watched. `off`: not at all, see `why`; `listening`: told by the operating system; `polling`: looked at at intervals;
 * `starting`: the first look is under way.
 */
export interface WatchState {
  readonly mode: 'off' | 'starting' | 'listening' | 'polling'
  readonly why:
    /** Nothing to say: a local folder is listened to. */
    | 'usual'
    | 'network-folder'
    | 'as-set'
    /** Switched off in Settings. */
    | 'switched-off'
    /** A single command does not watch. */
    | 'no-console'
    /** The operating system refuses to tell everything, see `problem`. */
    | 'incomplete'
  /** What the operating system said, empty when nothing. */
  readonly problem: string
  /** False while the plant folder, or one of its input folders, cannot be reached; nothing counts as gone then. */
  readonly reachable: boolean
  /** Folders that cannot be reached; the plant folder itself is `''`. */
  readonly unreachable: readonly string[]
  /** Since when `reachable` is as it is, UTC ISO 8601. */
  readonly since: string
  /** First the files that something is to be done about. */
  readonly files: readonly WatchedFile[]
  /** How many there are; `files` is cut at `WATCHED_FILES_SHOWN`. */
  readonly total: number
}

/** More than that is a plant seen for the first time, not work for a person. */
export const WATCHED_FILES_SHOWN = 200

/** What keeps a run from starting by itself although there is something to load. */
export type StartHindrance =
  | { readonly kind: 'settling'; readonly files: readonly string[] }
  | { readonly kind: 'open'; readonly files: readonly { readonly path: string; readonly name: string }[] }
  | { readonly kind: 'doubt'; readonly files: readonly string[] }
  | { readonly kind: 'unreachable' }
  /** Another run goes on; this one follows it. */
  | { readonly kind: 'run-in-progress'; readonly run: number }
  /** Somebody has to say first what becomes of an interrupted run or a damaged database. */
  | { readonly kind: 'needs-person' }
  /** The first run is started by a person. */
  | { readonly kind: 'no-first-run' }
  /** It could not be started, in one sentence; it is tried again with the next change. */
  | { readonly kind: 'refused'; readonly message: string }

/** The fields of cron text, in their order. */
export const CRON_FIELDS = ['minute', 'hour', 'day-of-month', 'month', 'day-of-week'] as const

/** Why a schedule means nothing; `detail` is the time zone, the field that cannot be so, or the whole text. */
export interface ScheduleProblem {
  readonly kind: 'five-fields' | 'never' | 'time-zone' | (typeof CRON_FIELDS)[number]
  readonly detail: string
}

/** The schedule as it is understood now. */
export interface ScheduleState {
  /** Cron text, empty = none. */
  readonly cron: string
  /** IANA name the times are meant in. */
  readonly timeZone: string
  /** The next three times, UTC ISO 8601; empty when there is none. */
  readonly next: readonly string[]
  /** Null when the text means something, or is empty. */
  readonly problem: ScheduleProblem | null
  /** The latest time that came while nobody was there to start a run, and how many came since the run before. */
  readonly missed: { readonly due: string; readonly count: number } | null
}

/** Everything about runs that start without a click. */
export interface AutomationState {
  readonly runMode: RunMode
  readonly watch: WatchState
  readonly schedule: ScheduleState
  /** What keeps it from starting by itself; empty in the modes `manual` and `ask`, and when nothing is to be loaded. */
  readonly hindrances: readonly StartHindrance[]
  /** A run that starts when the one under way has ended. */
  readonly queued: RunCause | null
}

/** A schedule to look at before it is kept. */
export const ScheduleQuestion = z.strictObject({
  /** Five fields: minute, hour, day of month, month, day of week. */
  cron: z.string().max(SCHEDULE_MAX_LENGTH),
  /** IANA name, empty = of this computer. */
  timeZone: z.string().max(TIME_ZONE_MAX_LENGTH).default(''),
})
export type ScheduleQuestion = z.infer<typeof ScheduleQuestion>

/** How runs start without a click and what the watcher of the plant folder saw. */
export interface Automation {
  automationState(): Promise<AutomationState>
  /** What a schedule would mean: its next three times, or why it means nothing. */
  previewSchedule(question: ScheduleQuestion): Promise<ScheduleState>
  /** Looks at every file of the plant anew. */
  lookAgain(input: { readonly actor?: string | undefined }): Promise<AutomationState>
}
