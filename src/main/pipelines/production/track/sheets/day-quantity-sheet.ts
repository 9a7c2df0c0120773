import { sortedEntries } from '../sorted-entries.ts'
import { baseColumns, baseRow } from './base-columns.ts'
import type { BaseRow } from './base-columns.ts'
import type { ProgressSheet } from './progress-sheet.ts'

export interface DayQuantityRow extends BaseRow {
  readonly workingDay: string
  /** Good pieces. */
  readonly moldedQuantity: number
  readonly numOfDay: number
}

/** Sheet 5: one row per order and day of production (production spec 7.3). */
export const dayQuantitySheet: ProgressSheet<DayQuantityRow> = {
  name: 'dayQuantityMap',
  columns: [
    ...baseColumns,
    { name: 'workingDay', kind: 'date' },
    { name: 'moldedQuantity', kind: 'number' },
    { name: 'numOfDay', kind: 'number' },
  ],
  rowsOf(order) {
    const workingDays = sortedEntries(order.dayQuantityMap)
    return workingDays.map(([workingDay, moldedQuantity]) => ({
      ...baseRow(order),
      workingDay,
      moldedQuantity,
      numOfDay: workingDays.length,
    }))
  },
}
