import type { Failure } from '../../../contract/failure.ts'
import type { HealingDecision } from '../../../contract/healing.ts'
import { rowHash } from '../../ingest/row-hash.ts'
import type { PhaseContext, Recovery } from '../../pipeline/phase.ts'
import { recoveryDecisions, type RecoveryDecision } from '../../pipeline/recovery-decisions.ts'
import { currentGeneration } from '../../storage/generations/generation-store.ts'
import { verifyGeneration } from '../../storage/generations/verify-generation.ts'
import type { ProductionState } from './production-state.ts'
import type { ProductionWorld } from './production-world.ts'

/**
 * Heals a failed collection or load: back to the last good generation, if there is one and it proves whole; then checks and progress
 * go on as of that generation, else the run halts (design 5). Every step listed for the failure ends with a final status (Q14).
 */
export function rollBack(
  agent: 'DataCollector' | 'DataLoader',
  world: ProductionWorld,
): (context: PhaseContext, state: ProductionState, failures: readonly Failure[]) => Promise<Recovery<ProductionState>> {
  return async (context, state, failures) => {
    const generation = currentGeneration(world.db)
    const decisions = recoveryDecisions(agent, failures[0]?.code ?? 'data_processing_error')
    const healing: HealingDecision[] = []
    let isWhole = false
    for (const decision of decisions) {
      const started = context.clock().getTime()
      const result = perform(decision, world, generation)
      if (decision.action === 'rollback_to_backup') isWhole = result.status === 'success'
      healing.push({ agent, ...decision, ...result, durationMs: context.clock().getTime() - started })
    }
    return { kind: isWhole ? 'continue' : 'halt', state: { ...state, generation, load: null }, healing }
  }
}

type Performed = Pick<HealingDecision, 'status' | 'outcome'>

function perform({ action }: RecoveryDecision, world: ProductionWorld, generation: number | null): Performed {
  switch (action) {
    case 'rollback_to_backup':
      return verifyLastGood(world, generation)
    case 'retry_processing':
      return {
        status: 'skipped',
        outcome: 'Transient causes were tried again within the phase; this one is not transient.',
      }
    case 'validate_schema':
      return { status: 'skipped', outcome: 'The table definitions were validated when the run began.' }
    case 'trigger_manual_review':
      return { status: 'success', outcome: 'A notice was raised.' }
    default:
      return action satisfies never
  }
}

function verifyLastGood({ db }: ProductionWorld, generation: number | null): Performed {
  if (generation === null) return { status: 'error', outcome: 'There is no earlier generation to go back to.' }
  const proof = verifyGeneration(db, generation, rowHash)
  if (proof.kind === 'whole') {
    return {
      status: 'success',
      outcome: `Generation ${generation} verified: ${proof.rows} rows, checksum ${proof.checksum}.`,
    }
  }
  return { status: 'error', outcome: `Generation ${generation} cannot be used: ${proof.problem}` }
}
