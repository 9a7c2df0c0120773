import type { UnassignedProduction } from '../../../../contract/order-progress.ts'
import type { ProductRecord } from '../../../../contract/production-rows.ts'
import { isWorkingRow } from './working-row.ts'

/** Pieces of working rows without an order number; idle machines do not count (production spec Q32). */
export function unassignedProduction(records: Iterable<ProductRecord>): UnassignedProduction {
  let rows = 0
  let itemTotalQuantity = 0
  let itemGoodQuantity = 0
  for (const record of records) {
    if (record.poNote !== null || !isWorkingRow(record)) continue
    rows += 1
    itemTotalQuantity += record.itemTotalQuantity ?? 0
    itemGoodQuantity += record.itemGoodQuantity ?? 0
  }
  return { rows, itemTotalQuantity, itemGoodQuantity }
}
