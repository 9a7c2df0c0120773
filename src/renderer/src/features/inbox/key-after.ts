/**
 * The row that is next in hand once some are done: the first one below the last of them, else the nearest above.
 *
 * @param keys the rows as shown, top to bottom
 */
export function keyAfter(keys: readonly string[], done: readonly string[]): string | null {
  const places = done.map(key => keys.indexOf(key)).filter(place => place >= 0)
  const last = Math.max(-1, ...places)
  const below = keys.slice(last + 1).find(key => !done.includes(key))
  return below ?? keys.slice(0, last).findLast(key => !done.includes(key)) ?? null
}
