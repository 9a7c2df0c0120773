import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Phase } from '../../pipeline/phase.ts'
import { retryRecorded } from '../../pipeline/retry-recorded.ts'
import { updateFloor } from '../../storage/floor/update-floor.ts'
import { guardedAsync } from '../../storage/storage-failure.ts'
import { asOfSentences } from './as-of-sentences.ts'
import { askForReview } from './ask-for-review.ts'
import { generationInUse } from './generation-in-use.ts'
import type { ProductionState } from './production-state.ts'
import type { ProductionWorld } from './production-world.ts'
import { blockedOrders } from './validate/agent/blocked-orders.ts'
import { trackGeneration } from './track/track-generation.ts'

/** Phase 4: how far each purchase order is, and what the floor made day by day, as of the generation in use. */
export function trackPhase({ db, request, decisions }: ProductionWorld): Phase<ProductionState> {
  return {
    name: 'track',
    agent: 'OrderProgressTracker',
    skipReason: ({ generation }) =>
      generation === null && request.fromPhase === '' ? 'there are no data to track' : null,
    async run(context, state) {
      const { run, signal, report } = context
      const generation = generationInUse(state, 'track')
      const unconfirmed = () => blockedOrders(db, decisions).poNos
      const breathe = async () => {
        await nextTurn()
        signal.throwIfAborted()
      }
      const { counts, skipped } = await retryRecorded(context, 'The tracking', () =>
        guardedAsync(db.name, async () => {
          await updateFloor(db, { run, generation, breathe })
          return trackGeneration({ db, generation, run, signal, report, unconfirmed })
        }),
      )
      return {
        kind: 'succeeded',
        state: { ...state, tracked: true },
        counts,
        skipped: [...asOfSentences(state, 'Tracked'), ...skipped],
      }
    },
    recover: askForReview(request, state => ({ ...state, tracked: false })),
  }
}
