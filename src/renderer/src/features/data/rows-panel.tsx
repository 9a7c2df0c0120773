import { Select } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { EngineStatus, TableSummary } from '../../../../contract/engine.ts'
import { DASH } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { sharedRowList, type SharedRow } from '../../state/data-session.ts'
import { useSession } from '../../state/session-context.ts'
import type { ResourceState } from '../../state/resource.ts'
import { useResource, useResourceValue } from '../../state/use-resource.ts'
import type { Column } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { TableTools } from '../../ui/data-table/table-tools.tsx'
import { useDataTable } from '../../ui/data-table/use-data-table.ts'
import { useListKeys } from '../../ui/data-table/use-list-keys.ts'
import { useRowWindow } from '../../ui/data-table/use-row-window.ts'
import { DetailPanel, DetailSection } from '../../ui/detail-panel.tsx'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { Facts } from '../../ui/facts.tsx'
import { ListStates, type ReadyList } from '../../ui/list-states.tsx'
import { MasterDetail } from '../../ui/master-detail.tsx'
import { MessagePanel } from '../../ui/message-panel.tsx'
import { NewerRows } from '../../ui/newer-rows.tsx'
import { NoMatches } from '../../ui/no-matches.tsx'
import { formatDataPlace, parseDataPlace } from './data-place.ts'
import styles from './data-screen.module.css'

/** The tables of the shared database as they are published, row by row. */
export function RowsPanel() {
  const { t } = useTranslation()
  const session = useSession()
  const { tableSummaries, status, router } = session
  const state = useResource(tableSummaries)
  useEffect(() => {
    void tableSummaries.refresh()
    return status.subscribe((now, before) => {
      if (generationOf(now) !== generationOf(before)) void tableSummaries.refresh()
    })
  }, [status, tableSummaries])
  const { key } = parseDataPlace(useStore(router, route => route.opened))
  if (state.kind === 'failed') {
    return <FailurePanel failure={state.failure} onRetry={() => void tableSummaries.refresh()} />
  }
  if (state.kind !== 'ready') return null
  const summary = state.value.find(({ table }) => table === key) ?? state.value[0]
  if (!summary) {
    return (
      <MessagePanel icon={IconTable} title={t('data.rows.none')}>
        <p>{t('data.rows.noneHint')}</p>
      </MessagePanel>
    )
  }
  return (
    <ListStates key={summary.table} list={sharedRowList(session, summary.table)}>
      {list => <Rows summary={summary} summaries={state.value} list={list} />}
    </ListStates>
  )
}

function generationOf(state: ResourceState<EngineStatus>): number | null {
  return state.kind === 'ready' ? state.value.generation : null
}

const keyOf = ({ place }: SharedRow) => String(place)

interface RowsProps {
  readonly summary: TableSummary
  readonly summaries: readonly TableSummary[]
  readonly list: ReadyList<SharedRow, null>
}

function Rows({ summary: { table, columns: names }, summaries, list }: RowsProps) {
  const { t } = useTranslation()
  const session = useSession()
  const formats = useFormats()
  const generation = useResourceValue(session.status)?.generation ?? DASH
  const store = sharedRowList(session, table)
  const [opened, setOpened] = useState<string | null>(null)
  const columns = useColumns(names)
  const rowWindow = useRowWindow(store, list, { canSort: false })
  const model = useDataTable({ id: `rows-${table}`, columns, rows: list.items, keyOf, ...(rowWindow && { rowWindow }) })
  const onKeyDown = useListKeys(model, { opened, onOpen: setOpened })
  const row = list.items.find(other => keyOf(other) === opened)
  return (
    <>
      <div className={styles['tools']}>
        <Select
          size="xs"
          aria-label={t('data.rows.table')}
          data={summaries.map(other => other.table)}
          value={table}
          allowDeselect={false}
          onChange={next => session.router.open(formatDataPlace({ tab: 'rows', key: next }))}
        />
        <span className={styles['toolsText']}>
          {t('data.rows.shown', { count: list.total, n: formats.whole(list.total), generation })}
        </span>
        {list.newer && <NewerRows onShow={() => void store.refresh()} />}
        {list.kind === 'whole' && <TableTools model={model} searchLabel={t('data.rows.search')} />}
      </div>
      <MasterDetail
        onKeyDown={onKeyDown}
        list={
          <DataTable
            model={model}
            label={table}
            opened={opened}
            onOpen={setOpened}
            empty={<NoMatches onClear={() => model.change({ filters: [], search: '' })} />}
          />
        }
        detail={
          row ? (
            <DetailPanel title={`${table} ${formats.whole(row.place + 1)}`} onClose={() => setOpened(null)}>
              <DetailSection title={t('data.rows.content')}>
                <Facts facts={names.map(name => ({ name, value: row.values[name] ?? DASH }))} />
              </DetailSection>
            </DetailPanel>
          ) : null
        }
      />
    </>
  )
}

/** Values as the shared database has them: a code is no number to be separated. */
function useColumns(names: readonly string[]): readonly Column<SharedRow>[] {
  const { t } = useTranslation()
  const formats = useFormats()
  return useMemo(
    () => [
      {
        id: 'place',
        header: t('data.rows.row'),
        width: 84,
        align: 'end',
        value: ({ place }) => place + 1,
        text: ({ place }) => formats.whole(place + 1),
      },
      ...names.map((name): Column<SharedRow> => {
        return { id: name, header: name, width: 150, filter: 'text', value: ({ values }) => values[name] ?? null }
      }),
    ],
    [names, t, formats],
  )
}
