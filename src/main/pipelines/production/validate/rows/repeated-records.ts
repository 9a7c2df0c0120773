import { groupBy } from '../master/group-by.ts'
import { byContent } from './content-text.ts'
import type { RecordRow } from './record-rows.ts'

const NONE: readonly (readonly RecordRow[])[] = []

/**
 * Rows of one order (or of none) that share day, shift and machine: groups of two and more, each in content order. Nearly always there
 * is none, and then no group is built.
 */
export function repeatedRecords(records: readonly RecordRow[]): readonly (readonly RecordRow[])[] {
  if (records.length < 2) return NONE
  const seen = new Set<string>()
  for (const record of records) seen.add(slotOf(record))
  if (seen.size === records.length) return NONE
  const groups = [...groupBy(records, slotOf).values()]
  return groups.filter(group => group.length > 1).map(byContent)
}

/** Machine and shift of a row, also as the cause of what is wrong with two rows there. */
export function slotOf({ recordDate, workingShift, machineNo }: RecordRow): string {
  return `${recordDate} ${workingShift ?? 'no shift'} ${machineNo}`
}
