import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { RevisionEntry } from '../../../../contract/source-views.ts'
import { useFormats } from '../../format/use-formats.ts'
import { revisionList } from '../../state/data-session.ts'
import { useSession } from '../../state/session-context.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { TableTools } from '../../ui/data-table/table-tools.tsx'
import { useDataTable } from '../../ui/data-table/use-data-table.ts'
import { useListKeys } from '../../ui/data-table/use-list-keys.ts'
import { useRowWindow } from '../../ui/data-table/use-row-window.ts'
import { DetailPanel, DetailSection } from '../../ui/detail-panel.tsx'
import { Facts } from '../../ui/facts.tsx'
import { ListStates, type ReadyList } from '../../ui/list-states.tsx'
import { MasterDetail } from '../../ui/master-detail.tsx'
import { MessagePanel } from '../../ui/message-panel.tsx'
import { NewerRows } from '../../ui/newer-rows.tsx'
import { NoMatches } from '../../ui/no-matches.tsx'
import { formatDataPlace, parseDataPlace } from './data-place.ts'
import styles from './data-screen.module.css'
import { NothingRead } from './nothing-read.tsx'
import { revisionValue, useRevisionColumns } from './use-revision-columns.tsx'

const keyOf = ({ poNo, column, file, row }: RevisionEntry) => `${poNo}:${column}:${file}:${row}`

/** Orders whose ETA, quantity or item a later order file changed: from what to what, by which file (design 4). */
export function RevisionsTable() {
  return <ListStates list={revisionList(useSession())}>{list => <Revisions list={list} />}</ListStates>
}

function Revisions({ list }: { readonly list: ReadyList<RevisionEntry, null> }) {
  const { t } = useTranslation()
  const session = useSession()
  const formats = useFormats()
  const store = revisionList(session)
  const { key } = parseDataPlace(useStore(session.router, route => route.opened))
  const open = (next: string | null) => session.router.open(formatDataPlace({ tab: 'revisions', key: next }))
  const columns = useRevisionColumns()
  const rowWindow = useRowWindow(store, list, { canSort: false })
  const model = useDataTable({ id: 'revisions', columns, rows: list.items, keyOf, ...(rowWindow && { rowWindow }) })
  const onKeyDown = useListKeys(model, { opened: key, onOpen: open })
  useEffect(() => store.setQuery({ search: model.view.search }), [store, model.view.search])
  if (list.kind === 'whole' && list.total === 0) {
    return (
      <NothingRead>
        <MessagePanel icon={IconCircleCheck} title={t('data.revisions.none')}>
          <p>{t('data.revisions.noneHint')}</p>
        </MessagePanel>
      </NothingRead>
    )
  }
  const opened = list.items.find(entry => keyOf(entry) === key)
  return (
    <>
      <div className={styles['tools']}>
        <span className={styles['toolsText']}>
          {t('data.revisions.shown', { count: list.total, n: formats.whole(list.total) })}
        </span>
        {list.newer && <NewerRows onShow={() => void store.refresh()} />}
        <TableTools model={model} searchLabel={t('data.revisions.search')} />
      </div>
      <MasterDetail
        onKeyDown={onKeyDown}
        list={
          <DataTable
            model={model}
            label={t('data.tabs.revisions')}
            opened={key}
            onOpen={open}
            empty={<NoMatches onClear={() => model.change({ filters: [], search: '' })} />}
          />
        }
        detail={opened ? <RevisionDetail entry={opened} onClose={() => open(null)} /> : null}
      />
    </>
  )
}

function RevisionDetail({ entry, onClose }: { readonly entry: RevisionEntry; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { router } = useSession()
  const formats = useFormats()
  return (
    <DetailPanel title={entry.poNo} onClose={onClose}>
      <DetailSection title={t(`data.revisions.figures.${entry.column}`)}>
        <Facts
          facts={[
            { name: t('data.upload.before'), value: revisionValue(entry.before, formats) },
            { name: t('data.revisions.earlier'), value: `${entry.earlierFile}: ${entry.earlierRow}` },
            { name: t('data.upload.after'), value: revisionValue(entry.after, formats) },
            { name: t('data.revisions.later'), value: `${entry.file}: ${entry.row}` },
          ]}
        />
        <Button
          size="xs"
          variant="default"
          mt={8}
          rightSection={<IconArrowRight size={14} />}
          onClick={() => router.go({ screen: 'orders', opened: entry.poNo })}
        >
          {t('data.revisions.showOrder')}
        </Button>
      </DetailSection>
    </DetailPanel>
  )
}
