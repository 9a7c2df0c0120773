import { RULE_IDS } from '../../../../../contract/rule.ts'
import type { EffectiveRules } from '../effective-rules.ts'

/** Raised when a rule finds other things or words them otherwise: the next run then checks everything. */
const CHECKS_VERSION = 1

/**
 * What besides the rows decides what is found, as text: with other inputs the whole generation is checked again. Table definitions are
 * not among them, because a definition that reads a cell otherwise changes the rows.
 */
export function validationInputs(rules: EffectiveRules): string {
  const inForce = RULE_IDS.map(id => {
    const { severity, blocking, threshold, isOff } = rules[id]
    return [id, severity, blocking, threshold, isOff]
  })
  return JSON.stringify([CHECKS_VERSION, inForce])
}
