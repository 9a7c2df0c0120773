import { warningsOfOrders } from '../../../storage/findings/order-warnings.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { rowsByColumn } from '../../../storage/rows/read-rows.ts'
import { progressOfOrder } from './progress-of-order.ts'
import type { TrackedOrder } from './progress-of-order.ts'
import { TRACKED_ORDER_COLUMNS } from './tracked-rows.ts'
import type { TrackedOrderRow, TrackedRecord } from './tracked-rows.ts'
import type { TrackingContext } from './tracking-context.ts'
import type { TrackingJob } from './tracking-job.ts'

/** Orders with their records, in input order; an order without records has none. */
export interface OrderBatch {
  readonly poNos: readonly string[]
  readonly recordsOf: ReadonlyMap<string, readonly TrackedRecord[]>
}

/** Progress of a few orders; a number that neither an order file nor a record has gives none. */
export function trackBatch(
  { context, db, generation }: TrackingJob,
  { poNos, recordsOf }: OrderBatch,
  itemPaces: TrackingContext['itemPaces'],
): readonly TrackedOrder[] {
  const orders = orderRows(db, generation, poNos)
  const whole = { ...context, itemPaces, warnings: warningsOfOrders(db, poNos) }
  return poNos
    .filter(poNo => orders.has(poNo) || recordsOf.has(poNo))
    .map(poNo => progressOfOrder({ poNo, order: orders.get(poNo) ?? null }, recordsOf.get(poNo) ?? [], whole))
}

/** Whether the order's forecast rests on the pace of its item: it has not begun. */
export function needsItemPace({ progress }: TrackedOrder): boolean {
  return progress.proStatus === 'PENDING'
}

/** One row a number, should a table ever hold two (Q34). */
function orderRows(
  db: PlantDatabase,
  generation: number,
  poNos: readonly string[],
): ReadonlyMap<string, TrackedOrderRow> {
  const rows = rowsByColumn<TrackedOrderRow>(db, 'purchaseOrders', generation, {
    column: 'poNo',
    values: poNos,
    columns: TRACKED_ORDER_COLUMNS,
  })
  const orders = new Map<string, TrackedOrderRow>()
  for (const row of rows) if (!orders.has(row.poNo)) orders.set(row.poNo, row)
  return orders
}
