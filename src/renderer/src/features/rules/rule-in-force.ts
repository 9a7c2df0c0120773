import type { Rule, RuleSetting } from '../../../../contract/rule.ts'

/** How a rule is set: as it ships, with what the plant changed. */
export function inForce({
  severity,
  blocking,
  threshold,
  setting,
}: Pick<Rule, 'severity' | 'blocking' | 'threshold'> & { readonly setting: RuleSetting }): Pick<
  Rule,
  'severity' | 'blocking' | 'threshold'
> {
  return {
    severity: setting.severity ?? severity,
    blocking: setting.blocking ?? blocking,
    threshold: threshold === null ? null : (setting.threshold ?? threshold),
  }
}

/** Only what differs from the rule as it ships is kept as the plant's own. */
export function settingFor(rule: Pick<Rule, 'severity' | 'blocking' | 'threshold'>, wanted: RuleSetting): RuleSetting {
  const { severity, blocking, threshold, offUntil } = wanted
  return {
    ...(severity !== undefined && severity !== rule.severity && { severity }),
    ...(blocking !== undefined && blocking !== rule.blocking && { blocking }),
    ...(threshold !== undefined && threshold !== rule.threshold && { threshold }),
    ...(offUntil !== undefined && offUntil !== '' && { offUntil }),
  }
}
