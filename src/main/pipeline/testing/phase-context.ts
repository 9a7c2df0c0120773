import type { HealingDecision } from '../../../contract/healing.ts'
import { silentLog } from '../log.ts'
import type { PhaseContext } from '../phase.ts'

/** A phase's context for tests that call an agent by itself; `steps` are the recovery steps it recorded. */
export function phaseContext(
  overrides: Partial<Omit<PhaseContext, 'healed' | 'policy'>> & {
    readonly policy?: Partial<PhaseContext['policy']>
  } = {},
): PhaseContext & { readonly steps: readonly HealingDecision[] } {
  const steps: HealingDecision[] = []
  const { policy, ...rest } = overrides
  return {
    run: 1,
    agent: 'DataCollector',
    signal: new AbortController().signal,
    report() {},
    log: silentLog,
    clock: () => new Date(0),
    ...rest,
    policy: { retries: 2, retryDelayMs: 0, timeLimitMs: 0, memoryLimitBytes: 0, escalate: [], ...policy },
    steps,
    healed: step => void steps.push(step),
  }
}
