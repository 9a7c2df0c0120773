import type { DecisionSubject } from '../../contract/decision.ts'
import { EngineFailure, failure } from '../../contract/failure.ts'
import { subjectName } from '../../contract/subject-name.ts'
import type { DecisionFacts } from './decision-facts.ts'

/**
 * Refuses to take back what was never decided, was taken back already, or was done by a run so that only an undo of that run gives back
 * what was before: rows of a file that are gone, a held file that is loaded.
 *
 * @throws EngineFailure `invalid_decision`
 */
export function checkWithdrawal(subject: DecisionSubject, facts: DecisionFacts): void {
  const decision = facts.findDecision(subject)
  const file = 'path' in subject ? facts.findFile(subject.path) : null
  // One about an earlier absence of the file does not hold for this one (design 4).
  if (decision === null || decision.id <= (file?.absentAfter ?? 0)) {
    throw refused(
      `Nothing is decided about ${subjectName(subject)} that could be taken back`,
      'See the decisions with: moldline decide list',
    )
  }
  const isLoaded = file?.state === 'loaded' || file?.state === 'unchanged'
  if (file && ((subject.kind === 'held-file' && isLoaded) || file.state === 'removed')) {
    throw refused(
      `What was decided about ${file.path} is done: it is ${file.state}`,
      'Undo the run that did it: its number is in "moldline runs".',
    )
  }
}

function refused(message: string, remedy: string): EngineFailure {
  return new EngineFailure(failure('invalid_decision', message, { remedy }))
}
