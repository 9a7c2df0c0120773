import { existsSync } from 'node:fs'
import { EngineFailure, failure, type Failure } from '../../../contract/failure.ts'
import { loadTableDefinitions } from '../../ingest/definitions/load-table-definitions.ts'
import { parseKey } from '../../ingest/definitions/parse-key.ts'
import type { Phase } from '../../pipeline/phase.ts'
import { retryRecorded } from '../../pipeline/retry-recorded.ts'
import { recordObservations } from '../../storage/files/source-file-store.ts'
import { collectFiles } from './collect/collect-files.ts'
import { isComplete } from './collect/is-complete.ts'
import type { ProductionState } from './production-state.ts'
import type { ProductionWorld } from './production-world.ts'
import { rollBack } from './roll-back.ts'
import { insteadSentence } from './undo/instead-sentence.ts'

/** Phase 1: definitions validated, files found, hashed, read and staged. One failed file stops the publishing (Q1, Q5). */
export function collectPhase(world: ProductionWorld): Phase<ProductionState> {
  return {
    name: 'collect',
    agent: 'DataCollector',
    skipReason: () => (world.request.action === null ? null : insteadSentence(world.request.action)),
    async run(context, state) {
      const { db, plant, readers, settings, request, decisions, schemasPath } = world
      const { definitions, warnings } = await retryRecorded(context, 'Opening the plant', async () => {
        if (!existsSync(plant)) throw new EngineFailure(plantGone())
        const loaded = await loadTableDefinitions(plant, {
          cellPolicies: settings.cellPolicies,
          ...(schemasPath !== null && { schemasPath }),
        })
        if (loaded.kind === 'failed') throw new EngineFailure(loaded.failure)
        return loaded
      })
      const { generation } = state
      const parts = { db, plant, definitions, parseKeyOf: parseKey, generation, readers, settings, request, decisions }
      const collection = await retryRecorded(context, 'The collection', async () => {
        const collected = await collectFiles({ ...parts, context, substitutes: world.substitutes })
        recordObservations(db, context.run, collected.observations.before, { isComplete: isComplete(request) })
        return collected
      })
      const next: ProductionState = { ...state, definitions, collection }
      const { counts, failures } = collection
      const skipped = [...warnings, ...collection.skipped]
      if (failures.length > 0) return { kind: 'failed', state: next, counts, skipped, failures }
      return { kind: 'succeeded', state: next, counts, skipped }
    },
    recover: rollBack(world),
  }
}

/** Without its folder a plant would look like one without table definitions of its own. */
function plantGone(): Failure {
  return failure('file_not_found', 'The folder of the plant cannot be reached.', {
    transient: true,
    remedy: 'Connect the drive, or put the folder back, and run again.',
  })
}
