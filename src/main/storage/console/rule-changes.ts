import type { RuleChange } from '../../../contract/finding-triage.ts'
import { RULE_IDS, type RuleSetting } from '../../../contract/rule.ts'
import type { Settings } from '../../../contract/setting.ts'
import { statement } from '../statement.ts'
import type { ConsoleDatabase } from './console-database.ts'

interface Written {
  readonly at: string
  readonly actor: string
  readonly rules: Settings['rules']
}

/** What was changed about rules, newest first: each entry of the log of settings, taken apart into the rules it changed. */
export function listRuleChanges(db: ConsoleDatabase, limit: number): readonly RuleChange[] {
  const written = statement<[], Omit<Written, 'rules'> & { readonly value: string }>(
    db,
    "SELECT at, actor, value FROM setting_change WHERE key = 'rules' ORDER BY id",
  )
    .all()
    .map(({ value, ...by }): Written => ({ ...by, rules: JSON.parse(value) as Settings['rules'] }))
  const changes = written.flatMap(({ at, actor, rules }, place): readonly RuleChange[] => {
    const before = written[place - 1]?.rules ?? {}
    return RULE_IDS.flatMap(rule => {
      const from = before[rule] ?? {}
      const to = rules[rule] ?? {}
      return isSame(from, to) ? [] : [{ at, actor, rule, from, to }]
    })
  })
  return changes.toReversed().slice(0, limit)
}

function isSame(one: RuleSetting, other: RuleSetting): boolean {
  const { severity, blocking, threshold, offUntil } = one
  return (
    severity === other.severity &&
    blocking === other.blocking &&
    threshold === other.threshold &&
    offUntil === other.offUntil
  )
}
