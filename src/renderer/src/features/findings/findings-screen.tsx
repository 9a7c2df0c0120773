import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSession } from '../../state/session-context.ts'
import { EMPTY_VIEW } from '../../state/table-view.ts'
import { HeadToCome } from '../../ui/head-to-come.tsx'
import { ListStates } from '../../ui/list-states.tsx'
import { RuleBookView } from '../rules/rule-book-view.tsx'
import { FindingList } from './finding-list.tsx'
import { findingListQuery } from './finding-list-query.ts'
import { FindingsTabs, RULES_TAB, tableOf } from './findings-tabs.tsx'

/** What the checkers flagged, what people did about it, and the rules behind it. */
export function FindingsScreen() {
  const { t } = useTranslation()
  const { router, findings, findingView, tables } = useSession()
  const isRules = useStore(router, route => route.opened === RULES_TAB)
  const table = useStore(findingView, ({ list }) => tableOf(list))
  const view = useStore(tables, views => views[table] ?? EMPTY_VIEW)
  useEffect(() => findings.setQuery(findingListQuery(view)), [findings, view])
  if (isRules) return <RuleBookView />
  return (
    <ListStates
      list={findings}
      head={<HeadToCome title={t('frame.screens.findings')} tabs={<FindingsTabs changes={null} />} />}
    >
      {list => <FindingList list={list} />}
    </ListStates>
  )
}
