import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NOTICE_STATES, type Notice } from '../../../../contract/notice.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'
import type { en } from '../../i18n/en/en.ts'
import { useNow } from '../../state/use-now.ts'
import type { Column } from '../../ui/data-table/column.ts'
import styles from './inbox.module.css'
import { PRIORITIES_BY_URGENCY } from './notice-states.ts'
import { NoticeStateWord, PriorityWord } from './state-words.tsx'
import { useNoticeSentence } from './use-notice-sentence.ts'

/** State, priority and what happened first; what failed is hidden, yet found by the search. */
export function useNoticeColumns(): readonly Column<Notice>[] {
  const { t } = useTranslation()
  const formats = useFormats()
  const now = useNow()
  const sentence = useNoticeSentence()
  const { tell } = useEngineWords()
  return useMemo(() => {
    const head = (id: keyof typeof en.inbox.columns) => ({ id, header: t(`inbox.columns.${id}`) })
    return [
      {
        ...head('state'),
        width: 128,
        filter: 'choice',
        value: notice => notice.state,
        rank: notice => NOTICE_STATES.indexOf(notice.state),
        text: notice => t(`inbox.states.${notice.state}`),
        choiceText: value =>
          NOTICE_STATES.filter(state => state === value).map(state => t(`inbox.states.${state}`))[0] ?? value,
        cell: notice => <NoticeStateWord state={notice.state} />,
      },
      {
        ...head('priority'),
        width: 100,
        filter: 'choice',
        value: notice => notice.priority,
        rank: notice => PRIORITIES_BY_URGENCY.indexOf(notice.priority),
        text: notice => t(`inbox.priorities.${notice.priority}`),
        choiceText: value =>
          PRIORITIES_BY_URGENCY.filter(priority => priority === value).map(priority =>
            t(`inbox.priorities.${priority}`),
          )[0] ?? value,
        cell: notice => <PriorityWord priority={notice.priority} />,
      },
      {
        ...head('summary'),
        width: 464,
        value: sentence,
        alsoFoundBy: notice => notice.summary,
        cell: notice => (
          <span
            className={styles['sentence']}
            data-unread={notice.state === 'new' || undefined}
            title={sentence(notice)}
          >
            {sentence(notice)}
          </span>
        ),
      },
      {
        ...head('at'),
        width: 128,
        value: notice => notice.at,
        text: notice => formats.moment(notice.at),
        cell: notice => <span title={formats.moment(notice.at)}>{formats.ago(notice.at, now)}</span>,
      },
      {
        ...head('run'),
        width: 84,
        align: 'end',
        value: notice => notice.run,
        text: notice => formats.whole(notice.run),
      },
      {
        ...head('occurrences'),
        hint: t('inbox.hints.occurrences'),
        width: 72,
        align: 'end',
        value: notice => notice.occurrences,
        text: notice => formats.whole(notice.occurrences),
      },
      { ...head('agent'), width: 176, filter: 'choice', value: notice => notice.agent },
      {
        ...head('reasons'),
        width: 360,
        isHidden: true,
        value: ({ failures }) =>
          failures.map(({ message, file }) => [file, tell(message)].join(' ')).join('; ') || null,
        alsoFoundBy: ({ failures }) => failures.map(({ message }) => message).join(' '),
      },
    ]
  }, [t, formats, now, sentence, tell])
}
