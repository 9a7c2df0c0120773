import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { NoticeAction, NoticeEventKind, NoticeState } from '../../../contract/notice.ts'

type ActionKind = NoticeAction['kind']

/**
 * The states of a notice and what a person may do in each. Everybody may always add a note.
 *
 * ```
 * new → acknowledged → in-progress → resolved → (reopened or recurred) new
 *  └→ in-progress, resolved    any open one → snoozed → (its date passed, or reopened) new
 * ```
 *
 * Reopening is how a person takes a step back (ui.md, rule 8), so it is there in every state but new.
 *
 * The console itself resolves any open notice after a clean run, and a recurrence makes a resolved one new again.
 */
const ALLOWED: Readonly<Record<NoticeState, readonly ActionKind[]>> = {
  new: ['acknowledge', 'start', 'snooze', 'resolve', 'note'],
  acknowledged: ['start', 'snooze', 'resolve', 'reopen', 'note'],
  'in-progress': ['snooze', 'resolve', 'reopen', 'note'],
  snoozed: ['acknowledge', 'start', 'snooze', 'resolve', 'reopen', 'note'],
  resolved: ['reopen', 'note'],
}

const EVENT_OF: Readonly<Record<ActionKind, NoticeEventKind>> = {
  acknowledge: 'acknowledged',
  start: 'started',
  snooze: 'snoozed',
  resolve: 'resolved',
  reopen: 'reopened',
  note: 'noted',
}

export function allowedActions(state: NoticeState): readonly ActionKind[] {
  return ALLOWED[state]
}

/**
 * The event an action becomes.
 *
 * @param now UTC ISO 8601
 * @throws EngineFailure `invalid_notice_action` saying what can be done instead
 */
export function eventOf(action: NoticeAction, state: NoticeState, now: string): NoticeEventKind {
  if (!ALLOWED[state].includes(action.kind)) {
    throw invalid(
      `The notice is ${state}: "${action.kind}" cannot be done to it.`,
      `What can be done: ${ALLOWED[state].join(', ')}.`,
    )
  }
  if (action.kind === 'snooze' && new Date(action.until).toISOString() <= now) {
    throw invalid(`A notice is snoozed until a time in the future; ${action.until} has passed.`, 'Choose a later time.')
  }
  return EVENT_OF[action.kind]
}

function invalid(message: string, remedy: string): EngineFailure {
  return new EngineFailure(failure('invalid_notice_action', message, { remedy }))
}
