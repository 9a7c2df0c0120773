import type { NoticeState } from '../../../../contract/notice.ts'

/** What a person does with the notice in hand, each by one key (ui.md, rule 9). */
export const NOTICE_COMMANDS = ['acknowledge', 'start', 'resolve', 'snooze', 'note', 'open', 'copy', 'undo'] as const
export type NoticeCommand = (typeof NOTICE_COMMANDS)[number]

/** The key of each, as tooltips and `?` show it. */
export const NOTICE_KEYS: Readonly<Record<NoticeCommand, string>> = {
  acknowledge: 'A',
  start: 'I',
  resolve: 'R',
  snooze: 'S',
  note: 'C',
  open: 'O',
  copy: 'Y',
  undo: 'U',
}

/** The command a key stands for; null for any other key. */
export function commandOf(key: string): NoticeCommand | null {
  return NOTICE_COMMANDS.find(command => NOTICE_KEYS[command] === key.toUpperCase()) ?? null
}

/** Whether a command makes sense in a state: what is done is reopened first, what was looked at is not new. */
export function isPossible(command: NoticeCommand, state: NoticeState): boolean {
  switch (command) {
    case 'acknowledge':
      return state === 'new' || state === 'snoozed'
    case 'start':
      return state === 'new' || state === 'acknowledged' || state === 'snoozed'
    case 'resolve':
    case 'snooze':
      return state !== 'resolved'
    case 'note':
    case 'open':
    case 'copy':
    case 'undo':
      return true
    default:
      return command satisfies never
  }
}

/** The step that usually comes next, drawn a little stronger. */
export function nextStep(state: NoticeState): NoticeCommand | null {
  switch (state) {
    case 'new':
    case 'snoozed':
      return 'acknowledge'
    case 'acknowledged':
      return 'start'
    case 'in-progress':
      return 'resolve'
    case 'resolved':
      return null
    default:
      return state satisfies never
  }
}
