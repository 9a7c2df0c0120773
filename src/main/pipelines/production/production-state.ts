import type { UndoOutcome } from '../../../contract/run.ts'
import type { TableDefinition } from '../../../contract/table.ts'
import type { Collection } from './collect/collection.ts'
import type { LoadResult } from './load/load-result.ts'

/** What the phases of a production run hand on. */
export interface ProductionState {
  /** Generation that checks and progress refer to: the current one, then the one this run publishes. */
  readonly generation: number | null
  readonly definitions: readonly TableDefinition[]
  readonly collection: Collection | null
  readonly load: LoadResult | null
  /** Only of a run that undid another. */
  readonly undo: UndoOutcome | null
  /** Whether checks and progress describe `generation`. */
  readonly checked: boolean
  readonly tracked: boolean
  /** Why nothing may be published although it could be, as a clause; null when it may. */
  readonly publishingStopped: string | null
  /** Why checks and progress refer to data that are not the newest of the plant, as a clause; null when they are (Q11). */
  readonly asOfBecause: string | null
}

/** @param fromPhase where the run begins; empty = at the first phase */
export function initialState(generation: number | null, fromPhase = ''): ProductionState {
  return {
    generation,
    definitions: [],
    collection: null,
    load: null,
    undo: null,
    publishingStopped: null,
    checked: false,
    tracked: false,
    asOfBecause: fromPhase === '' ? null : `the run was asked to begin at ${fromPhase}`,
  }
}
