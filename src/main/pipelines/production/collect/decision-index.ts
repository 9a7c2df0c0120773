import { subjectKey } from '../../../../contract/decision-in-force.ts'
import type { Decision, DecisionSubject } from '../../../../contract/decision.ts'

/** The decision in force on each file: the newest one, unless it was taken back. */
export interface DecisionIndex {
  /** A decision holds for a failed or held file only while its content is the one decided on. */
  onFile(kind: 'failed-file' | 'held-file', path: string, contentHash: string): Decision | null
  /** "Load again", which ends the hold of an undo and leaves every other decision on the file in force. */
  onTakenOut(path: string, contentHash: string): Decision | null
  onMissing(path: string): Decision | null
}

/** @param decisions oldest first */
export function indexDecisions(decisions: readonly Decision[]): DecisionIndex {
  const newest = new Map<string, Decision>()
  const releases = new Map<string, Decision>()
  for (const decision of decisions) {
    const key = subjectKey(decision.subject)
    if (decision.kind === 'withdraw') {
      newest.delete(key)
      releases.delete(key)
    } else {
      const index = decision.kind === 'load-again' ? releases : newest
      index.set(key, decision)
    }
  }
  const on = (subject: DecisionSubject) => newest.get(subjectKey(subject)) ?? null
  return {
    onFile: (kind, path, contentHash) => on({ kind, path, contentHash }),
    onTakenOut: (path, contentHash) => releases.get(subjectKey({ kind: 'held-file', path, contentHash })) ?? null,
    onMissing: path => on({ kind: 'missing-file', path }),
  }
}
