import type { DecisionRequest } from '../../../contract/decision.ts'
import type { QuarantineEntry } from '../../../contract/quarantine.ts'
import type { AlikeDecision } from '../../../contract/source-views.ts'
import { checkDecision } from '../check-decision.ts'
import type { DecisionFacts } from '../decision-facts.ts'

/**
 * The decision about each of the rows, every one checked before any is made.
 *
 * @param entries what is in quarantine in that table
 * @throws EngineFailure `invalid_decision`, `subject_not_found`
 */
export function alikeDecisions(
  { table, rawRowHashes, kind, reason, values }: AlikeDecision,
  entries: readonly QuarantineEntry[],
  facts: DecisionFacts,
): readonly DecisionRequest[] {
  const byHash = new Map(entries.map(entry => [entry.rawRowHash, entry]))
  const known: DecisionFacts = { ...facts, findQuarantined: (_table, rawRowHash) => byHash.get(rawRowHash) ?? null }
  const decisions = rawRowHashes.map((rawRowHash): DecisionRequest => {
    return { subject: { kind: 'quarantined-row', table, rawRowHash }, kind, reason, values }
  })
  for (const decision of decisions) checkDecision(decision, known)
  return decisions
}
