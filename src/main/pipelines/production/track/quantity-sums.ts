/** Adds pieces or shots under a key; a missing key is left out (production spec T-6), a missing amount counts as 0. */
export function addQuantity(sums: Map<string, number>, key: string | null, amount: number | null): void {
  if (key !== null) sums.set(key, (sums.get(key) ?? 0) + (amount ?? 0))
}

/** Sums as a plain map, keys ascending as text. */
export function quantityMap(sums: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  if (sums.size < 2) return Object.fromEntries(sums)
  return Object.fromEntries([...sums].toSorted(([left], [right]) => (left < right ? -1 : 1)))
}

/** Distinct values that are not missing, in order of first appearance. */
export function addDistinct<Value>(values: Value[], value: Value | null): void {
  if (value !== null && !values.includes(value)) values.push(value)
}
