/** Rows of a code table by code, then by name; null is a value like another (production spec V-6). */
export type PairIndex<Row> = ReadonlyMap<string | null, ReadonlyMap<string | null, Row>>

/** Indexes (code, name) pairs; of equal pairs the first row stands. */
export function pairIndex<Row>(
  rows: Iterable<Row>,
  pairOf: (row: Row) => readonly [code: string | null, name: string | null],
): PairIndex<Row> {
  const index = new Map<string | null, Map<string | null, Row>>()
  for (const row of rows) {
    const [code, name] = pairOf(row)
    let names = index.get(code)
    if (names === undefined) index.set(code, (names = new Map()))
    if (!names.has(name)) names.set(name, row)
  }
  return index
}

/** Whether code and name stand together in one row. */
export function hasPair(index: PairIndex<unknown>, code: string | null, name: string | null): boolean {
  return index.get(code)?.has(name) === true
}
