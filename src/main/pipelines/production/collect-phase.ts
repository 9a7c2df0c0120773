import { EngineFailure } from '../../../contract/failure.ts'
import { loadTableDefinitions } from '../../ingest/definitions/load-table-definitions.ts'
import { parseKey } from '../../ingest/definitions/parse-key.ts'
import type { Phase } from '../../pipeline/phase.ts'
import { recordObservations } from '../../storage/files/source-file-store.ts'
import { collectFiles } from './collect/collect-files.ts'
import { isComplete } from './collect/is-complete.ts'
import type { ProductionState } from './production-state.ts'
import type { ProductionWorld } from './production-world.ts'
import { rollBack } from './roll-back.ts'

/** Phase 1: definitions validated, files found, hashed, read and staged. One failed file stops the publishing (Q1, Q5). */
export function collectPhase(world: ProductionWorld): Phase<ProductionState> {
  return {
    name: 'collect',
    agent: 'DataCollector',
    async run(context, state) {
      const { db, plant, readers, settings, request, decisions, schemasPath } = world
      const loaded = await loadTableDefinitions(plant, {
        cellPolicies: settings.cellPolicies,
        ...(schemasPath !== null && { schemasPath }),
      })
      if (loaded.kind === 'failed') throw new EngineFailure(loaded.failure)
      const { definitions, warnings } = loaded
      const collection = await collectFiles({
        db,
        plant,
        definitions,
        parseKeyOf: parseKey,
        generation: state.generation,
        readers,
        settings,
        request,
        decisions,
        context,
      })
      recordObservations(db, context.run, collection.observations.before, { isComplete: isComplete(request) })
      const next: ProductionState = { ...state, definitions, collection }
      const { counts, failures } = collection
      const skipped = [...warnings, ...collection.skipped]
      if (failures.length > 0) return { kind: 'failed', state: next, counts, skipped, failures }
      return { kind: 'succeeded', state: next, counts, skipped }
    },
    recover: rollBack('DataCollector', world),
  }
}
