import { RULE_IDS, type RuleId } from '../../../../contract/rule.ts'
import { SEVERITIES } from '../../../../contract/severity.ts'
import type { Finding } from '../../../../contract/finding.ts'
import type { CauseGroup } from '../../../../contract/triaged-finding.ts'
import { piecesConcerned } from './pieces-concerned.ts'

/** Findings grouped by the master-data entity at fault, most findings first, as the engine groups them over all pages. */
export function causesOf(findings: readonly Finding[]): readonly CauseGroup[] {
  const byCause = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = byCause.get(finding.cause)
    if (group) group.push(finding)
    else byCause.set(finding.cause, [finding])
  }
  return [...byCause.entries()]
    .map(([cause, group]) => groupOf(cause, group))
    .toSorted((a, b) => b.count - a.count || (a.cause < b.cause ? -1 : 1))
}

function groupOf(cause: string, group: readonly Finding[]): CauseGroup {
  const rank = ({ severity }: Finding) => SEVERITIES.indexOf(severity)
  const worst = group.reduce((one, other) => (rank(other) < rank(one) ? other : one))
  return {
    cause,
    rule: worst.rule,
    rules: new Set(group.map(({ rule }) => rule)).size,
    severity: worst.severity,
    count: group.length,
    pieces: piecesConcerned(group),
    newCount: group.filter(({ isNew }) => isNew).length,
  }
}

/** What is at fault: an entity of a table, or rows that share nothing but a rule (`cavity-below-standard:…`). */
export type CauseParts =
  | { readonly kind: 'entity'; readonly entity: string; readonly key: string }
  | { readonly kind: 'rule'; readonly rule: RuleId; readonly key: string }

/** Takes `itemInfo:10242M` apart. */
export function causeParts(cause: string): CauseParts {
  const colon = cause.indexOf(':')
  if (colon < 0) return { kind: 'entity', entity: '', key: cause }
  const entity = cause.slice(0, colon)
  const key = cause.slice(colon + 1)
  const rule = RULE_IDS.find(id => id === entity)
  return rule ? { kind: 'rule', rule, key } : { kind: 'entity', entity, key }
}
