import type { Finding } from '../../../contract/finding.ts'
import type { Triage } from '../../../contract/triage.ts'
import { snoozeDay } from './snooze-date.ts'

/** As much of a fingerprint as a person types; `findChosen` takes any unique beginning. */
const SHOWN = 12

export function shortFingerprint({ fingerprint }: Pick<Finding, 'fingerprint'>): string {
  return fingerprint.slice(0, SHOWN)
}

/** How things stand with a finding, e.g. `snoozed until 2026-02-01, Lan`. */
export function triageText({ state, snoozedUntil, untilChanged, assignee }: Triage): string {
  const ends = [...(snoozedUntil === null ? [] : [snoozeDay(snoozedUntil)]), ...(untilChanged ? ['it changes'] : [])]
  const until = state === 'snoozed' && ends.length > 0 ? ` until ${ends.join(' or ')}` : ''
  return `${state}${until}${assignee === null ? '' : `, ${assignee}`}`
}
