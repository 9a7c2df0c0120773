import type { Failure } from '../../../contract/failure.ts'
import type { HealingDecision } from '../../../contract/healing.ts'
import { MULTI_STAGE_DECISION, type RecoveryDecision } from '../../../contract/recovery.ts'
import { healingStep, type Performed } from '../../pipeline/healing-step.ts'
import type { PhaseContext, Recovery } from '../../pipeline/phase.ts'
import { decisionsForAll } from '../../pipeline/recovery-decisions.ts'
import { currentGeneration } from '../../storage/generations/generation-store.ts'
import { findUsableGeneration } from './find-usable-generation.ts'
import type { ProductionState } from './production-state.ts'
import type { ProductionWorld } from './production-world.ts'
import { reviewAsked } from './review-asked.ts'
import { validateAgain } from './validate-again.ts'
import { verifyLastGood } from './verify-last-good.ts'

/** The orchestrator's way to have the phase's work done after all (design 5, "cross-agent recovery"); null when there is none. */
export type CrossAgentRecovery = (
  context: PhaseContext,
  state: ProductionState,
  failures: readonly Failure[],
) => Promise<Extract<Recovery<ProductionState>, { kind: 'healed' }> | HealingDecision | null>

/**
 * Heals a failed collection or load. Local: what the table lists, in its order, above all the proof that the last good generation is
 * whole. Global: another agent's help, the search for an earlier generation, the stop of the run, the notice. Checks and progress go
 * on as of the last good generation, or the run halts (design 5). Every step ends with a final status (Q14).
 */
export function rollBack(
  world: ProductionWorld,
  askOtherAgent: CrossAgentRecovery = async () => null,
): (context: PhaseContext, state: ProductionState, failures: readonly Failure[]) => Promise<Recovery<ProductionState>> {
  return async (context, state, failures) => {
    const generation = currentGeneration(world.db)
    const listed = decisionsForAll(context.agent, failures, context.policy.retries)
    const steps: HealingDecision[] = []
    for (const decision of listed.filter(({ scale }) => scale === 'local')) {
      steps.push(await healingStep(context, decision, () => performLocally(decision, { world, state, failures })))
    }
    const isWhole = steps.some(({ action, status }) => action === 'rollback_to_backup' && status === 'success')

    const help = await askOtherAgent(context, state, failures)
    if (help !== null && 'kind' in help) {
      const review = await reviewSteps(context, listed, { status: 'skipped', outcome: NOT_NEEDED })
      return { ...help, healing: [...steps, ...help.healing, ...review] }
    }
    if (help !== null) steps.push(help)
    if (!isWhole && generation !== null) {
      const search = () => findUsableGeneration(world.db, generation, context.signal)
      steps.push(await healingStep(context, MULTI_STAGE_DECISION, search))
    }

    const reason = generation === null ? NOTHING_PUBLISHED : `generation ${generation} does not verify`
    const stays = isWhole ? '' : `The run was stopped, because ${reason}. `
    const healing = [...steps, ...(await reviewSteps(context, listed, reviewAsked(world.request, stays)))]
    const next: ProductionState = { ...state, generation, asOfBecause: asOfBecause(context, state) }
    return isWhole ? { kind: 'continue', state: next, healing } : { kind: 'halt', state: next, healing, reason }
  }
}

/** A load that published and failed afterwards leaves nothing old behind. */
function asOfBecause({ agent }: PhaseContext, { load }: ProductionState): string | null {
  return load?.kind === 'published' ? null : `the ${agent} failed`
}

const NOTHING_PUBLISHED = 'there is no earlier generation'
const NOT_NEEDED = 'Not needed: the work was done after all.'

function reviewSteps(
  context: PhaseContext,
  listed: readonly RecoveryDecision[],
  performed: Performed,
): Promise<HealingDecision[]> {
  const global = listed.filter(({ scale }) => scale === 'global')
  return Promise.all(global.map(decision => healingStep(context, decision, () => performed)))
}

interface FailedWork {
  readonly world: ProductionWorld
  readonly state: ProductionState
  readonly failures: readonly Failure[]
}

async function performLocally(
  { action }: RecoveryDecision,
  { world, state, failures }: FailedWork,
): Promise<Performed> {
  switch (action) {
    case 'rollback_to_backup':
      return verifyLastGood(world.db)
    case 'validate_schema':
      return validateAgain(world, state.definitions)
    case 'retry_processing': {
      const lasting = failures.find(({ transient }) => !transient)
      return {
        status: 'skipped',
        outcome: `Trying the same again cannot help, the cause does not pass by itself: ${lasting?.message ?? ''}`,
      }
    }
    case 'trigger_manual_review':
      throw new Error('A review is never local')
    default:
      return action satisfies never
  }
}
