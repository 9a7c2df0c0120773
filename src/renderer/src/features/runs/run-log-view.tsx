import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { runLogOf } from '../../state/runs-session.ts'
import { useSession } from '../../state/session-context.ts'
import { EMPTY_VIEW } from '../../state/table-view.ts'
import { HeadToCome } from '../../ui/head-to-come.tsx'
import { ListStates } from '../../ui/list-states.tsx'
import { logListQuery } from './log-list-query.ts'
import { LogList } from './log-list.tsx'
import { RunsTabs } from './runs-tabs.tsx'
import { useLiveLog } from './use-live-log.ts'

/** The log of one run or of all, searched by level, phase and text; grows while a run goes on. */
export function RunLogView({ run }: { readonly run: number | null }) {
  const session = useSession()
  const { t } = useTranslation()
  const list = runLogOf(session, run)
  const view = useStore(session.tables, views => views['run-log'] ?? EMPTY_VIEW)
  useEffect(() => list.setQuery(logListQuery(view)), [list, view])
  const isLive = useLiveLog(list, run)
  return (
    <ListStates list={list} head={<HeadToCome title={t('frame.screens.runs')} tabs={<RunsTabs view="log" />} />}>
      {log => <LogList list={log} run={run} live={isLive ? t('runs.log.live') : null} />}
    </ListStates>
  )
}
