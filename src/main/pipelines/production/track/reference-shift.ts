import type { ReferenceShift } from '../../../../contract/order-progress.ts'
import type { ProductRecord } from '../../../../contract/production-rows.ts'
import { shiftSpan } from './shift-calendar.ts'
import { isWorkingRow } from './working-row.ts'

type ReportedRow = Pick<ProductRecord, 'recordDate' | 'workingShift' | 'itemTotalQuantity'>

/**
 * The shift whose end all open-order figures refer to: the one that ends last among working rows with a known shift, rows without an
 * order included (production spec T-5, Q48; design 5 "Time"). Null when there is no such row.
 *
 * A day's last shift ends before any shift of the next day does, so the rows of the latest day that has one are enough.
 */
export function referenceShift(records: Iterable<ReportedRow>): ReferenceShift | null {
  let latest: ReferenceShift | null = null
  for (const record of records) {
    const { recordDate, workingShift } = record
    if (workingShift === null || (latest !== null && recordDate < latest.recordDate) || !isWorkingRow(record)) continue
    const span = shiftSpan(recordDate, workingShift)
    if (span !== null && (latest === null || span.end > latest.end)) latest = { recordDate, workingShift, ...span }
  }
  return latest
}
