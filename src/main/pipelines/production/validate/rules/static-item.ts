import type { CheckContext } from '../check-context.ts'
import { strangerCause } from '../cause.ts'
import { cellsOf, finding } from '../finding.ts'
import { hasPair } from '../master/pair-index.ts'
import { orderWarning } from '../reference-warning.ts'
import type { DescribedRow, DescribedRows } from '../rows/described-rows.ts'

/** Item code and name are not together in itemInfo (production spec V-7). */
export function checkStaticItem<Row extends DescribedRow>(
  row: Row,
  rows: DescribedRows<Row>,
  { master, report }: CheckContext,
): void {
  const { itemCode, itemName } = row
  if (itemCode === null || itemName === null || hasPair(master.items, itemCode, itemName)) return
  const known = [...(master.items.get(itemCode)?.values() ?? [])]
  const knownNames = known.map(item => item.itemName ?? 'no name').join(', ')
  const action = `update_itemInfo_or_double_check_${rows.table}`
  report(
    finding(row, rows, {
      rule: 'static-item',
      order: rows.order.item,
      columns: ['itemCode', 'itemName'],
      comparedWith: cellsOf('itemInfo', known, ['itemCode', 'itemName']),
      message:
        known.length === 0
          ? `Item ${itemCode} (${itemName}) is not in itemInfo.`
          : `Item ${itemCode} is called ${itemName} here and ${knownNames} in itemInfo.`,
      evidence: { itemCode, itemName, 'itemInfo.itemName': known.length === 0 ? null : knownNames },
      cause: strangerCause(row, master) ?? `itemInfo:${itemCode}`,
      warning: orderWarning(rows.poNoOf(row), {
        warningType: 'item_info_warnings',
        mismatchType: 'item_code_and_name_not_matched',
        requiredAction: action,
        message: `(${rows.contextOf(row)}, ${itemCode}, ${itemName}) - Mismatch: ${itemCode}_and_${itemName}_not_matched. Please ${action}`,
      }),
    }),
  )
}
