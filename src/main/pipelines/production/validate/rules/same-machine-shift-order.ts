import type { CheckContext } from '../check-context.ts'
import { cellsOf, finding } from '../finding.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import { recordPlace } from '../rows/record-rows.ts'
import { slotOf } from '../rows/repeated-records.ts'
import { counted } from '../shown.ts'

const COLUMNS = ['recordDate', 'workingShift', 'machineNo', 'poNote'] as const

/** An order has more than one row for one machine and shift; one finding a row after the first (production spec 9.2, Q28). */
export function checkSameMachineShiftOrder(unit: OrderUnit, { report }: CheckContext): void {
  const { poNo, recordRows } = unit
  if (poNo === null) return
  for (const records of unit.repeated()) {
    const [first, ...others] = records
    if (first === undefined) continue
    for (const record of others) {
      report(
        finding(record, recordRows, {
          rule: 'same-machine-shift-order',
          columns: COLUMNS,
          comparedWith: cellsOf('productRecords', [first], COLUMNS),
          message: `${recordPlace(record)} has ${counted(records.length, 'row')} for order ${poNo}.`,
          evidence: { moldNo: record.moldNo, itemTotalQuantity: record.itemTotalQuantity, rows: records.length },
          cause: `productRecords:${slotOf(first)} ${poNo}`,
        }),
      )
    }
  }
}
