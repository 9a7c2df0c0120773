import { useTranslation } from 'react-i18next'
import type { RunEntry } from '../../../../contract/run-views.ts'
import { useFormats } from '../../format/use-formats.ts'
import { runHistoryOf, type RunExtra } from '../../state/runs-session.ts'
import { useSession } from '../../state/session-context.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { TableTools } from '../../ui/data-table/table-tools.tsx'
import { useDataTable } from '../../ui/data-table/use-data-table.ts'
import { useListKeys } from '../../ui/data-table/use-list-keys.ts'
import { useOpenedRow } from '../../ui/data-table/use-opened-row.ts'
import { useRowWindow } from '../../ui/data-table/use-row-window.ts'
import type { ReadyList } from '../../ui/list-states.tsx'
import { MasterDetail } from '../../ui/master-detail.tsx'
import { NewerRows } from '../../ui/newer-rows.tsx'
import { NoMatches } from '../../ui/no-matches.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { NoRuns } from './no-runs.tsx'
import { RunDetailPanel } from './run-detail-panel.tsx'
import { RunFilters } from './run-filters.tsx'
import { RunsTabs } from './runs-tabs.tsx'
import { RunTools } from './run-tools.tsx'
import styles from './runs.module.css'
import { useRunColumns } from './use-run-columns.tsx'
import { useRunListCommands } from './use-run-list-commands.ts'

const keyOf = (run: RunEntry) => `${run.run}`

/** The table of runs with its filters, the opened run beside it, and the keys for both. */
export function RunList(props: { readonly list: ReadyList<RunEntry, RunExtra>; readonly run: number | null }) {
  const { list, run } = props
  const { t } = useTranslation()
  const session = useSession()
  const store = runHistoryOf(session)
  const formats = useFormats()
  const columns = useRunColumns()
  const rowWindow = useRowWindow(store, list, { canSort: false })
  const model = useDataTable({ id: 'runs', columns, rows: list.items, keyOf, ...(rowWindow && { rowWindow }) })
  const { opened, open } = useOpenedRow(model)
  const commands = useRunListCommands(model, run)
  const moveKeys = useListKeys(model, { opened, onOpen: open })

  const shown = list.kind === 'paged' ? list.total : model.items.length
  const isEmpty = list.kind === 'whole' && list.total === 0
  return (
    <>
      <ScreenHeader
        title={t('frame.screens.runs')}
        tabs={<RunsTabs view="history" />}
        tools={
          <>
            <RunTools commands={commands} />
            <TableTools model={model} searchLabel={t('runs.search')} />
          </>
        }
        filters={
          <>
            <span className={styles['shown']}>{t('runs.shown', { count: shown, n: formats.whole(shown) })}</span>
            <RunFilters model={model} actors={list.extra.actors} />
            {list.newer && <NewerRows onShow={() => void store.refresh()} />}
          </>
        }
      />
      {isEmpty ? (
        <NoRuns />
      ) : (
        <MasterDetail
          onKeyDown={event => {
            commands.onKeyDown(event)
            if (!event.defaultPrevented) moveKeys(event)
          }}
          list={
            <DataTable
              model={model}
              label={t('frame.screens.runs')}
              opened={opened}
              onOpen={open}
              empty={<NoMatches onClear={() => model.change({ filters: [], search: '' })} />}
            />
          }
          detail={run === null ? null : <RunDetailPanel key={run} run={run} onClose={() => open(null)} />}
        />
      )}
    </>
  )
}
