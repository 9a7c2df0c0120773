import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderRecord } from '../../../../contract/order-breakdown.ts'
import type { CellValue } from '../../../../contract/table.ts'
import { DASH } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { CellButton, cellPlaceText } from './cell-button.tsx'
import type { CellPlace } from './use-open-cell.ts'

/** A column of the records of an order. */
export interface RecordColumn {
  readonly head: string
  /** Stands at the end. */
  readonly isNumber: boolean
  readonly cell: (record: OrderRecord) => ReactNode
  /** As it is exported: numbers and days bare. */
  readonly value: (record: OrderRecord) => CellValue
  readonly kind: 'text' | 'number' | 'day'
}

/** What a planner looks for in a record, its place in the workbook among them. */
export function useRecordColumns(): readonly RecordColumn[] {
  const { t } = useTranslation()
  const formats = useFormats()
  return useMemo(() => {
    const valueIn = (column: string) => (record: OrderRecord) => record.values[column] ?? null
    const number = (value: CellValue) => (typeof value === 'number' ? formats.whole(value) : DASH)
    const text = (head: string, column: string): RecordColumn => ({
      head,
      isNumber: false,
      kind: 'text',
      value: valueIn(column),
      cell: record => String(valueIn(column)(record) ?? DASH),
    })
    const count = (head: string, column: string): RecordColumn => ({
      head,
      isNumber: true,
      kind: 'number',
      value: valueIn(column),
      cell: record => number(valueIn(column)(record)),
    })
    const good = valueIn('itemGoodQuantity')
    return [
      {
        head: t('orders.records.day'),
        isNumber: false,
        kind: 'day',
        value: valueIn('recordDate'),
        cell: record => formats.day(String(valueIn('recordDate')(record) ?? '')),
      },
      text(t('orders.records.shift'), 'workingShift'),
      text(t('orders.records.machine'), 'machineNo'),
      {
        head: t('orders.records.good'),
        isNumber: true,
        kind: 'number',
        value: record => (record.isWorking ? good(record) : t('orders.records.idle')),
        cell: record => (record.isWorking ? number(good(record)) : t('orders.records.idle')),
      },
      {
        head: t('orders.records.place'),
        isNumber: false,
        kind: 'text',
        value: record => cellPlaceText(orderCell(record)),
        cell: record => <CellButton place={orderCell(record)} />,
      },
      count(t('orders.records.total'), 'itemTotalQuantity'),
      count(t('orders.records.shots'), 'moldShot'),
      count(t('orders.records.cavity'), 'moldCavity'),
      text(t('orders.records.mold'), 'moldNo'),
    ]
  }, [t, formats])
}

/** Where a record names its order. */
function orderCell({ file, sheet, row, letters }: OrderRecord): CellPlace {
  return { file, sheet, address: `${letters['poNote'] ?? 'A'}${row}` }
}
