import type { CameBack, Triage, TriageKind, TriageState } from '../../../contract/triage.ts'

/** One action as it concerns one finding. */
export interface TriageStep {
  readonly action: number
  readonly kind: TriageKind
  readonly at: string
  readonly actor: string
  readonly note: string
  readonly run: number | null
  readonly until: string | null
  readonly untilChanged: boolean
  readonly assignee: string | null
  readonly undoes: number | null
  /** Of the values the rule had read, when that ends a snooze; else empty. */
  readonly evidenceHash: string
}

/** What the actions on a finding come to, whatever time it is and whatever the data say now. */
export interface TriageRecord {
  readonly state: TriageState
  readonly assignee: string | null
  readonly until: string | null
  readonly untilChanged: boolean
  readonly evidenceHash: string
  readonly reason: string
  readonly by: string | null
  readonly at: string | null
  /** The check it was acknowledged or snoozed after. */
  readonly run: number | null
  readonly comments: number
  readonly lastAction: number
}

const WAITING = {
  state: 'open',
  until: null,
  untilChanged: false,
  evidenceHash: '',
  reason: '',
  by: null,
  at: null,
  run: null,
} as const satisfies Partial<TriageRecord>

/** A finding nobody did anything about. */
export const UNTOUCHED: TriageRecord = { ...WAITING, assignee: null, comments: 0, lastAction: 0 }

/** The state after all actions on a finding, oldest first. What was taken back counts as never done. */
export function foldTriage(steps: readonly TriageStep[]): TriageRecord {
  const undone = new Set(steps.map(({ undoes }) => undoes))
  const counting = steps.filter(step => step.kind !== 'undone' && !undone.has(step.action))
  const record = counting.reduce(nextRecord, UNTOUCHED)
  return { ...record, lastAction: steps.at(-1)?.action ?? 0 }
}

function nextRecord(before: TriageRecord, step: TriageStep): TriageRecord {
  const { kind, at, actor: by, note: reason, run, until, untilChanged, evidenceHash } = step
  switch (kind) {
    case 'acknowledged':
      return { ...before, ...WAITING, state: 'acknowledged', reason, by, at, run }
    case 'snoozed':
      return { ...before, state: 'snoozed', until, untilChanged, evidenceHash, reason, by, at, run }
    case 'reopened':
      return { ...before, ...WAITING }
    case 'assigned':
      return { ...before, assignee: step.assignee }
    case 'commented':
      return { ...before, comments: before.comments + 1 }
    case 'undone':
      return before
    default:
      return kind satisfies never
  }
}

/** What a finding is like now, as far as it ends an acknowledgement or a snooze. */
export interface FindingNow {
  /** UTC ISO 8601. */
  readonly now: string
  readonly evidenceHash: string
  /** The run since which it has been found without a gap; null of a resolved finding, which comes back from nothing. */
  readonly openSince: number | null
}

/** How things stand now: a snooze ends with its date or with the values, an acknowledgement when the finding had gone and came back. */
export function triageNow(record: TriageRecord, finding: FindingNow): Triage {
  const cameBack = endOf(record, finding)
  const { state, assignee, until, untilChanged, reason, by, at, comments, lastAction } = record
  return {
    state: cameBack === null ? state : 'open',
    assignee,
    snoozedUntil: cameBack === null ? until : null,
    untilChanged: cameBack === null && untilChanged,
    reason,
    by,
    at,
    cameBack,
    comments,
    lastAction,
  }
}

function endOf(record: TriageRecord, { now, evidenceHash, openSince }: FindingNow): CameBack | null {
  if (openSince === null) return null
  switch (record.state) {
    case 'open':
      return null
    case 'acknowledged':
      return record.run !== null && openSince > record.run ? 'recurred' : null
    case 'snoozed':
      if (record.untilChanged && record.evidenceHash !== evidenceHash) return 'value'
      return record.until !== null && record.until <= now ? 'date' : null
    default:
      return record.state satisfies never
  }
}
