import type { DecisionKind } from '../../../../contract/decision.ts'
import type { CurrentFile } from './assessment-input.ts'
import type { DecisionIndex } from './decision-index.ts'

/** What was decided about a file that is gone. One that came back and is gone again is asked about again (design 4). */
export function absenceDecision(
  { path, absentAfter }: Pick<CurrentFile, 'path' | 'absentAfter'>,
  decisions: DecisionIndex,
): DecisionKind | null {
  const decision = decisions.onMissing(path)
  return decision !== null && absentAfter !== null && decision.id > absentAfter ? decision.kind : null
}
