import type { PlantDatabase } from '../../../storage/plant-database.ts'
import type { TrackedOrder } from './progress-of-order.ts'
import type { TrackingContext } from './tracking-context.ts'

/** Orders read, computed and written before the event loop gets a turn; at eleven records each about 2,000 rows. */
export const ORDERS_AT_ONCE = 200

/** One tracking under way. */
export interface TrackingJob {
  readonly db: PlantDatabase
  readonly generation: number
  readonly context: Pick<TrackingContext, 'reference' | 'calendar' | 'moldSpecifications' | 'unconfirmed' | 'revisions'>
  /** Good pieces of all orders, listed or not, before: what an incremental tracking starts from; 0 for a whole one. */
  readonly goodBefore: number
  /** What they have to add up to now. */
  readonly goodNow: number
  /** After a batch of this many orders: reports, lets the thread's other work in, and ends a cancelled tracking. */
  readonly breathe: (orders: number) => Promise<void>
}

/** An order's progress as it is written. */
export interface TrackedChange extends TrackedOrder {
  readonly kind: 'tracked'
}

/** What is written for one order: its progress, or that neither an order file nor a record has it any more. */
export type TrackingChange = TrackedChange | { readonly kind: 'gone'; readonly poNo: string }
