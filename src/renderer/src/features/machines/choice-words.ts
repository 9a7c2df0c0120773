import type { TFunction } from 'i18next'
import type { MachineNow } from '../../../../contract/floor-state.ts'
import { RISKS } from '../../../../contract/order-progress.ts'

const STATES = ['running', 'idle', 'not-reported'] as const satisfies readonly MachineNow['state'][]

/** The word of a machine's state among the choices of a filter. */
export function stateWord(t: TFunction, state: string): string {
  const known = STATES.find(other => other === state)
  return known === undefined ? state : t(`machines.state.${known}`)
}

/** The word of a risk among the choices of a filter. */
export function riskWord(t: TFunction, risk: string): string {
  const known = RISKS.find(other => other === risk)
  return known === undefined ? risk : t(`orders.risk.${known}`)
}
