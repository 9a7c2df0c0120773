/** Rows of a list on screen beside those the engine has now. */
export interface HeldRows<Item> {
  /** To be shown: those on screen, in the order they have there; the same list where none of them changed. */
  readonly rows: readonly Item[]
  /** How many rows the engine has that are not on screen. */
  readonly added: number
  /** Whether there is anything to show: other rows, another order or, where values are held too, other values. */
  readonly hasNewer: boolean
}

/** What is on screen and what the engine has; `keyOf` says which rows are the same thing. */
export interface HoldRowsOptions<Item> {
  readonly shown: readonly Item[]
  readonly newest: readonly Item[]
  readonly keyOf: (item: Item) => string
  /** Whether values wait as well: they move rows when the list is sorted or filtered by them. */
  readonly holdsValues: boolean
}

/** Keeps every row in its place: what it says may change, which rows there are and their order may not (ui.md, rule 10). */
export function holdRows<Item>({ shown, newest, keyOf, holdsValues }: HoldRowsOptions<Item>): HeldRows<Item> {
  // In an empty list nothing can jump.
  if (shown === newest || shown.length === 0) return { rows: newest, added: 0, hasNewer: false }
  const before = shown.map(keyOf)
  const now = newest.map(keyOf)
  const isSameOrder = now.length === before.length && now.every((key, place) => key === before[place])
  if (holdsValues) {
    const hasNewer = !isSameOrder || JSON.stringify(newest) !== JSON.stringify(shown)
    return { rows: shown, added: countMissing(now, before), hasNewer }
  }
  if (isSameOrder) return { rows: newest, added: 0, hasNewer: false }
  const byKey = new Map(newest.map((item, place) => [now[place] ?? '', item]))
  const rows = shown.map((item, place) => byKey.get(before[place] ?? '') ?? item)
  const isSame = rows.every((item, place) => item === shown[place])
  return { rows: isSame ? shown : rows, added: countMissing(now, before), hasNewer: true }
}

function countMissing(keys: readonly string[], known: readonly string[]): number {
  const there = new Set(known)
  return keys.filter(key => !there.has(key)).length
}
