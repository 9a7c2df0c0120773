import type { OrderProgress } from '../../../../contract/order-progress.ts'
import { sortedEntries } from './sorted-entries.ts'
import type { OrderAggregates } from './order-aggregates.ts'

/** The order's side: null in both for an order that no order file knows (Q33). */
export interface OrderedGoods {
  /** Pieces. */
  readonly itemQuantity: number | null
  readonly poETA: string | null
}

/** Where an order stands (production spec T-7 to T-9). */
export type OrderState = Pick<
  OrderProgress,
  'itemQuantity' | 'poETA' | 'itemRemain' | 'surplus' | 'proStatus' | 'etaStatus' | 'startedDate' | 'actualFinishedDate'
>

type Made = Pick<OrderAggregates, 'moldedQuantity' | 'startedDate' | 'inReferenceShift'> & {
  readonly columns: Pick<OrderAggregates['columns'], 'dayQuantityMap'>
}

/**
 * The state rule, in this order:
 * - MOLDED when the good pieces reach the ordered quantity; what is beyond is surplus, and nothing remains (Q27). Finished on the
 *   first day on which the pieces made until then reach it (Q45). An order of 0 pieces is MOLDED without production and without a day.
 * - PENDING when it has no working row.
 * - MOLDING when a working row lies in the reference shift or one that overlaps it, else PAUSED (Q48): what is started is never PENDING.
 *
 * An order that no file knows has no quantity, so nothing remains to be counted, it is never finished, and all it made is surplus.
 */
export function orderState(goods: OrderedGoods, made: Made): OrderState {
  const { itemQuantity, poETA } = goods
  const { moldedQuantity, startedDate } = made
  const isFinished = itemQuantity !== null && moldedQuantity >= itemQuantity
  const actualFinishedDate = isFinished ? dayReached(made.columns.dayQuantityMap, itemQuantity) : null
  return {
    itemQuantity,
    poETA,
    itemRemain: itemQuantity === null ? null : Math.max(0, itemQuantity - moldedQuantity),
    surplus: Math.max(0, moldedQuantity - (itemQuantity ?? 0)),
    startedDate,
    actualFinishedDate,
    proStatus: isFinished ? 'MOLDED' : startedDate === null ? 'PENDING' : made.inReferenceShift ? 'MOLDING' : 'PAUSED',
    etaStatus:
      actualFinishedDate === null || poETA === null ? 'PENDING' : actualFinishedDate <= poETA ? 'ONTIME' : 'LATE',
  }
}

function dayReached(dayQuantityMap: Readonly<Record<string, number>>, quantity: number): string | null {
  let made = 0
  for (const [day, good] of sortedEntries(dayQuantityMap)) {
    made += good
    if (made >= quantity) return day
  }
  return null
}
