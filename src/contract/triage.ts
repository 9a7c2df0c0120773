import { z } from 'zod'
import { ActorName } from './actor-name.ts'

/** Whether a finding waits for a person, derived from what was done to it alone. Whose it is stands beside it. */
export const TRIAGE_STATES = ['open', 'acknowledged', 'snoozed'] as const
export type TriageState = (typeof TRIAGE_STATES)[number]

/** What people do to findings; append-only. `undone` takes an earlier action back as a whole. */
export const TRIAGE_KINDS = ['acknowledged', 'assigned', 'commented', 'snoozed', 'reopened', 'undone'] as const
export type TriageKind = (typeof TRIAGE_KINDS)[number]

/** Why a finding that was acknowledged or snoozed waits again: its date passed, the values changed, or it had gone and came back. */
export type CameBack = 'date' | 'value' | 'recurred'

/** How things stand with a finding. */
export interface Triage {
  readonly state: TriageState
  /** Null while it is nobody's. */
  readonly assignee: string | null
  /** UTC ISO 8601; null unless it is snoozed until a moment. */
  readonly snoozedUntil: string | null
  /** Snoozed until what the rule read changes. */
  readonly untilChanged: boolean
  /** What was said when it was acknowledged or snoozed; also when it came back from that. */
  readonly reason: string
  /** Who acknowledged or snoozed it and when, UTC ISO 8601. */
  readonly by: string | null
  readonly at: string | null
  readonly cameBack: CameBack | null
  readonly comments: number
  /** Number of the newest action on it; 0 when nobody did anything. */
  readonly lastAction: number
}

/** What was done, to one finding or to many at once. */
export interface TriageAction {
  readonly id: number
  /** UTC ISO 8601. */
  readonly at: string
  readonly actor: string
  readonly kind: TriageKind
  readonly note: string
  /** The check it speaks about; null before the first. */
  readonly run: number | null
  /** Only of `snoozed`: UTC ISO 8601, or null when only a change ends it. */
  readonly until: string | null
  readonly untilChanged: boolean
  /** Only of `assigned`; null takes it from whoever had it. */
  readonly assignee: string | null
  /** Only of `undone`: the action that does not count any more. */
  readonly undoes: number | null
  /** How many findings it was done to. */
  readonly count: number
}

/** An action in the history of one finding. */
export interface TriageHistoryEntry extends TriageAction {
  /** Taken back later. */
  readonly isUndone: boolean
}

const note = z.string().trim().max(2_000)

/** What a person does to findings. */
export const TriageRequest = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('acknowledge'), note: note.default('') }),
    z.strictObject({ kind: z.literal('assign'), assignee: ActorName.nullable(), note: note.default('') }),
    z.strictObject({ kind: z.literal('comment'), note: note.min(1, 'a comment says something') }),
    z.strictObject({
      kind: z.literal('snooze'),
      /** UTC ISO 8601, in the future; null without a date. */
      until: z.iso.datetime().nullable().default(null),
      untilChanged: z.boolean().default(false),
      note: note.min(1, 'a snooze says why'),
    }),
    z.strictObject({ kind: z.literal('reopen'), note: note.default('') }),
  ])
  .refine(request => request.kind !== 'snooze' || request.until !== null || request.untilChanged, {
    message: 'a snooze ends with a date or when the value changes',
  })
export type TriageRequest = z.infer<typeof TriageRequest>
