import { RULE_IDS, type Rule, type RuleId, type RuleSetting } from '../../../../contract/rule.ts'
import { RULES } from './rules.ts'

/** A rule as this plant wants it today. */
export interface EffectiveRule extends Rule {
  readonly isOff: boolean
}

export type EffectiveRules = Readonly<Record<RuleId, EffectiveRule>>

/**
 * The catalogue with what the plant changed. A rule is off up to and including its day; "today" is the day of the latest
 * reported shift, not the clock (design 5, "Time"), and without any record a rule that was put off stays off.
 *
 * @param referenceDate `YYYY-MM-DD`, or null while there is no record.
 */
export function effectiveRules(
  settings: Readonly<Partial<Record<RuleId, RuleSetting>>>,
  referenceDate: string | null,
): EffectiveRules {
  const entries = RULE_IDS.map(id => [id, effectiveRule(RULES[id], settings[id] ?? {}, referenceDate)] as const)
  return Object.fromEntries(entries) as Record<RuleId, EffectiveRule>
}

function effectiveRule(rule: Rule, setting: RuleSetting, referenceDate: string | null): EffectiveRule {
  const { severity = rule.severity, blocking = rule.blocking, offUntil } = setting
  const threshold = rule.threshold === null ? null : (setting.threshold ?? rule.threshold)
  const isOff = offUntil !== undefined && (referenceDate === null || referenceDate <= offUntil)
  return { ...rule, severity, blocking, threshold, isOff }
}
