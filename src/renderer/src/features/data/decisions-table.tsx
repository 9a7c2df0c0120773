import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSession } from '../../state/session-context.ts'
import { useHeldRows } from '../../state/use-held-rows.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { TableTools } from '../../ui/data-table/table-tools.tsx'
import { useDataTable } from '../../ui/data-table/use-data-table.ts'
import { useListKeys } from '../../ui/data-table/use-list-keys.ts'
import { MasterDetail } from '../../ui/master-detail.tsx'
import { MessagePanel } from '../../ui/message-panel.tsx'
import { NewerRows } from '../../ui/newer-rows.tsx'
import { NoMatches } from '../../ui/no-matches.tsx'
import styles from './data-screen.module.css'
import { DecisionDetail } from './decision-detail.tsx'
import type { DecisionItem } from './decision-items.ts'
import { formatDataPlace, parseDataPlace } from './data-place.ts'
import { NothingRead } from './nothing-read.tsx'
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
  const { key } = parseDataPlace(useStore(router, route => route.opened))
  const open = (next: string | null) => router.open(formatDataPlace({ tab: 'decisions', key: next }))
  const columns = useDecisionColumns()
  const held = useHeldRows({ id: 'decisions', newest: items, keyOf })
  const model = useDataTable({ id: 'decisions', columns, rows: held.rows, keyOf })
  const onKeyDown = useListKeys(model, { opened: key, onOpen: open })
  if (held.rows.length === 0) {
    return (
      <NothingRead>
        <MessagePanel icon={IconCircleCheck} tone="ok" title={t('decisions.none')}>
          <p>{t('decisions.noneHint')}</p>
        </MessagePanel>
      </NothingRead>
    )
  }
  // What is opened is what it is now, also where the row waits; one that is gone stays open as it was.
  const opened = [...items, ...held.rows].find(item => item.key === key)
  return (
    <>
      <div className={styles['tools']}>
        {held.hasNewer && <NewerRows added={held.added} onShow={held.show} />}
        <TableTools model={model} searchLabel={t('data.files.searchDecisions')} />
      </div>
      <MasterDetail
        onKeyDown={onKeyDown}
        list={
          <DataTable
            model={model}
            label={t('data.tabs.decisions')}
            opened={key}
            onOpen={open}
            empty={<NoMatches onClear={() => model.change({ filters: [], search: '' })} />}
          />
        }
        detail={opened ? <DecisionDetail key={opened.key} item={opened} onClose={() => open(null)} /> : null}
      />
    </>
  )
}
