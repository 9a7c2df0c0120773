import { hash } from 'node:crypto'
import type { FindingDraft } from '../../../contract/finding.ts'

/** Raised when what a fingerprint is made of changes, which makes every finding a new one. */
const FINGERPRINT_VERSION = 1

/**
 * SHA-256 of (version, rule, table, subject key, aspect, occurrence): the same in every run, whatever file, address, message or
 * language (design 5, "Findings").
 */
export function fingerprintOf({ rule, table, subjectKey, aspect, occurrence }: FindingDraft): string {
  return hash('sha256', JSON.stringify([FINGERPRINT_VERSION, rule, table, subjectKey, aspect, occurrence]))
}

/** Hash of the values the rule read; "snooze until the value changes" ends with it. */
export function evidenceHashOf({ evidence }: FindingDraft): string {
  return hash('sha256', JSON.stringify(Object.entries(evidence).toSorted(([a], [b]) => (a < b ? -1 : 1))))
}
