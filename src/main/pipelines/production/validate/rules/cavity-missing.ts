import { isWorkingRow } from '../../track/working-row.ts'
import type { CheckContext } from '../check-context.ts'
import { finding } from '../finding.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import { recordPlace, type RecordRow } from '../rows/record-rows.ts'
import { spoken } from '../shown.ts'

/** A row with pieces does not say with how many cavities they were made (production spec 9.2). */
export function checkCavityMissing(record: RecordRow, unit: OrderUnit, { report }: CheckContext): void {
  if (record.moldCavity !== null || !isWorkingRow(record)) return
  const { itemTotalQuantity, moldShot, moldNo } = record
  report(
    finding(record, unit.recordRows, {
      rule: 'cavity-missing',
      columns: ['moldCavity'],
      message: `${recordPlace(record)}: ${spoken(itemTotalQuantity ?? 0)} pieces without a number of cavities.`,
      evidence: { itemTotalQuantity, moldShot, moldCavity: null },
      cause: `cavity-missing:${moldNo ?? 'no mold'}`,
    }),
  )
}
