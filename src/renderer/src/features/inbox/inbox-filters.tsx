import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NOTICE_STATES, type Notice, type NoticeState } from '../../../../contract/notice.ts'
import { ActiveFilters } from '../../ui/data-table/active-filters.tsx'
import { ChoiceChips } from '../../ui/data-table/choice-chips.tsx'
import { ChoiceMenu } from '../../ui/data-table/choice-menu.tsx'
import type { DataTableModel } from '../../ui/data-table/use-data-table.ts'
import { KNOWN_AGENTS, NOTICE_STATE_LOOKS, PRIORITIES_BY_URGENCY, PRIORITY_LOOKS } from './notice-states.ts'

/** The table that is filtered, and counts where the window cannot count itself. */
export interface InboxFiltersProps {
  readonly model: DataTableModel<Notice>
  /** Counts by the engine, where the notices are not all here. */
  readonly byState: Readonly<Record<NoticeState, number>> | null
}

/** State and priority as chips, agent as a menu, then whatever else is filtered by. */
export function InboxFilters({ model, byState }: InboxFiltersProps) {
  const { t } = useTranslation()
  const { items } = model
  const agents = useMemo(() => [...new Set([...KNOWN_AGENTS, ...items.map(({ agent }) => agent)])], [items])
  return (
    <>
      <ChoiceChips
        model={model}
        columnId="state"
        values={NOTICE_STATES}
        looks={NOTICE_STATE_LOOKS}
        word={state => t(`inbox.states.${state}`)}
        {...(byState && { counts: byState })}
      />
      <ChoiceChips
        model={model}
        columnId="priority"
        values={PRIORITIES_BY_URGENCY}
        looks={PRIORITY_LOOKS}
        word={priority => t(`inbox.priorities.${priority}`)}
      />
      <ChoiceMenu model={model} columnId="agent" values={agents} word={agent => agent} />
      <ActiveFilters model={model} except={['state', 'priority']} />
    </>
  )
}
