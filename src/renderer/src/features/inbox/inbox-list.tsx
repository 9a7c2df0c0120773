import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../../contract/notice.ts'
import type { NoticeExtra } from '../../state/session.ts'
import { useSession } from '../../state/session-context.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { TableTools } from '../../ui/data-table/table-tools.tsx'
import { useDataTable } from '../../ui/data-table/use-data-table.ts'
import { useListKeys } from '../../ui/data-table/use-list-keys.ts'
import { useOpenedRow } from '../../ui/data-table/use-opened-row.ts'
import { useRowWindow } from '../../ui/data-table/use-row-window.ts'
import type { ReadyList } from '../../ui/list-states.tsx'
import { MasterDetail } from '../../ui/master-detail.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { InboxFilters } from './inbox-filters.tsx'
import { InboxShown } from './inbox-shown.tsx'
import styles from './inbox.module.css'
import { NoNotices } from './no-notices.tsx'
import { NoticeDetailPanel } from './notice-detail-panel.tsx'
import { useNoticeColumns } from './use-notice-columns.tsx'
import { useNoticeDetail } from './use-notice-detail.ts'
import { useTriage } from './use-triage.ts'

const keyOf = (notice: Notice) => `${notice.id}`

/** Notices newest first, the opened one beside them, and the keys to get through them. */
export function InboxList({ list }: { readonly list: ReadyList<Notice, NoticeExtra> }) {
  const { t } = useTranslation()
  const { notices } = useSession()
  const root = useRef<HTMLDivElement>(null)
  const columns = useNoticeColumns()
  const rowWindow = useRowWindow(notices, list, { canSort: false })
  const model = useDataTable({ id: 'inbox', columns, rows: list.items, keyOf, ...(rowWindow && { rowWindow }) })
  const { opened, open } = useOpenedRow(model)
  const known = list.items.find(notice => keyOf(notice) === opened) ?? null
  const detail = useNoticeDetail(opened, known)
  const triage = useTriage({ model, opened: known ?? detail.notice, open, root })
  const { change } = model
  const first = model.keys[0]
  const isNoneInHand = first !== undefined && model.view.active === null
  // The first notice is in hand at once, so that one key deals with it.
  useEffect(() => {
    if (isNoneInHand) change({ active: first, anchor: first })
  }, [change, isNoneInHand, first])
  const moveKeys = useListKeys(model, { opened, onOpen: open })

  const all = Object.values(list.extra.byState).reduce((sum, count) => sum + count, 0)
  if (all === 0 && opened === null) {
    return (
      <>
        <ScreenHeader title={t('frame.screens.inbox')} />
        <NoNotices />
      </>
    )
  }
  const shown = list.kind === 'paged' ? list.total : model.items.length
  return (
    <>
      <ScreenHeader
        title={t('frame.screens.inbox')}
        shown={<InboxShown shown={shown} total={all} newer={list.newer} triage={triage} />}
        tools={<TableTools model={model} searchLabel={t('inbox.search')} />}
        filters={<InboxFilters model={model} byState={list.kind === 'paged' ? list.extra.byState : null} />}
      />
      <div ref={root} className={styles['root']}>
        <MasterDetail
          onKeyDown={event => {
            triage.onKeyDown(event)
            if (!event.defaultPrevented) moveKeys(event)
          }}
          list={
            <DataTable
              model={model}
              label={t('frame.screens.inbox')}
              opened={opened}
              onOpen={open}
              empty={all === 0 ? <NoNotices /> : <NoNotices model={model} byState={list.extra.byState} />}
            />
          }
          detail={
            opened === null ? null : (
              <NoticeDetailPanel id={opened} detail={detail} triage={triage} onClose={() => open(null)} />
            )
          }
        />
      </div>
    </>
  )
}
