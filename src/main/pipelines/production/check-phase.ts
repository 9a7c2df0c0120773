import { REVIEW_DECISION } from '../../../contract/recovery.ts'
import { healingStep } from '../../pipeline/healing-step.ts'
import type { Phase } from '../../pipeline/phase.ts'
import { retryRecorded } from '../../pipeline/retry-recorded.ts'
import { guardedAsync } from '../../storage/storage-failure.ts'
import { asOfSentences } from './as-of-sentences.ts'
import { askForReview } from './ask-for-review.ts'
import { generationInUse } from './generation-in-use.ts'
import type { ProductionState } from './production-state.ts'
import type { ProductionWorld } from './production-world.ts'
import { reviewAsked } from './review-asked.ts'
import { validateGeneration } from './validate/validate-generation.ts'

/** Phase 3: the three checkers over the generation in use. Findings are no failures; those of a blocking rule ask for a review. */
export function checkPhase({ db, request, settings, decisions }: ProductionWorld): Phase<ProductionState> {
  return {
    name: 'check',
    agent: 'ValidationOrchestrator',
    skipReason: ({ generation }) =>
      generation === null && request.fromPhase === '' ? 'there are no data to check' : null,
    async run(context, state) {
      const { run, signal, report, log } = context
      const generation = generationInUse(state, 'check')
      const result = await retryRecorded(context, 'The check', () =>
        guardedAsync(db.name, () =>
          validateGeneration({ db, generation, run, settings, decisions, signal, report, log }),
        ),
      )
      if (result.kind === 'needs-review') {
        const found = 'A blocking rule has findings nobody decided on. '
        context.healed(await healingStep(context, REVIEW_DECISION, () => reviewAsked(request, found)))
      }
      const skipped = [...asOfSentences(state, 'Checked'), ...result.skipped]
      return { ...result, skipped, state: { ...state, checked: result.kind !== 'failed' } }
    },
    recover: askForReview(request, state => ({ ...state, checked: false })),
  }
}
