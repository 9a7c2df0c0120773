import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'

/** How many orders have progress. */
export function countOrders(db: PlantDatabase): number {
  return statement<[], { n: number }>(db, 'select count(*) as n from order_progress where to_run is null').get()?.n ?? 0
}

/** Numbers of the orders that are not finished. */
export function openOrderNumbers(db: PlantDatabase): readonly string[] {
  return statement<[], string>(
    db,
    `select po_no from order_progress where to_run is null and pro_status in ('PENDING', 'MOLDING', 'PAUSED')`,
  )
    .pluck()
    .all()
}

/** Numbers of the orders of an item. */
export function orderNumbersOfItem(db: PlantDatabase, itemCode: string): readonly string[] {
  return statement<[string], string>(db, 'select po_no from order_progress where to_run is null and item_code = ?')
    .pluck()
    .all(itemCode)
}

/** Numbers of an item's orders that have not begun. */
export function notStartedOrderNumbers(db: PlantDatabase, itemCode: string): readonly string[] {
  return statement<[string], string>(
    db,
    `select po_no from order_progress where to_run is null and item_code = ? and pro_status = 'PENDING'`,
  )
    .pluck()
    .all(itemCode)
}

/** Own paces of an item's orders that produced, in good pieces a day. */
export function pacesOfItem(
  db: PlantDatabase,
  itemCode: string,
): readonly { readonly poNo: string; readonly ownPace: number }[] {
  return statement<[string], { poNo: string; ownPace: number }>(
    db,
    `select po_no as poNo, own_pace as ownPace from order_progress
     where to_run is null and item_code = ? and own_pace is not null`,
  ).all(itemCode)
}
