import type { PurchaseOrder } from '../../../../../contract/production-rows.ts'
import type { CellValue } from '../../../../../contract/table.ts'
import type { CheckContext } from '../check-context.ts'
import { finding } from '../finding.ts'
import { ORDER_ROWS } from '../rows/order-rows.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import { named } from '../shown.ts'

/**
 * Order files of one date have an order more than once with different content; the first row is loaded (design 4, "Files that change
 * shape"). One finding an order, with everything the other rows say differently.
 */
export function checkOrderTwiceUnderOneDate({ order, twins }: OrderUnit, { report }: CheckContext): void {
  if (order === null || twins.length === 0) return
  const columns = (Object.keys(order) as (keyof typeof order)[]).filter(
    (column): column is keyof PurchaseOrder =>
      column !== 'rowId' && twins.some(twin => (twin[column] ?? null) !== order[column]),
  )
  if (columns.length === 0) return
  const differences = columns.map(column => {
    const others = twins.map(twin => named(twin[column] ?? null))
    return `${column} ${named(order[column])} against ${[...new Set(others)].join(' and ')}`
  })
  report(
    finding(order, ORDER_ROWS, {
      rule: 'order-twice-under-one-date',
      columns,
      comparedWith: twins.map(twin => ({ table: 'purchaseOrders', rowId: twin.rowId, columns })),
      message: `Order ${order.poNo} stands ${twins.length + 1} times in the order files of one date; the first row counts: ${differences.join(', ')}.`,
      evidence: Object.fromEntries(
        columns.flatMap((column): readonly (readonly [string, CellValue])[] => [
          [column, order[column]],
          ...twins.map((twin, index) => [`${column} of row ${index + 2}`, twin[column] ?? null] as const),
        ]),
      ),
      cause: `order-twice-under-one-date:${order.poNo}`,
    }),
  )
}
