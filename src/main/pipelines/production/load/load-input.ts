import type { CellValue, ColumnDefinition, TableDefinition, TableName } from '../../../../contract/table.ts'
import type { ReportProgress } from '../../../pipeline/progress.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'

/** A workbook whose rows the new generation should rest on. */
export interface FileToLoad {
  /** Path below the plant, with `/`. */
  readonly path: string
  /** SHA-256 of the content in hex. */
  readonly contentHash: string
  /** Under which reader, definition and policies it was parsed. */
  readonly parseKey: string
  /** Place among the table's files (C-2); 0 for a static table. Equal keys are ordered by path. */
  readonly orderKey: number
  /** Month `YYYYMM` of a productRecords file, else null. */
  readonly month: string | null
  /** `staged`: parsed in this run or before a crash. `known`: in plant.db under the same path, content and parse key. */
  readonly source: 'staged' | 'known'
}

/**
 * What becomes of one table. A published file that is named in none of the lists stays as it is (failed with `load-without`, held,
 * missing, archived), except that new decisions on its quarantined rows are applied.
 */
export interface TableLoadPlan {
  readonly table: TableName
  /** New, changed and unchanged files alike; an unchanged one costs nothing. */
  readonly load: readonly FileToLoad[]
  /** Paths whose rows go: a missing file the planner removed, a file replaced by another of its month. */
  readonly remove: readonly string[]
  /** Paths the run's options leave alone: not even new decisions on their rows are applied. */
  readonly untouched: readonly string[]
}

/** The newest decision on one quarantined row. */
export interface RowDecision {
  /** Greater is newer; 0 without it. */
  readonly id?: number
  readonly kind: 'leave-out' | 'load-empty' | 'load-value' | 'withdraw'
  /** For `load-value`: column to value as the planner typed it. */
  readonly values: Readonly<Record<string, string>>
}

/** Everything the collector hands over. Tables without a plan stay as they are. */
export interface LoadPlan {
  readonly run: number
  /** Of every table of the plant. */
  readonly definitions: readonly TableDefinition[]
  readonly tables: readonly TableLoadPlan[]
  /** By table, then by raw row hash. */
  readonly decisions: ReadonlyMap<TableName, ReadonlyMap<string, RowDecision>>
  /** By path: what an undo left as it was loaded. Only decisions newer than this one change its rows. */
  readonly pinned?: ReadonlyMap<string, number>
}

export interface LoadInput {
  /** Open for writing. */
  readonly db: PlantDatabase
  readonly plan: LoadPlan
  /** Types what a planner typed for a quarantined cell; undefined when it does not fit the column. */
  readonly typeText: (column: ColumnDefinition, text: string) => CellValue | undefined
  readonly clock: () => Date
  readonly signal: AbortSignal
  readonly report: ReportProgress
}
