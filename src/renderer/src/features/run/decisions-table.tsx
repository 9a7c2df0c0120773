import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSession } from '../../state/session-context.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { useDataTable } from '../../ui/data-table/use-data-table.ts'
import { useListKeys } from '../../ui/data-table/use-list-keys.ts'
import { MasterDetail } from '../../ui/master-detail.tsx'
import { MessagePanel } from '../../ui/message-panel.tsx'
import { DecisionDetail } from './decision-detail.tsx'
import type { DecisionItem } from './decision-items.ts'
import { formatRunPlace, parseRunPlace } from './run-place.ts'
import { useDecisionColumns } from './use-decision-columns.tsx'
import { useDecisionItems } from './use-decision-items.ts'

const keyOf = (item: DecisionItem) => item.key

/** Failed, held and missing files, quarantined rows and unreadable cells, each with its reason and its decisions. */
export function DecisionsTable() {
  const { items } = useDecisionItems()
  return items && <Decisions items={items} />
}

function Decisions({ items }: { readonly items: readonly DecisionItem[] }) {
  const { t } = useTranslation()
  const { router } = useSession()
  const { key } = parseRunPlace(useStore(router, route => route.opened))
  const open = (next: string | null) => router.open(formatRunPlace({ tab: 'decisions', key: next }))
  const columns = useDecisionColumns()
  const model = useDataTable({ id: 'decisions', columns, rows: items, keyOf })
  const onKeyDown = useListKeys(model, { opened: key, onOpen: open })
  if (items.length === 0) {
    return (
      <MessagePanel icon={IconCircleCheck} tone="ok" title={t('decisions.none')}>
        <p>{t('decisions.noneHint')}</p>
      </MessagePanel>
    )
  }
  const opened = items.find(item => item.key === key)
  return (
    <MasterDetail
      onKeyDown={onKeyDown}
      list={<DataTable model={model} label={t('run.tabs.decisions')} opened={key} onOpen={open} empty={null} />}
      detail={opened ? <DecisionDetail key={opened.key} item={opened} onClose={() => open(null)} /> : null}
    />
  )
}
