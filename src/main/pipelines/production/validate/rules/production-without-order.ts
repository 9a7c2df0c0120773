import type { CheckContext } from '../check-context.ts'
import { finding } from '../finding.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import { recordPlace, type RecordRow } from '../rows/record-rows.ts'
import { named, spoken } from '../shown.ts'

/** Pieces were made and no order is named; the reference loses them (production spec Q32). */
export function checkProductionWithoutOrder(record: RecordRow, unit: OrderUnit, { report }: CheckContext): void {
  if (record.poNote !== null) return
  const { itemTotalQuantity, itemGoodQuantity, itemCode } = record
  const pieces = Math.max(itemTotalQuantity ?? 0, itemGoodQuantity ?? 0)
  if (pieces <= 0) return
  report(
    finding(record, unit.recordRows, {
      rule: 'production-without-order',
      columns: ['poNote', 'itemTotalQuantity'],
      message: `${recordPlace(record)}: ${spoken(pieces)} pieces of item ${named(itemCode)} without an order.`,
      evidence: { poNote: null, itemTotalQuantity, itemGoodQuantity, itemCode },
      cause: `production-without-order:${named(itemCode)}`,
    }),
  )
}
