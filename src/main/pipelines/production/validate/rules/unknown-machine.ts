import type { CheckContext } from '../check-context.ts'
import { finding } from '../finding.ts'
import { layoutOn } from '../master/machine-layout.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import { recordPlace, type RecordRow } from '../rows/record-rows.ts'
import { named } from '../shown.ts'

/**
 * A production row's machine is not in machineInfo, not on that day, or without a tonnage there (production spec Q36, Q37). The
 * reference takes this for a wrong tonnage.
 */
export function checkUnknownMachine(record: RecordRow, unit: OrderUnit, { master, report }: CheckContext): void {
  const { machineCode, recordDate } = record
  const layout = layoutOn(master.layouts, machineCode, recordDate)
  if (layout !== null && layout.tonnage !== null) return
  const periods = machineCode === null ? [] : (master.layouts.get(machineCode) ?? [])
  const problem =
    machineCode === null
      ? 'names no machine'
      : periods.length === 0
        ? `names machine ${machineCode}, which is not in machineInfo`
        : layout === null
          ? `names machine ${machineCode}, which has no layout on that day in machineInfo`
          : `names machine ${machineCode}, which has no tonnage in machineInfo`
  report(
    finding(record, unit.recordRows, {
      rule: 'unknown-machine',
      columns: ['machineCode', 'recordDate'],
      comparedWith: periods.map(({ row }) => ({
        table: 'machineInfo',
        rowId: row.rowId,
        columns: ['machineTonnage', 'layoutStartDate', 'layoutEndDate'],
      })),
      message: `${recordPlace(record)} ${problem}.`,
      evidence: { machineCode, recordDate, layouts: periods.length },
      cause: `machineInfo:${named(machineCode)}`,
    }),
  )
}
