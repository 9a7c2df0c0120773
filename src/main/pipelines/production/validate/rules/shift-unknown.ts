import { isKnownShift } from '../../track/shift-calendar.ts'
import type { CheckContext } from '../check-context.ts'
import { finding } from '../finding.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import type { RecordRow } from '../rows/record-rows.ts'

/** A row's shift is missing or none the plant has (production spec 9.2, Q30). */
export function checkShiftUnknown(record: RecordRow, unit: OrderUnit, { report }: CheckContext): void {
  const { workingShift, recordDate, machineNo } = record
  if (isKnownShift(workingShift)) return
  const problem = workingShift === null ? 'no shift' : `shift ${workingShift}, which is none of 1, 2, 3 and HC`
  report(
    finding(record, unit.recordRows, {
      rule: 'shift-unknown',
      columns: ['workingShift'],
      message: `${recordDate}, ${machineNo}: the row has ${problem}.`,
      evidence: { workingShift },
      cause: `shift-unknown:${workingShift ?? 'empty'}`,
    }),
  )
}
