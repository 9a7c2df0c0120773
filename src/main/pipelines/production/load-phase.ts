import type { Phase } from '../../pipeline/phase.ts'
import type { Collection } from './collect/collection.ts'
import type { LoadResult } from './load/load-result.ts'
import { loadAgain } from './load-again.ts'
import { loadCollection } from './load-collection.ts'
import type { ProductionState } from './production-state.ts'
import type { ProductionWorld } from './production-world.ts'
import { rollBack } from './roll-back.ts'

/** Phase 2: all tables published as one generation, or nothing (Q5, Q25). */
export function loadPhase(world: ProductionWorld): Phase<ProductionState> {
  const goBack = rollBack('DataLoader', world)
  return {
    name: 'load',
    agent: 'DataLoader',
    skipReason: ({ collection, generation }) =>
      collection === null || collection.failures.length > 0
        ? `nothing is published, because not every file could be read; generation ${generation} stays in use`
        : null,
    async run(context, state) {
      const { collection } = state
      if (collection === null) throw new Error('The load phase needs a collection')
      return { kind: 'succeeded', ...loaded(state, collection, await loadCollection(world, context, collection)) }
    },
    async recover(context, state, failures) {
      const again = await loadAgain(world, context, state, failures)
      if (again.kind === 'loaded') {
        return { kind: 'healed', ...loaded(state, again.collection, again.load), healing: [again.healing] }
      }
      const recovery = await goBack(context, state, failures)
      return again.kind === 'failed' ? { ...recovery, healing: [again.healing, ...recovery.healing] } : recovery
    },
  }
}

function loaded(state: ProductionState, collection: Collection, load: LoadResult) {
  return {
    state: { ...state, collection, load, generation: load.generation },
    counts: load.kind === 'published' ? { ...load.counts } : {},
    skipped: load.skipped,
  }
}
