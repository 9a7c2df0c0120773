import { useMemo } from 'react'
import { inForce, newestDecisions, subjectKey } from '../../../../contract/decision-in-force.ts'
import type { Decision, DecisionSubject } from '../../../../contract/decision.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'

/** What is decided about something and was not taken back; null while the decisions were not read. */
export function useDecisionOn(subject: DecisionSubject): Decision | null {
  const decisions = useResourceValue(useSession().decisions)
  const newest = useMemo(() => newestDecisions(decisions ?? []), [decisions])
  return inForce(newest.get(subjectKey(subject)))
}
