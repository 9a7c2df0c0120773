import { typeText } from '../../ingest/cells/type-text.ts'
import type { PhaseContext } from '../../pipeline/phase.ts'
import { recordObservations } from '../../storage/files/source-file-store.ts'
import type { Collection } from './collect/collection.ts'
import { isComplete } from './collect/is-complete.ts'
import { loadGeneration } from './load/load-generation.ts'
import type { LoadResult } from './load/load-result.ts'
import type { ProductionWorld } from './production-world.ts'

/** Publishes what was collected, and only then calls its files loaded. @throws EngineFailure as `loadGeneration` */
export async function loadCollection(
  { db, request }: ProductionWorld,
  { run, signal, report, clock }: PhaseContext,
  { plan, observations }: Collection,
): Promise<LoadResult> {
  const load = await loadGeneration({ db, plan, typeText, clock, signal, report })
  recordObservations(db, run, observations.after, { isComplete: isComplete(request) })
  return load
}
