import { sortedEntries } from '../sorted-entries.ts'
import { baseColumns, baseRow } from './base-columns.ts'
import type { BaseRow } from './base-columns.ts'
import type { ProgressSheet } from './progress-sheet.ts'

export interface MoldShotRow extends BaseRow {
  readonly moldNo: string
  /** Shots of this mold. */
  readonly shotCount: number
  readonly numOfMold: number
}

/** Sheet 3: one row per order and mold (production spec 7.3). */
export const moldShotSheet: ProgressSheet<MoldShotRow> = {
  name: 'moldShotMap',
  columns: [
    ...baseColumns,
    { name: 'moldNo', kind: 'text' },
    { name: 'shotCount', kind: 'number' },
    { name: 'numOfMold', kind: 'number' },
  ],
  rowsOf(order) {
    const molds = sortedEntries(order.moldShotMap)
    return molds.map(([moldNo, shotCount]) => ({ ...baseRow(order), moldNo, shotCount, numOfMold: molds.length }))
  },
}
