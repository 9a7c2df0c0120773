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
  /** Whether checks and progress describe `generation`. */
  readonly checked: boolean
  readonly tracked: boolean
}

export function initialState(generation: number | null): ProductionState {
  return { generation, definitions: [], collection: null, load: null, checked: false, tracked: false }
}
