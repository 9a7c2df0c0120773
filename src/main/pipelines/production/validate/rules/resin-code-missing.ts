import { isWorkingRow } from '../../track/working-row.ts'
import type { CheckContext } from '../check-context.ts'
import { finding } from '../finding.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import { recordPlace, type RecordRow } from '../rows/record-rows.ts'
import { named } from '../shown.ts'

/** A row with pieces for an order has no resin code; the order keeps its progress, the gap is noted (production spec Q31). */
export function checkResinCodeMissing(record: RecordRow, unit: OrderUnit, { report }: CheckContext): void {
  if (record.plasticResinCode !== null || record.poNote === null || !isWorkingRow(record)) return
  const { itemCode, plasticResin, poNote } = record
  report(
    finding(record, unit.recordRows, {
      rule: 'resin-code-missing',
      columns: ['plasticResinCode', 'plasticResin'],
      message: `${recordPlace(record)}: item ${named(itemCode)} was made for order ${poNote} without a resin code.`,
      evidence: { itemCode, plasticResinCode: null, plasticResin },
      cause: `resin-code-missing:${poNote}`,
    }),
  )
}
