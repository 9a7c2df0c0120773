import { daysBetween } from '../../track/calendar-day.ts'
import type { CheckContext } from '../check-context.ts'
import { finding } from '../finding.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import { recordPlace, type RecordRow } from '../rows/record-rows.ts'
import { counted } from '../shown.ts'

/** Pieces were made before their order was received (production spec 9.2). */
export function checkRecordBeforeOrder(record: RecordRow, unit: OrderUnit, { rules, report }: CheckContext): void {
  const { order } = unit
  const received = order?.poReceivedDate ?? null
  if (order === null || received === null || record.recordDate >= received) return
  const days = daysBetween(record.recordDate, received)
  if (days <= (rules['record-before-order'].threshold ?? 0)) return
  report(
    finding(record, unit.recordRows, {
      rule: 'record-before-order',
      columns: ['recordDate', 'poNote'],
      comparedWith: [{ table: 'purchaseOrders', rowId: order.rowId, columns: ['poReceivedDate'] }],
      message: `${recordPlace(record)} was made ${counted(days, 'day')} before order ${order.poNo} was received on ${received}.`,
      evidence: { recordDate: record.recordDate, poReceivedDate: received },
      cause: `record-before-order:${order.poNo}`,
    }),
  )
}
