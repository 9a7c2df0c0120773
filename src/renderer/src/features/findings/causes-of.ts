import type { FindingPage } from '../../../../contract/engine.ts'
import { RULE_IDS, type RuleId } from '../../../../contract/rule.ts'
import type { Finding } from '../../../../contract/finding.ts'

/** A group of findings with one cause, as the engine counts them over all pages. */
export type Cause = FindingPage['causes'][number]

/** Findings grouped by the master-data entity at fault, most findings first. */
export function causesOf(findings: readonly Finding[]): readonly Cause[] {
  const byCause = new Map<string, Cause>()
  for (const { cause, rule, pieces, isNew } of findings) {
    const known = byCause.get(cause) ?? { cause, rule, count: 0, pieces: 0, newCount: 0 }
    byCause.set(cause, {
      ...known,
      count: known.count + 1,
      pieces: known.pieces + pieces,
      newCount: known.newCount + (isNew ? 1 : 0),
    })
  }
  return [...byCause.values()].toSorted((a, b) => b.count - a.count || b.pieces - a.pieces)
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
