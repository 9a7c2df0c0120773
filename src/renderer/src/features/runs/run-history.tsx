import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { runHistoryOf } from '../../state/runs-session.ts'
import { useSession } from '../../state/session-context.ts'
import { EMPTY_VIEW } from '../../state/table-view.ts'
import { HeadToCome } from '../../ui/head-to-come.tsx'
import { ListStates } from '../../ui/list-states.tsx'
import { RunList } from './run-list.tsx'
import { runListQuery } from './run-list-query.ts'
import { RunsTabs } from './runs-tabs.tsx'

/** All runs, newest first, and the one that is opened. A run that starts or ends announces itself. */
export function RunHistory({ run }: { readonly run: number | null }) {
  const { t } = useTranslation()
  const session = useSession()
  const { tables } = session
  const list = runHistoryOf(session)
  const view = useStore(tables, views => views['runs'] ?? EMPTY_VIEW)
  useEffect(() => list.setQuery(runListQuery(view)), [list, view])
  return (
    <ListStates list={list} head={<HeadToCome title={t('frame.screens.runs')} tabs={<RunsTabs view="history" />} />}>
      {shown => <RunList list={shown} run={run} />}
    </ListStates>
  )
}
