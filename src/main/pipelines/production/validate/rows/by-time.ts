import { contentText } from './content-text.ts'
import type { RecordRow } from './record-rows.ts'

/** Sorts production rows by day, shift, machine and, should that not be enough, content: never by where they stand in a file. */
export function byTime(one: RecordRow, other: RecordRow): number {
  return (
    byText(one.recordDate, other.recordDate) ||
    byText(one.workingShift ?? '', other.workingShift ?? '') ||
    byText(one.machineNo, other.machineNo) ||
    byText(contentText(one), contentText(other)) ||
    one.rowId - other.rowId
  )
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
