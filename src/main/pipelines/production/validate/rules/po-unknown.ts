import type { CheckContext } from '../check-context.ts'
import { finding } from '../finding.ts'
import { orderWarning } from '../reference-warning.ts'
import { REPORT_ORDER } from '../report-order.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import { recordContext, recordPlace, type RecordRow } from '../rows/record-rows.ts'

const ACTION = 'stop progressing or double check productRecords'

/** The order of a production row is in no purchase order file; one finding a row (production spec V-11). */
export function checkPoUnknown(record: RecordRow, unit: OrderUnit, { report }: CheckContext): void {
  const { poNo } = unit
  if (poNo === null || unit.order !== null) return
  report(
    finding(record, unit.recordRows, {
      rule: 'po-unknown',
      order: REPORT_ORDER.unknownOrder,
      columns: ['poNote'],
      message: `${recordPlace(record)} was made for order ${poNo}, which is in no purchase order file.`,
      evidence: { poNote: poNo },
      cause: `purchaseOrders:${poNo}`,
      warning: orderWarning(poNo, {
        warningType: 'PO_invalid',
        mismatchType: 'PO does not exist in purchaseOrders.',
        requiredAction: ACTION,
        message: `(${recordContext(record)}) - Mismatch: ${poNo} does not exist in purchaseOrders. . Please ${ACTION}`,
      }),
    }),
  )
}
