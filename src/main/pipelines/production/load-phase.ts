import type { Phase } from '../../pipeline/phase.ts'
import { retryRecorded } from '../../pipeline/retry-recorded.ts'
import { loadAgain } from './load-again.ts'
import { loadCollection } from './load-collection.ts'
import { loadedState } from './loaded-state.ts'
import type { ProductionState } from './production-state.ts'
import type { ProductionWorld } from './production-world.ts'
import { rollBack } from './roll-back.ts'
import { carryOut, type CarriedOut } from './undo/carry-out.ts'

/** Phase 2: all tables published as one generation, or nothing (Q5, Q25). */
export function loadPhase(world: ProductionWorld): Phase<ProductionState> {
  const { action } = world.request
  return {
    name: 'load',
    agent: 'DataLoader',
    skipReason({ collection, generation, publishingStopped }) {
      const isIncomplete = action === null && (collection === null || collection.failures.length > 0)
      const because = publishingStopped ?? (isIncomplete ? 'not every file could be read' : null)
      return because && `nothing is published, because ${because}; generation ${generation} stays in use`
    },
    async run(context, state) {
      if (action !== null) {
        const done = await retryRecorded(context, 'The undo', () => carryOut(world, context, action))
        return { kind: 'succeeded', ...undoneState(state, done) }
      }
      const { collection } = state
      if (collection === null) throw new Error('The load phase needs a collection')
      const { load, unrecorded } = await loadCollection(world, context, collection)
      const done = loadedState(world.db, state, { collection, load })
      return unrecorded === null ? { kind: 'succeeded', ...done } : { kind: 'failed', ...done, failures: [unrecorded] }
    },
    recover: rollBack(world, loadAgain(world)),
  }
}

/** What an undo hands on and shows. */
function undoneState(state: ProductionState, { definitions, load, undo, skipped }: CarriedOut) {
  const generation = load.generation
  return {
    state: { ...state, definitions, load, undo, generation },
    counts: load.kind === 'published' ? { ...load.counts } : {},
    skipped,
  }
}
