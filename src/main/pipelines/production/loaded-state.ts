import type { Counts } from '../../pipeline/phase.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import type { Collection } from './collect/collection.ts'
import type { LoadResult } from './load/load-result.ts'
import type { ProductionState } from './production-state.ts'
import { quarantinedRows } from './quarantined-rows.ts'

/** What a load that ended hands on and shows. */
export function loadedState(
  db: PlantDatabase,
  state: ProductionState,
  { collection, load }: { readonly collection: Collection; readonly load: LoadResult },
): { readonly state: ProductionState; readonly counts: Counts; readonly skipped: readonly string[] } {
  return {
    state: { ...state, collection, load, generation: load.generation },
    counts: load.kind === 'published' ? { ...load.counts } : standing(db, load.generation),
    skipped: load.skipped,
  }
}

/** Where nothing was published, what is in quarantine still is: a policy that wants it told hears of it again. */
function standing(db: PlantDatabase, generation: number | null): Counts {
  const quarantined = quarantinedRows(db, generation)
  return quarantined > 0 ? { quarantined } : {}
}
