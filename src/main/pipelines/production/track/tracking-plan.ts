import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { countOrders } from '../../../storage/progress/order-numbers.ts'
import { changedOrders } from './changed-orders.ts'
import type { TrackingNow } from './changed-orders.ts'
import { previousTracking } from './tracking-inputs.ts'
import { updatedRowSums, workingRowSums } from './working-row-sums.ts'
import type { WorkingRowSums } from './working-row-sums.ts'

/** What is to be computed, and the pieces it has to add up to. */
export type TrackingPlan = WorkingRowSums &
  (
    | { readonly kind: 'all' }
    | {
        readonly kind: 'some'
        readonly orders: readonly string[]
        readonly sinceRun: number
        /** Good pieces of the orders as they are stored. */
        readonly goodBefore: number
      }
  )

/** From this many changed orders on, and this share of all, one pass over all records is cheaper than looking each order up. */
const MANY = { orders: 1_000, share: 1 / 3 }

/** Only what could have changed when an earlier tracking can be built on, else everything. */
export function planTracking(db: PlantDatabase, now: TrackingNow): TrackingPlan {
  const previous = previousTracking(db, now.generation)
  if (previous !== null) {
    const orders = changedOrders(db, previous, now)
    if (orders.length < MANY.orders || orders.length < countOrders(db) * MANY.share) {
      const goodBefore = goodOfOrders(previous.inputs)
      const sums = updatedRowSums(db, previous, now.generation)
      return { kind: 'some', orders, sinceRun: previous.run, goodBefore, ...sums }
    }
  }
  return { kind: 'all', ...workingRowSums(db, now.generation) }
}

/** Good pieces of working rows with an order number, which is what the orders show, those no file knows included. */
export function goodOfOrders({ working, unassigned }: WorkingRowSums): number {
  return working.itemGoodQuantity - unassigned.itemGoodQuantity
}
