import { sortedEntries } from './sorted-entries.ts'

/** How fast an order is or would be molded, in good pieces a day. */
export type Pace =
  | { readonly kind: 'own'; readonly perDay: number; readonly days: number }
  /** Not started: the median of the item's orders that produced. */
  | { readonly kind: 'item'; readonly perDay: number; readonly orders: number }
  | { readonly kind: 'none' }

const PACE_DAYS = 5

/**
 * Good pieces per producing day over the order's last five producing days (design 5, "Risk"). A day on which it made nothing but
 * defects counts as one with 0. Null when it never produced.
 */
export function ownPace(dayQuantityMap: Readonly<Record<string, number>>): (Pace & { readonly kind: 'own' }) | null {
  const last = sortedEntries(dayQuantityMap).slice(-PACE_DAYS)
  if (last.length === 0) return null
  const good = last.reduce((sum, [, quantity]) => sum + quantity, 0)
  return { kind: 'own', perDay: good / last.length, days: last.length }
}
