import type { OrderProgress } from '../../../../../contract/order-progress.ts'
import type { SheetColumn } from './progress-sheet.ts'

/** The nine columns that begin sheets 1 to 5 (production spec 7.3). */
export type BaseRow = Pick<
  OrderProgress,
  | 'poReceivedDate'
  | 'poNo'
  | 'itemCode'
  | 'itemName'
  | 'poETA'
  | 'itemQuantity'
  | 'itemRemain'
  | 'startedDate'
  | 'actualFinishedDate'
>

export const baseColumns: readonly SheetColumn<BaseRow>[] = [
  { name: 'poReceivedDate', kind: 'date' },
  { name: 'poNo', kind: 'text' },
  { name: 'itemCode', kind: 'text' },
  { name: 'itemName', kind: 'text' },
  { name: 'poETA', kind: 'date' },
  { name: 'itemQuantity', kind: 'number' },
  { name: 'itemRemain', kind: 'number' },
  { name: 'startedDate', kind: 'date' },
  { name: 'actualFinishedDate', kind: 'date' },
]

export function baseRow(order: OrderProgress): BaseRow {
  const { poReceivedDate, poNo, itemCode, itemName, poETA } = order
  const { itemQuantity, itemRemain, startedDate, actualFinishedDate } = order
  return {
    poReceivedDate,
    poNo,
    itemCode,
    itemName,
    poETA,
    itemQuantity,
    itemRemain,
    startedDate,
    actualFinishedDate,
  }
}
