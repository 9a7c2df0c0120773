import type { NoticeState } from '../../../../contract/notice.ts'
import type { NoticeActionInput } from './notice-action-input.ts'

/** How a notice was before the action that is undone. */
export interface NoticeBefore {
  readonly state: NoticeState
  readonly until: string | null
}

/** The history only grows, so undoing is reopening and, where the notice was not new, doing again what had been done. */
export function stepsBack({ state, until }: NoticeBefore): readonly NoticeActionInput[] {
  switch (state) {
    case 'new':
      return [{ kind: 'reopen' }]
    case 'acknowledged':
      return [{ kind: 'reopen' }, { kind: 'acknowledge' }]
    case 'in-progress':
      return [{ kind: 'reopen' }, { kind: 'start' }]
    case 'snoozed':
      return until === null ? [{ kind: 'reopen' }] : [{ kind: 'reopen' }, { kind: 'snooze', until }]
    case 'resolved':
      return [{ kind: 'resolve' }]
    default:
      return state satisfies never
  }
}
