import type { Phase } from '../../pipeline/phase.ts'
import type { ProductionState } from './production-state.ts'
import type { ProductionWorld } from './production-world.ts'
import { blockedOrders } from './validate/agent/blocked-orders.ts'
import { trackGeneration } from './track/track-generation.ts'

/** Phase 4: how far each purchase order is, as of the generation in use. */
export function trackPhase({ db, decisions }: ProductionWorld): Phase<ProductionState> {
  return {
    name: 'track',
    agent: 'OrderProgressTracker',
    skipReason: ({ generation }) => (generation === null ? 'there are no data to track' : null),
    async run({ run, signal, report }, state) {
      const { generation } = state
      if (generation === null) throw new Error('The track phase needs a generation')
      const { counts, skipped } = await trackGeneration({
        db,
        generation,
        run,
        signal,
        report,
        unconfirmed: () => blockedOrders(db, decisions).poNos,
      })
      return { kind: 'succeeded', state: { ...state, tracked: true }, counts, skipped }
    },
    recover: async (_context, state) => ({ kind: 'continue', state: { ...state, tracked: false }, healing: [] }),
  }
}
