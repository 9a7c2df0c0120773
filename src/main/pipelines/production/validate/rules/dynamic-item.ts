import { standardItemCause } from '../cause.ts'
import type { CheckContext } from '../check-context.ts'
import { cellsOf, finding } from '../finding.ts'
import { orderWarning } from '../reference-warning.ts'
import { REPORT_ORDER } from '../report-order.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import { recordContext, recordPlace, type RecordRow } from '../rows/record-rows.ts'
import { named, shown } from '../shown.ts'

/** The item is not in moldSpecificationSummary (production spec V-15, level item). */
export function reportDynamicItem(record: RecordRow, unit: OrderUnit, { master, report }: CheckContext): void {
  const { itemCode, itemName } = record
  const [code, name] = [shown(itemCode), shown(itemName)]
  const known = [...(master.standard.items.get(itemCode ?? '')?.values() ?? [])].flatMap(item => item.specifications)
  const action = 'update_itemInfo_or_double_check_productRecords'
  report(
    finding(record, unit.recordRows, {
      rule: 'dynamic-item',
      order: REPORT_ORDER.dynamicItem,
      columns: ['itemCode', 'itemName'],
      comparedWith: cellsOf('moldSpecificationSummary', known, ['itemCode', 'itemName']),
      message: `${recordPlace(record)} made item ${named(itemCode)} (${named(itemName)}), which is not in moldSpecificationSummary.`,
      evidence: { itemCode, itemName },
      cause: standardItemCause(record, master),
      warning: orderWarning(record.poNote, {
        warningType: 'item_warnings',
        mismatchType: 'item_info_not_matched',
        requiredAction: action,
        message: `(${recordContext(record)}, ${code}, ${name}) - Mismatch: (${code}, ${name})_not_matched. Please ${action}`,
      }),
    }),
  )
}
