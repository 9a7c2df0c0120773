import type { ProductRecord } from '../../../../contract/production-rows.ts'

/**
 * Whether a row made anything: its itemTotalQuantity is neither missing nor 0 (production spec T-3).
 * The others are listed as `notWorkingStatus`.
 */
export function isWorkingRow(record: Pick<ProductRecord, 'itemTotalQuantity'>): boolean {
  return record.itemTotalQuantity !== null && record.itemTotalQuantity !== 0
}
