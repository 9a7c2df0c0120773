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
