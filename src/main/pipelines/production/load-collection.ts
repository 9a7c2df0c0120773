import { EngineFailure, type Failure } from '../../../contract/failure.ts'
import { typeText } from '../../ingest/cells/type-text.ts'
import type { PhaseContext } from '../../pipeline/phase.ts'
import { retryRecorded } from '../../pipeline/retry-recorded.ts'
import { recordObservations } from '../../storage/files/source-file-store.ts'
import type { Collection } from './collect/collection.ts'
import { isComplete } from './collect/is-complete.ts'
import { loadGeneration } from './load/load-generation.ts'
import type { LoadResult } from './load/load-result.ts'
import type { ProductionWorld } from './production-world.ts'

/** A load that published or had nothing to publish. `unrecorded`: why the list of files could not be brought up to date, else null. */
export interface LoadedCollection {
  readonly load: LoadResult
  readonly unrecorded: Failure | null
}

/**
 * Publishes what was collected, and only then calls its files loaded. What is published stays so, whatever comes after it.
 * @throws EngineFailure as `loadGeneration`
 */
export async function loadCollection(
  { db, request }: ProductionWorld,
  context: PhaseContext,
  { plan, observations }: Collection,
): Promise<LoadedCollection> {
  const { run, signal, report, clock } = context
  const load = await retryRecorded(context, 'The load', () =>
    loadGeneration({ db, plan, typeText, clock, signal, report }),
  )
  try {
    await retryRecorded(context, 'Bringing the list of files up to date', async () =>
      recordObservations(db, run, observations.after, { isComplete: isComplete(request) }),
    )
    return { load, unrecorded: null }
  } catch (error) {
    if (error instanceof EngineFailure) return { load, unrecorded: error.failure }
    throw error
  }
}
