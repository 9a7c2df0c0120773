import type { EngineStatus } from '../../../contract/engine.ts'

/**
 * Whether the findings speak about the generation on screen:
 * `no-data` there is none yet, `checked`, `not-checked` (nobody looked), `failed` (the check broke down).
 */
export type CheckState = 'no-data' | 'checked' | 'not-checked' | 'failed'

const CHECKING_AGENT = 'ValidationOrchestrator'

export function checkState({ generation, checkedRun, latestRun }: EngineStatus): CheckState {
  if (generation === null) return 'no-data'
  const check = latestRun?.phases.find(phase => phase.agent === CHECKING_AGENT)
  if (check?.state === 'failed') return 'failed'
  const outcome = latestRun?.outcome
  if (outcome && !latestRun.dryRun && outcome.generation === generation)
    return outcome.checked ? 'checked' : 'not-checked'
  return checkedRun === null ? 'not-checked' : 'checked'
}
