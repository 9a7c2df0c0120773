import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../contract/finding.ts'
import { useFormats } from '../../format/use-formats.ts'
import type { FindingExtra } from '../../state/session.ts'
import { useSession } from '../../state/session-context.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { TableTools } from '../../ui/data-table/table-tools.tsx'
import { useDataTable } from '../../ui/data-table/use-data-table.ts'
import { useListKeys } from '../../ui/data-table/use-list-keys.ts'
import { useOpenedRow } from '../../ui/data-table/use-opened-row.ts'
import { useRowWindow } from '../../ui/data-table/use-row-window.ts'
import type { ReadyList } from '../../ui/list-states.tsx'
import { MasterDetail } from '../../ui/master-detail.tsx'
import { NoMatches } from '../../ui/no-matches.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { Causes } from './causes.tsx'
import { FindingDetail } from './finding-detail.tsx'
import { FindingFilters } from './finding-filters.tsx'
import { findingListQuery } from './finding-list-query.ts'
import styles from './finding-list.module.css'
import { FindingsShown } from './findings-shown.tsx'
import { NoFindings } from './no-findings.tsx'
import { useFindingColumns } from './use-finding-columns.tsx'

const keyOf = (finding: Finding) => finding.fingerprint

/** Causes on the left, their findings in the middle, the opened one beside them. */
export function FindingList({ list }: { readonly list: ReadyList<Finding, FindingExtra> }) {
  const { t } = useTranslation()
  const { findings } = useSession()
  const formats = useFormats()
  const columns = useFindingColumns()
  const rowWindow = useRowWindow(findings, list, { canSort: false })
  const model = useDataTable({ id: 'findings', columns, rows: list.items, keyOf, ...(rowWindow && { rowWindow }) })
  const { opened, open } = useOpenedRow(model)
  const onKeyDown = useListKeys(model, { opened, onOpen: open })
  useEffect(() => findings.setQuery(findingListQuery(model.view)), [findings, model.view])

  if (list.kind === 'whole' && list.total === 0) return <NoFindings />
  const shown = list.kind === 'paged' ? list.total : model.items.length
  return (
    <>
      <ScreenHeader
        title={t('frame.screens.findings')}
        shown={<FindingsShown list={list} shown={shown} />}
        tools={<TableTools model={model} searchLabel={t('findings.search')} />}
        filters={<FindingFilters model={model} bySeverity={list.kind === 'paged' ? list.extra.bySeverity : null} />}
      />
      <div className={styles['panes']}>
        <Causes model={model} known={list.kind === 'paged' ? list.extra.causes : null} />
        <MasterDetail
          onKeyDown={onKeyDown}
          list={
            <DataTable
              model={model}
              label={t('frame.screens.findings')}
              opened={opened}
              onOpen={open}
              empty={<NoMatches onClear={() => model.change({ filters: [], search: '' })} />}
              totalsLabel={t('findings.totals', { count: shown, n: formats.whole(shown) })}
            />
          }
          detail={
            opened === null ? null : (
              <FindingDetail
                key={opened}
                fingerprint={opened}
                known={list.items.find(finding => finding.fingerprint === opened) ?? null}
                onClose={() => open(null)}
              />
            )
          }
        />
      </div>
    </>
  )
}
