import type { OrderProgress } from './order-progress.ts'

type Quantities = Pick<OrderProgress, 'itemQuantity' | 'itemRemain' | 'surplus'>

/** Good pieces made so far; null when the ordered quantity is unknown. */
export function moldedPieces({ itemQuantity, itemRemain, surplus }: Quantities): number | null {
  return itemQuantity === null || itemRemain === null ? null : itemQuantity - itemRemain + surplus
}

/** Percent of the ordered pieces that is molded, 0 to 100, a surplus not counted (production spec 8); null without an ordered quantity. */
export function moldedPercent({ itemQuantity, itemRemain }: Omit<Quantities, 'surplus'>): number | null {
  if (itemQuantity === null || itemRemain === null || itemQuantity <= 0) return null
  return ((itemQuantity - itemRemain) * 100) / itemQuantity
}

/** Mean of the distinct cavities an order ran with; null without any. */
export function meanCavity({ moldCavity }: Pick<OrderProgress, 'moldCavity'>): number | null {
  return moldCavity.length === 0 ? null : moldCavity.reduce((sum, cavity) => sum + cavity, 0) / moldCavity.length
}

/**
 * Pieces a producing day could bring: shots a day × mean cavity (production spec 8, `estimatedCapacity`). For reading only: forecasts
 * rest on good pieces, not on this.
 */
export function estimatedCapacity(
  order: Pick<OrderProgress, 'totalMoldShot' | 'totalDay' | 'moldCavity'>,
): number | null {
  const { totalMoldShot, totalDay } = order
  const cavity = meanCavity(order)
  if (totalMoldShot === null || totalDay === null || totalDay === 0 || cavity === null) return null
  return (totalMoldShot / totalDay) * cavity
}

type Promised = Pick<OrderProgress, 'poETA' | 'risk' | 'actualFinishedDate' | 'forecastDate'>

/**
 * How many days after its ETA an order was finished, else is forecast to be, else, late and without a forecast, is past it by now: the
 * one figure the work list, the hand-over sheet and the sentences say.
 *
 * @param referenceDate day of the reference shift
 * @returns null where nothing can be said, 0 or less when it is in time
 */
export function daysLate(
  { poETA, risk, actualFinishedDate, forecastDate }: Promised,
  referenceDate: string | null,
): number | null {
  const until = actualFinishedDate ?? forecastDate ?? (risk === 'late' ? referenceDate : null)
  if (poETA === null || until === null) return null
  return Math.round((Date.parse(until) - Date.parse(poETA)) / DAY_MS)
}

const DAY_MS = 86_400_000

/** Place in the order of urgency: what is open and late, then at risk, before anything that is finished and cannot be helped. */
export function urgency({ risk, proStatus }: Pick<OrderProgress, 'risk' | 'proStatus'>): number {
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
