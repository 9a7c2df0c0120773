import { DEFECT_COLUMNS } from '../../../../../contract/production-rows.ts'
import type { CheckContext } from '../check-context.ts'
import { finding } from '../finding.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import { defectsOf, recordPlace, type RecordRow } from '../rows/record-rows.ts'
import { spoken } from '../shown.ts'

/**
 * The two identities of a row's pieces (production spec 9.2): total = shots × cavities and total = good + defects. An empty number counts
 * as 0, so that shots without a total or a total without shots are found too; missing cavities are a rule of their own.
 */
export function checkQuantityIdentities(record: RecordRow, unit: OrderUnit, context: CheckContext): void {
  const { rules } = context
  const total = record.itemTotalQuantity ?? 0
  const defects = defectsOf(record)
  const sum = (record.itemGoodQuantity ?? 0) + defects
  if (Math.abs(total - sum) > (rules['total-not-good-plus-defects'].threshold ?? 0)) {
    reportParts(record, unit, { context, defects, sum })
  }
  if (record.moldCavity === null) return
  const product = (record.moldShot ?? 0) * record.moldCavity
  if (Math.abs(total - product) > (rules['total-not-shots-by-cavity'].threshold ?? 0)) {
    reportShots(record, unit, { context, product })
  }
}

function reportShots(
  record: RecordRow,
  unit: OrderUnit,
  { context, product }: { readonly context: CheckContext; readonly product: number },
): void {
  const { moldShot, moldCavity, itemTotalQuantity } = record
  context.report(
    finding(record, unit.recordRows, {
      rule: 'total-not-shots-by-cavity',
      columns: ['itemTotalQuantity', 'moldShot', 'moldCavity'],
      message: `${recordPlace(record)}: total is ${count(itemTotalQuantity)}, ${count(moldShot)} shots × ${count(moldCavity)} cavities are ${spoken(product)}.`,
      evidence: { itemTotalQuantity, moldShot, moldCavity },
      cause: `total-not-shots-by-cavity:${record.poNote ?? record.recordDate}`,
    }),
  )
}

function reportParts(
  record: RecordRow,
  unit: OrderUnit,
  { context, defects, sum }: { readonly context: CheckContext; readonly defects: number; readonly sum: number },
): void {
  const { itemTotalQuantity, itemGoodQuantity } = record
  const filled = DEFECT_COLUMNS.filter(column => record[column] !== null)
  context.report(
    finding(record, unit.recordRows, {
      rule: 'total-not-good-plus-defects',
      columns: ['itemTotalQuantity', 'itemGoodQuantity', ...filled],
      message: `${recordPlace(record)}: total is ${count(itemTotalQuantity)}, ${count(itemGoodQuantity)} good and ${spoken(defects)} defects are ${spoken(sum)}.`,
      evidence: { itemTotalQuantity, itemGoodQuantity, defects },
      cause: `total-not-good-plus-defects:${record.poNote ?? record.recordDate}`,
    }),
  )
}

function count(value: number | null): string {
  return value === null ? 'empty' : spoken(value)
}
