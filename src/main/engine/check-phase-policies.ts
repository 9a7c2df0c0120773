import { EngineFailure, failure } from '../../contract/failure.ts'
import type { SettingsChange } from '../../contract/setting.ts'
import type { PhaseDefinition } from '../pipeline/pipeline-definition.ts'

/**
 * Whether every policy is about a phase there is, and asks only for what that phase can tell.
 * @throws EngineFailure `invalid_setting` naming the phase or what it cannot escalate, and what is allowed
 */
export function checkPhasePolicies(
  phases: readonly PhaseDefinition[],
  { phasePolicies = {} }: Pick<SettingsChange, 'phasePolicies'>,
): void {
  for (const [name, { escalate }] of Object.entries(phasePolicies)) {
    const phase = phases.find(known => known.name === name)
    if (phase === undefined) {
      throw invalid(
        `phasePolicies names the phase ${name}, which there is not.`,
        phases.map(known => known.name),
      )
    }
    const useless = escalate.find(kind => !phase.escalations.includes(kind))
    if (useless !== undefined) {
      throw invalid(`The phase ${name} cannot escalate ${useless}.`, phase.escalations)
    }
  }
}

function invalid(message: string, allowed: readonly string[]): EngineFailure {
  return new EngineFailure(failure('invalid_setting', message, { remedy: `Allowed are: ${allowed.join(', ')}.` }))
}
