import type { Stretch } from './in-sight.ts'

/** Rows that are made anew in one task: more at once, after a leap or when a page of them arrives, would hold up the window. */
export const ROWS_AT_ONCE = 12

/** A stretch without any row. */
export const NO_ROWS: Stretch = { first: 0, last: -1 }

/** What two stretches have in common. */
export function common(a: Stretch, b: Stretch): Stretch {
  const both = { first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) }
  return both.last < both.first ? NO_ROWS : both
}

/**
 * What is drawn next of the wanted rows: those that are drawn and some more, the ones that follow first.
 *
 * @param drawn rows that are drawn now
 */
export function nextRows(drawn: Stretch, wanted: Stretch): Stretch {
  const kept = common(drawn, wanted)
  const from = kept.last < kept.first ? { first: wanted.first, last: wanted.first - 1 } : kept
  const last = Math.min(wanted.last, from.last + ROWS_AT_ONCE)
  const left = ROWS_AT_ONCE - (last - from.last)
  return { first: Math.max(wanted.first, from.first - left), last }
}
