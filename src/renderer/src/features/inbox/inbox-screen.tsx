import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSession } from '../../state/session-context.ts'
import { EMPTY_VIEW } from '../../state/table-view.ts'
import { HeadToCome } from '../../ui/head-to-come.tsx'
import { ListStates } from '../../ui/list-states.tsx'
import { InboxList } from './inbox-list.tsx'
import { noticeListQuery } from './notice-list-query.ts'

/** What needs a person to look at it, and what became of it. */
export function InboxScreen() {
  const { t } = useTranslation()
  const { notices, tables } = useSession()
  const view = useStore(tables, views => views['inbox'] ?? EMPTY_VIEW)
  useEffect(() => notices.setQuery(noticeListQuery(view)), [notices, view])
  return (
    <ListStates list={notices} head={<HeadToCome title={t('frame.screens.inbox')} />}>
      {list => <InboxList list={list} />}
    </ListStates>
  )
}
