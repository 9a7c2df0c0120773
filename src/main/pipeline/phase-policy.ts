import type { RunRequest } from '../../contract/run-request.ts'
import { PhasePolicy, type Escalation, type Settings } from '../../contract/setting.ts'

const MIB = 1024 * 1024

/** What holds for one phase of one run. */
export interface EffectivePolicy {
  /** Tries after the first, when the cause may pass by itself. */
  readonly retries: number
  /** First pause before trying again, in milliseconds. */
  readonly retryDelayMs: number
  /** In milliseconds; 0 = no limit. */
  readonly timeLimitMs: number
  /** Resident memory of the process, in bytes; 0 = no limit. */
  readonly memoryLimitBytes: number
  /** What raises a notice although the phase did its work. */
  readonly escalate: readonly Escalation[]
}

/** The policy of a phase: what the run was asked for wins over the phase's own setting, that over the setting of all phases. */
export function phasePolicy(
  phase: string,
  settings: Pick<Settings, 'phasePolicies' | 'retryCount' | 'retryDelayMs'>,
  request: Pick<RunRequest, 'retryCount'>,
): EffectivePolicy {
  const own = settings.phasePolicies[phase] ?? PhasePolicy.parse({})
  return {
    retries: request.retryCount ?? own.retries ?? settings.retryCount,
    retryDelayMs: settings.retryDelayMs,
    timeLimitMs: own.timeLimitSeconds * 1000,
    memoryLimitBytes: own.memoryLimitMib * MIB,
    escalate: own.escalate,
  }
}
