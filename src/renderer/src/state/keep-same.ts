/** Whether two values, as JSON carries them, say the same. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!isCompound(a) || !isCompound(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length &&
    names.every(name => Object.hasOwn(b, name) && isSameValue(a[name], b[name]))
  )
}

/** Rows of a list, what the engine says beside them and, where they are not the whole list, the place of the first one. */
export interface PlacedPage<Item, Extra> {
  readonly items: readonly Item[]
  readonly extra: Extra
  readonly first?: number
}

/**
 * A page that was read, with those rows of what is shown that say the same at the same place of the list, and with what beside the rows
 * says the same: an object that is drawn stays the same object, and nothing that hangs on it is worked out or drawn anew.
 */
export function keepSame<Item, Extra, Page extends PlacedPage<Item, Extra>>(
  shown: PlacedPage<Item, Extra>,
  page: Page,
): Page {
  const shift = (page.first ?? 0) - (shown.first ?? 0)
  const items = page.items.map((item, place) => theSame(shown.items[place + shift], item))
  return { ...page, items, extra: partsKept(shown.extra, page.extra) }
}

function theSame<Value>(before: unknown, now: Value): Value {
  return isSameValue(before, now) ? (before as Value) : now
}

/** All of it where it says the same, otherwise its parts that do. */
function partsKept<Extra>(before: Extra, now: Extra): Extra {
  if (isSameValue(before, now)) return before
  if (!isCompound(before) || !isCompound(now) || Array.isArray(now)) return now
  return Object.fromEntries(Object.entries(now).map(([name, part]) => [name, theSame(before[name], part)])) as Extra
}

function isCompound(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
