/**
 * Entries of a quantity map in ascending order of their keys as text (production spec T-6). Always read a map through this: an
 * object puts keys that look like whole numbers (a mold called `10250`) first and in numeric order, whatever order they were written in.
 */
export function sortedEntries(map: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  return Object.entries(map).toSorted(([left], [right]) => (left < right ? -1 : 1))
}
