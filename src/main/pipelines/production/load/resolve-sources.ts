import { DUPLICATE, LOADED, SUPERSEDED, type SourceRole } from '../../../storage/files/row-source-store.ts'

/** A place where a row of one subject (an order number, or one row version) stands. */
export interface PlacedRow {
  readonly orderKey: number
  readonly rawHash: string
  /** Equal raw rows differ in content where other decisions were in force when they were loaded. */
  readonly contentHash: string
}

/**
 * Which part each place of a subject plays, in the order given: input order, which is order key, file, row.
 *
 * Of the files of one order key the first row counts and every other content is superseded (twice under one date); of several order
 * keys the latest counts (design 4). The row itself is the first of the unbroken series of equal raw rows that reaches to
 * the end, the others of that series are exact duplicates (C-5): an order that came back to earlier values after it was changed
 * is not a duplicate of what it was before. Rows that differ in nothing, as those of one row version, are all one series.
 */
export function resolveSources(places: readonly PlacedRow[]): readonly SourceRole[] {
  const heads = headsOfOrderKeys(places)
  const winner = heads.at(-1)
  const isWinner = ({ rawHash, contentHash }: PlacedRow): boolean =>
    rawHash === winner?.rawHash && contentHash === winner.contentHash
  const seriesStart = heads.findLastIndex(head => !isWinner(head)) + 1
  const firstKey = heads[seriesStart]?.orderKey ?? 0
  let isFirst = true
  return places.map(place => {
    if (place.orderKey < firstKey || !isWinner(place)) return SUPERSEDED
    if (!isFirst) return DUPLICATE
    isFirst = false
    return LOADED
  })
}

function headsOfOrderKeys(places: readonly PlacedRow[]): readonly PlacedRow[] {
  return places.filter((place, index) => places[index - 1]?.orderKey !== place.orderKey)
}
