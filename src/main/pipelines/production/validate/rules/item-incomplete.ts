import type { CheckContext } from '../check-context.ts'
import { finding } from '../finding.ts'
import type { DescribedRow, DescribedRows } from '../rows/described-rows.ts'

/**
 * A row names its item with a code alone or a name alone, which the item check passes over; an order without either is as incomplete
 * (production spec Q49). A production row without either is a matter of its order.
 */
export function checkItemIncomplete<Row extends DescribedRow>(
  row: Row,
  rows: DescribedRows<Row>,
  { report }: CheckContext,
): void {
  const { itemCode, itemName } = row
  if (itemCode !== null && itemName !== null) return
  if (itemCode === null && itemName === null && rows.table === 'productRecords') return
  const has = itemCode !== null ? `item code ${itemCode} but no item name` : `item name ${itemName} but no item code`
  const poNo = rows.poNoOf(row)
  report(
    finding(row, rows, {
      rule: 'item-incomplete',
      columns: itemCode === null ? ['itemCode', 'itemName'] : ['itemName', 'itemCode'],
      message: `${rows.contextOf(row)}: the row has ${itemCode === null && itemName === null ? 'no item' : has}.`,
      evidence: { itemCode, itemName },
      cause: `item-incomplete:${itemCode ?? itemName ?? poNo ?? ''}`,
    }),
  )
}
