/**
 * What can go wrong with a write. The first six are answered as the operating system or SQLite would; of the others it is
 * really done, so that everything after it is answered by the system and by SQLite themselves: a folder is moved away, a page of plant.db
 * is overwritten, a bit of the newest backup is turned.
 */
export const FAULT_KINDS = [
  'EBUSY',
  'EACCES',
  'ENOSPC',
  'EIO',
  'short-write',
  'failed-rename',
  'vanished-workspace',
  'vanished-plant',
  'corrupt-page',
  'corrupt-backup',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

/** Which writes are meant; what is not named matches anything. */
export interface WriteFilter {
  readonly phase?: string
  readonly operation?: string
  readonly thread?: string
  /** Beginning of the path below the workspace, with `/`. */
  readonly file?: string
}

/**
 * What a process does to itself while it works: the preload `inject-faults.ts` reads it from the environment as JSON. Writes are
 * counted from 1, over all threads, and only between `beginWork` and `endWork`.
 */
export interface FaultPlan {
  /** Absolute path of the workspace: writes elsewhere do not count. */
  readonly workspace: string
  /** Absolute path of the plant: reading its files is an operation `read`, which does not count but can fail. */
  readonly plant: string
  /** File that gets one JSON line for what happens (`ReportLine`). */
  readonly report: string
  /** Whether each write is reported; of the one it is killed at it always is. */
  readonly trace: boolean
  /**
   * SIGKILL before or after the n-th write, or the first one that matches: threads write side by side, so a number is a moment, not always
   * the same write.
   */
  readonly kill?:
    | { readonly write: number; readonly when: 'before' | 'after' }
    | { readonly where: WriteFilter; readonly when: 'before' | 'after' }
  /** The n-th write that matches fails, alone or with all that match after it. */
  readonly fault?: {
    readonly kind: FaultKind
    readonly where: WriteFilter
    readonly nth: number
    readonly lasting: boolean
    /** Whose first page `corrupt-page` overwrites; without it `nth` draws a page. */
    readonly table?: string
  }
}

/** Where a vanished folder is, beside where it was. */
export function vanishedPath(folder: string): string {
  return `${folder}.gone`
}

/** Environment variable of the plan. */
export const FAULT_PLAN_VARIABLE = 'MOLDLINE_FAULT_PLAN'
