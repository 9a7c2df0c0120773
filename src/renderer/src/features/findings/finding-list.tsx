import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { TriagedFinding } from '../../../../contract/triaged-finding.ts'
import { useFormats } from '../../format/use-formats.ts'
import type { FindingExtra } from '../../state/findings-session.ts'
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
import { BulkBar } from './bulk-bar.tsx'
import { Causes } from './causes.tsx'
import { FindingDetail } from './finding-detail.tsx'
import { FindingFilters } from './finding-filters.tsx'
import styles from './finding-list.module.css'
import { FindingsShown } from './findings-shown.tsx'
import { FindingsTabs, tableOf } from './findings-tabs.tsx'
import { NoFindings } from './no-findings.tsx'
import { NothingWaits } from './nothing-waits.tsx'
import { useFindingColumns } from './use-finding-columns.tsx'
import { useFindingDossier } from './use-finding-dossier.ts'
import { useFindingTriage } from './use-finding-triage.ts'

const keyOf = (finding: TriagedFinding) => finding.fingerprint

/** Causes on the left, their findings in the middle, the opened one beside them, and the keys to get through them. */
export function FindingList({ list }: { readonly list: ReadyList<TriagedFinding, FindingExtra> }) {
  const { t } = useTranslation()
  const { findings, findingView } = useSession()
  const formats = useFormats()
  const root = useRef<HTMLDivElement>(null)
  const view = useStore(findingView)
  const columns = useFindingColumns(view.list)
  const rowWindow = useRowWindow(findings, list, { canSort: true })
  const model = useDataTable({
    id: tableOf(view.list),
    columns,
    rows: list.items,
    keyOf,
    ...(rowWindow && { rowWindow }),
  })
  const { opened, open } = useOpenedRow(model)
  const known = list.items.find(finding => finding.fingerprint === opened) ?? null
  const dossier = useFindingDossier(opened, known)
  const shown = list.kind === 'paged' ? list.total : model.items.length
  const triage = useFindingTriage({ model, opened: opened === null ? null : dossier.finding, open, root, shown })
  const moveKeys = useListKeys(model, { opened, onOpen: open })
  const focusRows = () => root.current?.querySelector<HTMLElement>('[data-list]')?.focus()

  const { changes, facets, causes, causeCount } = list.extra
  const isPaged = list.kind === 'paged'
  const isEmpty = list.extra.asOf === null || (view.list === 'open' && changes.new + changes.still === 0)
  return (
    <>
      <ScreenHeader
        title={t('frame.screens.findings')}
        tabs={<FindingsTabs changes={list.extra.asOf && list.extra.changes} />}
        shown={<FindingsShown list={list} shown={shown} />}
        {...(!isEmpty && {
          tools: <TableTools model={model} searchLabel={t('findings.search')} />,
          filters: <FindingFilters model={model} list={view.list} facets={isPaged ? facets : null} />,
        })}
      />
      {isEmpty && opened === null ? (
        <NoFindings />
      ) : (
        // The keys of the list work in its detail, its causes and the bar above it as well.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div ref={root} className={styles['panes']} onKeyDown={triage.onKeyDown}>
          <Causes
            model={model}
            known={isPaged ? { causes, count: causeCount } : null}
            onChosen={() => open(null)}
            onLeave={focusRows}
          />
          <div className={styles['list']}>
            <BulkBar model={model} triage={triage} />
            <MasterDetail
              onKeyDown={event => {
                triage.onKeyDown(event)
                if (!event.defaultPrevented) moveKeys(event)
              }}
              list={
                <DataTable
                  model={model}
                  label={t('frame.screens.findings')}
                  opened={opened}
                  onOpen={open}
                  empty={
                    isEmpty ? (
                      <NoFindings />
                    ) : isPaged || list.total > 0 ? (
                      <NothingWaits model={model} states={isPaged ? facets.states : null}>
                        <NoMatches onClear={() => model.change({ filters: [], search: '' })} />
                      </NothingWaits>
                    ) : (
                      <p className={styles['causesMore']}>{t('triage.noneResolved')}</p>
                    )
                  }
                  totalsLabel={t('findings.totals', { count: shown, n: formats.whole(shown) })}
                />
              }
              detail={
                opened === null ? null : (
                  <FindingDetail
                    key={opened}
                    fingerprint={opened}
                    dossier={dossier}
                    triage={triage}
                    onClose={() => open(null)}
                  />
                )
              }
            />
          </div>
        </div>
      )}
    </>
  )
}
