import type { Failure } from '../../../contract/failure.ts'
import type { HealingDecision } from '../../../contract/healing.ts'
import type { RunRequest } from '../../../contract/run-request.ts'
import { healingStep } from '../../pipeline/healing-step.ts'
import type { PhaseContext, Recovery } from '../../pipeline/phase.ts'
import { decisionsForAll } from '../../pipeline/recovery-decisions.ts'
import type { ProductionState } from './production-state.ts'
import { reviewAsked } from './review-asked.ts'

/**
 * Heals a failed check or tracking, which own no data: the published generation stays, its results are marked as not renewed, a person
 * is told, and the run goes on (design 5). Without any generation there is nothing to go on with.
 */
export function askForReview(
  request: Pick<RunRequest, 'dryRun'>,
  withoutResult: (state: ProductionState) => ProductionState,
): (context: PhaseContext, state: ProductionState, failures: readonly Failure[]) => Promise<Recovery<ProductionState>> {
  return async (context, state, failures) => {
    const { generation } = state
    const stays = generation === null ? 'There are no data.' : `The data of generation ${generation} stay in use.`
    const healing: HealingDecision[] = []
    for (const decision of decisionsForAll(context.agent, failures, context.policy.retries)) {
      healing.push(await healingStep(context, decision, () => reviewAsked(request, `${stays} `)))
    }
    const next = withoutResult(state)
    return generation === null
      ? { kind: 'halt', state: next, healing, reason: 'there are no data' }
      : { kind: 'continue', state: next, healing }
  }
}
