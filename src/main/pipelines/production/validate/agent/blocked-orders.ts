import { inForce, newestDecisions, subjectKey } from '../../../../../contract/decision-in-force.ts'
import type { Decision } from '../../../../../contract/decision.ts'
import type { RuleId } from '../../../../../contract/rule.ts'
import { openBlockingFindings } from '../../../../storage/findings/open-blocking-findings.ts'
import type { PlantDatabase } from '../../../../storage/plant-database.ts'

/** What blocking rules have found and nobody has decided on. */
export interface Blocked {
  /** Orders that show "figures not confirmed". */
  readonly poNos: ReadonlySet<string>
  /** Undecided findings by rule. */
  readonly findings: ReadonlyMap<RuleId, number>
}

/**
 * Orders concerned by blocking rules, until someone confirms the figures of each of their findings (design 5, "Findings").
 *
 * @param decisions all of them, of any kind, oldest first
 */
export function blockedOrders(db: PlantDatabase, decisions: readonly Decision[]): Blocked {
  const newest = newestDecisions(decisions)
  const poNos = new Set<string>()
  const findings = new Map<RuleId, number>()
  for (const { fingerprint, rule, poNo } of openBlockingFindings(db)) {
    if (inForce(newest.get(subjectKey({ kind: 'finding', fingerprint })))) continue
    if (poNo !== null) poNos.add(poNo)
    findings.set(rule, (findings.get(rule) ?? 0) + 1)
  }
  return { poNos, findings }
}
