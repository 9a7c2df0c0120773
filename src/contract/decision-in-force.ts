import type { Decision, DecisionSubject } from './decision.ts'

/** Equal for equal subjects, whatever order their fields are in. */
export function subjectKey(subject: DecisionSubject): string {
  return JSON.stringify(Object.entries(subject).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * The newest decision on each subject by `subjectKey`, also one that was taken back: then it is the `withdraw`.
 *
 * @param decisions oldest first
 */
export function newestDecisions(decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
  return new Map(decisions.map(decision => [subjectKey(decision.subject), decision]))
}

/** The decision when it holds; null when there is none or it takes back those before it. */
export function inForce(newest: Decision | null | undefined): Decision | null {
  return newest?.kind === 'withdraw' ? null : (newest ?? null)
}
