import type { FindingPage } from '../../../../contract/engine.ts'
import { RULE_IDS } from '../../../../contract/rule.ts'
import type { Finding } from '../../../../contract/finding.ts'

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

/** `itemInfo:10242M` as what it is about and which one; about a rule itself (`cavity-below-standard:…`) it says nothing more. */
export function causeParts(cause: string): { readonly entity: string; readonly key: string } {
  const colon = cause.indexOf(':')
  if (colon < 0) return { entity: '', key: cause }
  const entity = cause.slice(0, colon)
  const isRule = RULE_IDS.some(rule => rule === entity)
  return { entity: isRule ? '' : entity, key: cause.slice(colon + 1) }
}
