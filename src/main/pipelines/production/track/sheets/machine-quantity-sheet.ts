import { sortedEntries } from '../sorted-entries.ts'
import { baseColumns, baseRow } from './base-columns.ts'
import type { BaseRow } from './base-columns.ts'
import type { ProgressSheet } from './progress-sheet.ts'

export interface MachineQuantityRow extends BaseRow {
  /** Slot and machine, `NO.01_MD50S-000`; the column's name is the plant's. */
  readonly machineCode: string
  /** Good pieces. */
  readonly moldedQuantity: number
  readonly numOfMachine: number
}

/** Sheet 4: one row per order and machine (production spec 7.3). */
export const machineQuantitySheet: ProgressSheet<MachineQuantityRow> = {
  name: 'machineQuantityMap',
  columns: [
    ...baseColumns,
    { name: 'machineCode', kind: 'text' },
    { name: 'moldedQuantity', kind: 'number' },
    { name: 'numOfMachine', kind: 'number' },
  ],
  rowsOf(order) {
    const machines = sortedEntries(order.machineQuantityMap)
    return machines.map(([machineCode, moldedQuantity]) => ({
      ...baseRow(order),
      machineCode,
      moldedQuantity,
      numOfMachine: machines.length,
    }))
  },
}
