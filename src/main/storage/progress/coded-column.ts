/** What a cell of the order list holds. */
export type ListedValue = string | number | null

/**
 * One column of a list in memory: each distinct value once, and the code of every row's value, so that a condition looks at the few
 * values and sorting compares no texts. No value (null) is a value too.
 */
export interface CodedColumn {
  /** By code. */
  readonly values: readonly ListedValue[]
  /** By the place of the row. */
  readonly codes: Uint32Array
  /** Rank of each code in ascending order, from 0 without gaps; null has the last one. Worked out when it is first asked for. */
  ranks(): Uint32Array
}

/**
 * @param cells in the order in which they are read
 * @param places where the row of each cell stands
 * @param states in their order of meaning, for a column that sorts by it instead of by the value
 */
export function codedColumn(
  cells: readonly ListedValue[],
  places: Uint32Array,
  states: readonly string[] | null,
): CodedColumn {
  const values: ListedValue[] = []
  const known = new Map<ListedValue, number>()
  const codes = new Uint32Array(cells.length)
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? null
    let code = known.get(cell)
    if (code === undefined) {
      code = values.push(cell) - 1
      known.set(cell, code)
    }
    codes[places[at] ?? 0] = code
  }
  let ranks: Uint32Array | undefined
  return { values, codes, ranks: () => (ranks ??= rankedCodes(values, states)) }
}

function rankedCodes(values: readonly ListedValue[], states: readonly string[] | null): Uint32Array {
  const key = (value: ListedValue) => (states === null ? value : states.indexOf(String(value)))
  const keys = values.map(value => (value === null ? null : key(value)))
  const inOrder = Uint32Array.from(values.keys()).toSorted((a, b) => compareKeys(keys[a] ?? null, keys[b] ?? null))
  const ranks = new Uint32Array(values.length)
  for (const [rank, code] of inOrder.entries()) ranks[code] = rank
  return ranks
}

function compareKeys(a: ListedValue, b: ListedValue): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}

/** The same places by a column, what is equal in the order it was in, what has no value last either way; no comparison of two rows. */
export function sortedBy(places: Uint32Array, column: CodedColumn, descending: boolean): Uint32Array {
  const { values, codes } = column
  const ranks = column.ranks()
  const filled = values.length - (values.includes(null) ? 1 : 0)
  const slot = ranks.map(rank => (descending && rank < filled ? filled - 1 - rank : rank))
  const next = new Uint32Array(values.length + 1)
  for (const place of places) {
    const after = (slot[codes[place] ?? 0] ?? 0) + 1
    next[after] = (next[after] ?? 0) + 1
  }
  for (let at = 1; at < next.length; at += 1) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0)
  const sorted = new Uint32Array(places.length)
  for (const place of places) {
    const at = slot[codes[place] ?? 0] ?? 0
    const to = next[at] ?? 0
    sorted[to] = place
    next[at] = to + 1
  }
  return sorted
}
