import type { Decision, DecisionKind, DecisionSubject } from '../../../../contract/decision.ts'

/** The decision in force on each subject: the newest one. */
export interface DecisionIndex {
  /** A decision holds for a failed or held file only while its content is the one decided on. */
  onFile(kind: 'failed-file' | 'held-file', path: string, contentHash: string): Decision | null
  /** "Load again", which ends the hold of an undo and leaves every other decision on the file in force. */
  onTakenOut(path: string, contentHash: string): Decision | null
  onMissing(path: string): Decision | null
  onQuarantinedRow(table: string, rawRowHash: string): Decision | null
  onFinding(fingerprint: string): DecisionKind | null
}

/** @param decisions oldest first */
export function indexDecisions(decisions: readonly Decision[]): DecisionIndex {
  const isRelease = ({ kind }: Decision): boolean => kind === 'load-again'
  const index = (some: readonly Decision[]) => new Map(some.map(decision => [subjectKey(decision.subject), decision]))
  const newest = index(decisions.filter(decision => !isRelease(decision)))
  const releases = index(decisions.filter(isRelease))
  const kindOf = (subject: DecisionSubject) => newest.get(subjectKey(subject))?.kind ?? null
  return {
    onFile: (kind, path, contentHash) => newest.get(subjectKey({ kind, path, contentHash })) ?? null,
    onTakenOut: (path, contentHash) => releases.get(subjectKey({ kind: 'held-file', path, contentHash })) ?? null,
    onMissing: path => newest.get(subjectKey({ kind: 'missing-file', path })) ?? null,
    onQuarantinedRow: (table, rawRowHash) =>
      newest.get(subjectKey({ kind: 'quarantined-row', table, rawRowHash })) ?? null,
    onFinding: fingerprint => kindOf({ kind: 'finding', fingerprint }),
  }
}

function subjectKey(subject: DecisionSubject): string {
  switch (subject.kind) {
    case 'failed-file':
    case 'held-file':
      return JSON.stringify([subject.kind, subject.path, subject.contentHash])
    case 'missing-file':
      return JSON.stringify([subject.kind, subject.path])
    case 'quarantined-row':
      return JSON.stringify([subject.kind, subject.table, subject.rawRowHash])
    case 'finding':
      return JSON.stringify([subject.kind, subject.fingerprint])
    default:
      return subject satisfies never
  }
}
