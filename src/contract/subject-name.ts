import type { DecisionSubject } from './decision.ts'

/** What a decision is about, as lists and the audit log call it. */
export function subjectName(subject: DecisionSubject): string {
  switch (subject.kind) {
    case 'failed-file':
    case 'held-file':
    case 'missing-file':
      return subject.path
    case 'quarantined-row':
      return `row ${subject.rawRowHash} of ${subject.table}`
    case 'finding':
      return `finding ${subject.fingerprint}`
    default:
      return subject satisfies never
  }
}
