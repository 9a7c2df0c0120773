import type { Pace } from './pace.ts'

export type ItemPace = Pace & { readonly kind: 'item' }

/** Paces of one item's orders that made good pieces, in pieces a day, to their median; null when there are none. */
export function itemPace(paces: readonly number[]): ItemPace | null {
  const sorted = paces.filter(pace => pace > 0).toSorted((left, right) => left - right)
  const middle = sorted.length >> 1
  const upper = sorted[middle]
  if (upper === undefined) return null
  const lower = sorted.length % 2 === 1 ? upper : (sorted[middle - 1] ?? upper)
  return { kind: 'item', perDay: (lower + upper) / 2, orders: sorted.length }
}
