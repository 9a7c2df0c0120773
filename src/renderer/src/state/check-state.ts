import type { EngineStatus } from '../../../contract/engine.ts'

/**
 * Whether the findings speak about the generation on screen:
 * `no-data` there is none yet, `checked`, `not-checked` (nobody looked), `failed` (the check broke down).
 */
export type CheckState = 'no-data' | 'checked' | 'not-checked' | 'failed'

const CHECKING_AGENT = 'ValidationOrchestrator'

/** A check that still describes the current generation counts, also when a later run could not check anything. */
export function checkState({ generation, checkedRun, latestRun }: EngineStatus): CheckState {
  if (generation === null) return 'no-data'
  if (checkedRun !== null) return 'checked'
  const check = latestRun?.phases.find(phase => phase.agent === CHECKING_AGENT)
  return check?.state === 'failed' ? 'failed' : 'not-checked'
}
