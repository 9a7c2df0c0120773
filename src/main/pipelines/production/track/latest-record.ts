import { shiftStart } from './shift-calendar.ts'
import type { TrackedRecord } from './tracked-rows.ts'

/** Where an order was last seen, working or not (production spec T-10). */
export interface LatestRecord {
  /** Start of that shift, plant wall clock; an unknown shift counts as 00:00 of its day. */
  readonly time: string
  readonly machineNo: string
  readonly moldNo: string | null
}

/**
 * The record with the greatest shift start. Of several in one shift the one with the largest total counts, then the lowest machineNo,
 * then the lowest moldNo, so that an order never shows twice (production spec T-10, Q28).
 */
export function latestRecord(records: Iterable<TrackedRecord>): LatestRecord | null {
  let latest: TrackedRecord | null = null
  let latestStart = ''
  for (const record of records) {
    if (latest !== null && record.recordDate < latest.recordDate) continue
    const start = shiftStart(record.recordDate, record.workingShift) ?? `${record.recordDate}T00:00:00`
    if (latest === null || start > latestStart || (start === latestStart && goesFirst(record, latest))) {
      latest = record
      latestStart = start
    }
  }
  return latest === null ? null : { time: latestStart, machineNo: latest.machineNo, moldNo: latest.moldNo }
}

function goesFirst(left: TrackedRecord, right: TrackedRecord): boolean {
  const byQuantity = (left.itemTotalQuantity ?? 0) - (right.itemTotalQuantity ?? 0)
  if (byQuantity !== 0) return byQuantity > 0
  if (left.machineNo !== right.machineNo) return left.machineNo < right.machineNo
  if (left.moldNo === right.moldNo || left.moldNo === null) return false
  return right.moldNo === null || left.moldNo < right.moldNo
}
