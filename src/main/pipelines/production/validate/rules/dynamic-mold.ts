import { moldCause } from '../cause.ts'
import type { CheckContext } from '../check-context.ts'
import { cellsOf, finding } from '../finding.ts'
import { standardItemOf } from '../master/standard.ts'
import { orderWarning } from '../reference-warning.ts'
import { REPORT_ORDER } from '../report-order.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import { recordContext, recordPlace, type RecordRow } from '../rows/record-rows.ts'
import { named, shown } from '../shown.ts'

/** The mold is not one of those listed for the item (production spec V-15, level mold). */
export function reportDynamicMold(record: RecordRow, unit: OrderUnit, { master, report }: CheckContext): void {
  const { itemCode, itemName, moldNo } = record
  const item = standardItemOf(master.standard, itemCode, itemName)
  const [code, name, mold] = [shown(itemCode), shown(itemName), shown(moldNo)]
  const listed = item?.specifications.map(row => row.moldList ?? 'no mold').join('/')
  const action = 'update_moldInfo_or_double_check_productRecords'
  report(
    finding(record, unit.recordRows, {
      rule: 'dynamic-mold',
      order: REPORT_ORDER.dynamicMold,
      columns: ['moldNo', 'itemCode', 'itemName'],
      comparedWith: cellsOf('moldSpecificationSummary', item?.specifications ?? [], ['moldList']),
      message: `${recordPlace(record)} made item ${named(itemCode)} with mold ${named(moldNo)}; ${listed === undefined ? 'no mold is known for it' : `listed is ${listed}`}.`,
      evidence: { itemCode, itemName, moldNo, moldList: listed ?? null },
      cause: moldCause(record, master),
      warning: orderWarning(record.poNote, {
        warningType: 'item_mold_warnings',
        mismatchType: 'item_and_mold_not_matched',
        requiredAction: action,
        message: `(${recordContext(record)}, ${code}, ${name}, ${mold}) - Mismatch: ${mold}_and_(${code},${name})_not_matched. Please ${action}`,
      }),
    }),
  )
}
