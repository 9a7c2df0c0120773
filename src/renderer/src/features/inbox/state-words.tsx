import { useTranslation } from 'react-i18next'
import type { Priority } from '../../../../contract/recovery.ts'
import type { NoticeState } from '../../../../contract/notice.ts'
import { StateWord } from '../../ui/state-word.tsx'
import { NOTICE_STATE_LOOKS, PRIORITY_LOOKS } from './notice-states.ts'

/** `filled` is for the head of a detail. */
export interface NoticeStateWordProps {
  readonly state: NoticeState
  readonly look?: 'plain' | 'filled'
}

/** New, Acknowledged, In progress, Snoozed or Resolved, as a word with its icon. */
export function NoticeStateWord({ state, look = 'plain' }: NoticeStateWordProps) {
  const { t } = useTranslation()
  return (
    <StateWord {...NOTICE_STATE_LOOKS[state]} look={look}>
      {t(`inbox.states.${state}`)}
    </StateWord>
  )
}

/** `filled` is for the head of a detail. */
export interface PriorityWordProps {
  readonly priority: Priority
  readonly look?: 'plain' | 'filled'
}

/** Critical, High, Medium or Low, as a word with its icon. */
export function PriorityWord({ priority, look = 'plain' }: PriorityWordProps) {
  const { t } = useTranslation()
  return (
    <StateWord {...PRIORITY_LOOKS[priority]} look={look}>
      {t(`inbox.priorities.${priority}`)}
    </StateWord>
  )
}
