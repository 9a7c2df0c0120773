import type { CellValue } from '../../../../../contract/table.ts'
import { materialCause, strangerCause } from '../cause.ts'
import type { CheckContext } from '../check-context.ts'
import { finding } from '../finding.ts'
import { type Description, DESCRIPTION_COLUMNS, sameDescription } from '../master/description.ts'
import type { MasterData } from '../master/master-data.ts'
import { orderWarning } from '../reference-warning.ts'
import { REPORT_ORDER } from '../report-order.ts'
import type { OrderRow } from '../rows/order-rows.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import { recordContext, recordPlace, type RecordRow } from '../rows/record-rows.ts'
import { named, shown } from '../shown.ts'

const ACTION = 'stop progressing or double check productRecords'

/**
 * A production row says something else of its item or materials than its order (production spec V-10). Nothing against a value
 * differs (Q40), and columns come in one order always (Q43).
 */
export function checkPoFieldsDiffer(record: RecordRow, unit: OrderUnit, { master, report }: CheckContext): void {
  const { order } = unit
  if (order === null || sameDescription(record, order)) return
  const columns = DESCRIPTION_COLUMNS.filter(column => record[column] !== order[column])
  const list = columns.map(column => `${column}: ${shown(record[column])} vs ${shown(order[column])}`).join(', ')
  const differences = columns.map(column => `${column} ${named(record[column])} instead of ${named(order[column])}`)
  report(
    finding(record, unit.recordRows, {
      rule: 'po-fields-differ',
      order: REPORT_ORDER.fieldsDiffer,
      columns,
      comparedWith: [{ table: 'purchaseOrders', rowId: order.rowId, columns }],
      message: `${recordPlace(record)} was made for order ${order.poNo} with ${differences.join(', ')}.`,
      evidence: evidence(record, order, columns),
      cause: fieldsCause(record, order, { columns, master }),
      warning: orderWarning(record.poNote, {
        warningType: 'product_info_not_matched',
        mismatchType: `PO was produced incorrectly with purchaseOrders. Details: ${columns.join('_')}_not_matched`,
        requiredAction: ACTION,
        message: `(${recordContext(record)}) - Mismatch: ${list}. Please ${ACTION}`,
      }),
    }),
  )
}

function evidence(
  record: Description,
  order: Description,
  columns: readonly (keyof Description)[],
): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(
    columns.flatMap(column => [
      [column, record[column]],
      [`purchaseOrders.${column}`, order[column]],
    ]),
  )
}

/** An item or a material nobody knows explains the difference; else order and record contradict each other. */
function fieldsCause(
  record: Description,
  order: OrderRow,
  { columns, master }: { readonly columns: readonly (keyof Description)[]; readonly master: MasterData },
): string {
  const itemDiffers = columns.includes('itemCode') || columns.includes('itemName')
  const materialDiffers = columns.some(column => column !== 'itemCode' && column !== 'itemName')
  return (
    (itemDiffers ? strangerCause(record, master) : null) ??
    (materialDiffers ? materialCause(record, master) : null) ??
    `purchaseOrders:${order.poNo}`
  )
}
