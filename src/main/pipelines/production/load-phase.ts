import { typeText } from '../../ingest/cells/type-text.ts'
import type { Phase } from '../../pipeline/phase.ts'
import { recordObservations } from '../../storage/files/source-file-store.ts'
import { isComplete } from './collect/is-complete.ts'
import { loadGeneration } from './load/load-generation.ts'
import type { ProductionState } from './production-state.ts'
import type { ProductionWorld } from './production-world.ts'
import { rollBack } from './roll-back.ts'

/** Phase 2: all tables published as one generation, or nothing (Q5, Q25). */
export function loadPhase(world: ProductionWorld): Phase<ProductionState> {
  return {
    name: 'load',
    agent: 'DataLoader',
    skipReason: ({ collection, generation }) =>
      collection === null || collection.failures.length > 0
        ? `nothing is published, because not every file could be read; generation ${generation} stays in use`
        : null,
    async run({ run, signal, report, clock }, state) {
      const { db, request } = world
      if (state.collection === null) throw new Error('The load phase needs a collection')
      const { plan, observations } = state.collection
      const load = await loadGeneration({ db, plan, typeText, clock, signal, report })
      recordObservations(db, run, observations.after, { isComplete: isComplete(request) })
      const generation = load.generation
      const counts = load.kind === 'published' ? { ...load.counts } : {}
      return { kind: 'succeeded', state: { ...state, load, generation }, counts, skipped: load.skipped }
    },
    recover: rollBack('DataLoader', world),
  }
}
