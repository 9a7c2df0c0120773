import type { TableName } from './table.ts'

/** A verified backup that can be brought back: plant.db and console.db as they were (design 4, "Backups"). */
export interface RestorePoint {
  /** Name of its folder below the workspace's `backups`. */
  readonly id: string
  /** UTC ISO 8601. */
  readonly createdAt: string
  readonly generation: number
  /** When that generation was published, UTC ISO 8601. */
  readonly publishedAt: string
  readonly run: number
  readonly checksum: string
  readonly rowCounts: Readonly<Partial<Record<TableName, number>>>
  readonly bytes: number
  /**
   * Found just now, by reading every byte again. Only a `verified` one is offered.
   */
  readonly state: 'verified' | 'damaged'
  /** What is wrong with a damaged one, in one sentence. */
  readonly problem: string | null
}

/** What bringing a restore point back would change: rows now and then, and what was published since. */
export interface RestorePreview {
  readonly restorePoint: RestorePoint
  /** Null when the present database cannot be read. */
  readonly currentGeneration: number | null
  readonly tables: readonly {
    readonly table: TableName
    readonly rowsNow: number | null
    readonly rowsThen: number
  }[]
  /** Runs whose published data would no longer be there, newest first. */
  readonly runsSince: readonly { readonly run: number; readonly finishedAt: string; readonly sentence: string }[]
  /** One sentence for the planner: "Replaces 2,134 production rows by generation 40 of 30 Jan, 14:02." */
  readonly sentence: string
}

/** The workspace's databases were not as they should be when it was opened. */
export interface DamageReport {
  readonly database: 'plant' | 'console'
  /** UTC ISO 8601. */
  readonly at: string
  /** What was found, in one sentence. */
  readonly problem: string
  /** Where the damaged file was kept, below the workspace. */
  readonly setAside: string
  /** Newest restore point that verified; null when there is none. */
  readonly offer: RestorePoint | null
  /** What is missing since that restore point, one sentence each. */
  readonly missing: readonly string[]
}

/** One published generation, for the list of what can be used again. */
export interface GenerationSummary {
  readonly generation: number
  readonly publishedAt: string
  readonly run: number
  readonly kind: 'run' | 'use' | 'undo'
  readonly checksum: string
  readonly rows: number
  readonly isCurrent: boolean
}

/** What `verify` looked at; each part on its own line. */
export interface Verification {
  readonly isWhole: boolean
  readonly parts: readonly {
    readonly part: 'audit' | 'backups' | 'generation' | 'conservation' | 'databases'
    readonly isWhole: boolean
    /** What was checked and found, with figures, in one sentence. */
    readonly finding: string
  }[]
}
