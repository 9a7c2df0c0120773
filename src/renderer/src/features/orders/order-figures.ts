import type { OrderProgress, ReferenceShift } from '../../../../contract/order-progress.ts'
import { daysBetween } from '../../format/calendar-day.ts'

/** Good pieces made so far; null when the ordered quantity is unknown. */
export function moldedPieces(order: OrderProgress): number | null {
  const { itemQuantity, itemRemain, surplus } = order
  return itemQuantity === null || itemRemain === null ? null : itemQuantity - itemRemain + surplus
}

/** Share of the ordered quantity that is molded, 0 to 1; a surplus does not count. */
export function moldedShare({ itemQuantity, itemRemain }: OrderProgress): number | null {
  if (itemQuantity === null || itemRemain === null || itemQuantity <= 0) return null
  return (itemQuantity - itemRemain) / itemQuantity
}

/** Place in the order of urgency: what is open and late, then at risk, before anything that is finished and cannot be helped. */
export function urgency({ risk, proStatus }: OrderProgress): number {
  const isFinished = proStatus === 'MOLDED'
  switch (risk) {
    case 'late':
      return isFinished ? 2 : 0
    case 'at-risk':
      return 1
    case 'no-forecast':
      return 3
    case 'on-time':
      return isFinished ? 5 : 4
    default:
      return risk satisfies never
  }
}

/**
 * How many days an order is, was or will be late by its figures: finished against ETA, else the forecast, else the reference shift
 * against it. Null where nothing can be said, 0 or less when it is in time.
 */
export function daysLate(order: OrderProgress, reference: ReferenceShift | null): number | null {
  const { poETA, actualFinishedDate, forecastDate, risk } = order
  if (actualFinishedDate !== null) return daysBetween(poETA, actualFinishedDate)
  if (risk === 'late') return daysBetween(poETA, reference?.recordDate ?? null)
  return daysBetween(poETA, forecastDate)
}
