import { moldedPercent } from '../../../../contract/order-figures.ts'
import type { OrderProgress, ReferenceShift } from '../../../../contract/order-progress.ts'
import { daysBetween } from '../../format/calendar-day.ts'

/** Share of the ordered quantity that is molded, 0 to 1, as it is shown: what is not finished is never rounded up to 100 %. */
export function moldedShare(order: OrderProgress): number | null {
  const percent = moldedPercent(order)
  return percent === null ? null : percent < 100 ? Math.min(0.99, percent / 100) : 1
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
