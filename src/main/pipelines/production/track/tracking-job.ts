import type { PlantDatabase } from '../../../storage/plant-database.ts'
import type { TrackingContext } from './tracking-context.ts'
import type { TrackedOrder } from './progress-of-order.ts'

/** Orders read, computed and written before the event loop gets a turn; at eleven records each about 2,000 rows. */
export const BATCH = 200

/** One tracking under way: what it reads and whom it tells. */
export interface TrackingJob {
  readonly db: PlantDatabase
  readonly generation: number
  /** All of the context but what is read batch by batch. */
  readonly context: Pick<
    TrackingContext,
    'reference' | 'calendar' | 'moldSpecifications' | 'unconfirmed' | 'revisions'
  >
  readonly tally: TrackingTally
  /** Good pieces the orders have to add up to. */
  readonly goodOfOrders: number
  /** After each batch: reports, lets the thread's other work in, and ends a cancelled tracking. */
  readonly breathe: (orders: number) => Promise<void>
}

/** Running counts of a tracking. */
export interface TrackingTally {
  add(order: TrackedOrder): void
  readonly counts: () => {
    readonly computed: number
    readonly rowsWithoutShift: number
    readonly rowsWithoutResinCode: number
  }
}

export function trackingTally(): TrackingTally {
  const computed = new Set<string>()
  let rowsWithoutShift = 0
  let rowsWithoutResinCode = 0
  return {
    add({ progress, aggregates }) {
      if (computed.has(progress.poNo)) return
      computed.add(progress.poNo)
      rowsWithoutShift += aggregates.workingRowsWithoutShift
      rowsWithoutResinCode += aggregates.workingRowsWithoutResinCode
    },
    counts: () => ({ computed: computed.size, rowsWithoutShift, rowsWithoutResinCode }),
  }
}
