import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OrderRecord } from '../../../../contract/order-breakdown.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { ExportMenu } from '../../ui/data-table/export-menu.tsx'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import styles from './derivation-view.module.css'
import tables from './order-splits.module.css'
import type { TableToExport } from '../../ui/data-table/use-export.tsx'
import { useRecordColumns } from './use-record-columns.tsx'
import { PAGE_ROWS, useMore } from './use-more.ts'

/** The order whose records are shown, and how many there are. */
export interface OrderRecordsProps {
  readonly poNo: string
  readonly total: number
}

interface Records {
  readonly items: readonly OrderRecord[]
  readonly total: number
}

/** As many as the engine hands out at once. */
const RECORDS_AT_ONCE = 1_000

/** The production records that name the order, as they stand in their workbooks, working or not. */
export function OrderRecords({ poNo, total }: OrderRecordsProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { api } = useSession()
  const state = useMore<Records>(
    (offset, signal) => api.orderViews.orderRecords.query({ poNo, offset }, { signal }),
    (before, next) => ({ ...next, items: [...before.items, ...next.items] }),
  )
  const columns = useRecordColumns()
  const toExport: TableToExport = {
    name: `${poNo} ${t('orders.sections.records')}`,
    columns: columns.map(({ head, kind }) => ({ header: head, kind })),
    total,
    async read(offset, most) {
      const limit = Math.min(most, RECORDS_AT_ONCE)
      const { items } = await api.orderViews.orderRecords.query({ poNo, offset, limit })
      return items.map(record => columns.map(({ value }) => value(record)))
    },
  }
  return (
    <DetailSection
      title={t('orders.sections.records')}
      aside={
        <span className={tables['aside']}>
          {t('derivation.madeOf', { count: total, n: formats.whole(total) })}
          <ExportMenu table={toExport} size={24} />
        </span>
      }
    >
      {state.kind === 'failed' && <FailurePanel failure={state.failure} onRetry={state.retry} />}
      {state.kind === 'ready' && total === 0 && <p className={styles['quiet']}>{t('orders.records.none')}</p>}
      {state.kind === 'ready' && state.item.items.length > 0 && (
        <>
          <div className={tables['scroller']}>
            <table className={tables['root']} data-dense>
              <thead>
                <tr>
                  {columns.map(({ head, isNumber }) => (
                    <th key={head} scope="col" className={isNumber ? tables['number'] : undefined}>
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {state.item.items.map(record => (
                  <tr key={`${record.file}:${record.row}`}>
                    {columns.map(({ head, isNumber, cell }) => (
                      <td key={head} className={isNumber ? tables['number'] : undefined}>
                        {cell(record)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {state.item.items.length < state.item.total && (
            <Button size="compact-xs" variant="default" onClick={state.more}>
              {t('derivation.more', {
                n: formats.whole(Math.min(PAGE_ROWS, state.item.total - state.item.items.length)),
              })}
            </Button>
          )}
        </>
      )}
    </DetailSection>
  )
}
