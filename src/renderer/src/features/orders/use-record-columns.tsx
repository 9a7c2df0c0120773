import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderRecord } from '../../../../contract/order-breakdown.ts'
import { DASH } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { CellButton } from './cell-button.tsx'

/** A column of the records of an order. */
export interface RecordColumn {
  readonly head: string
  /** Stands at the end. */
  readonly isNumber: boolean
  readonly cell: (record: OrderRecord) => ReactNode
}

/** What a planner looks for in a record, its place in the workbook among them. */
export function useRecordColumns(): readonly RecordColumn[] {
  const { t } = useTranslation()
  const formats = useFormats()
  return useMemo(() => {
    const number = (record: OrderRecord, column: string) => {
      const value = record.values[column]
      return typeof value === 'number' ? formats.whole(value) : DASH
    }
    const text = (head: string, column: string): RecordColumn => ({
      head,
      isNumber: false,
      cell: record => String(record.values[column] ?? DASH),
    })
    const count = (head: string, column: string): RecordColumn => ({
      head,
      isNumber: true,
      cell: record => number(record, column),
    })
    return [
      {
        head: t('orders.records.day'),
        isNumber: false,
        cell: record => formats.day(String(record.values['recordDate'] ?? '')),
      },
      text(t('orders.records.shift'), 'workingShift'),
      text(t('orders.records.machine'), 'machineNo'),
      {
        head: t('orders.records.good'),
        isNumber: true,
        cell: record => (record.isWorking ? number(record, 'itemGoodQuantity') : t('orders.records.idle')),
      },
      {
        head: t('orders.records.place'),
        isNumber: false,
        cell: ({ file, sheet, row, letters }) => (
          <CellButton place={{ file, sheet, address: `${letters['poNote'] ?? 'A'}${row}` }} />
        ),
      },
      count(t('orders.records.total'), 'itemTotalQuantity'),
      count(t('orders.records.shots'), 'moldShot'),
      count(t('orders.records.cavity'), 'moldCavity'),
      text(t('orders.records.mold'), 'moldNo'),
    ]
  }, [t, formats])
}
