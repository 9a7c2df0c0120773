import type { IndexedFinding } from './finding-index.ts'

/** One filter with several values, and how many findings have each. */
export interface Facet<Value extends string = string> {
  /** Whether a finding has one of the values that are wanted; remembers which it has. */
  look(finding: IndexedFinding): boolean
  /** Place of the value of the finding looked at last. */
  seen(): number
  /** Counts the finding looked at last. */
  count(): void
  /** How many have each value; only values that some have. */
  counts(): Record<string, number>
  /** How many have each value. */
  all(): Record<Value, number>
}

/**
 * @param values by their place; may grow while findings are looked at
 * @param wanted all when empty
 * @param placeOf place of the value of a finding
 */
export function facet<Value extends string>(
  values: readonly Value[],
  wanted: readonly string[],
  placeOf: (finding: IndexedFinding) => number,
): Facet<Value> {
  const numbers: number[] = values.map(() => 0)
  const choice = wanted.length > 0 ? new Set(wanted) : null
  const isWanted: (boolean | undefined)[] = []
  let place = 0
  const entries = () => values.map((value, at) => [value, numbers[at] ?? 0] as const)
  return {
    look(finding) {
      place = placeOf(finding)
      if (choice === null) return true
      return (isWanted[place] ??= choice.has(values[place] ?? ''))
    },
    seen: () => place,
    count() {
      numbers[place] = (numbers[place] ?? 0) + 1
    },
    counts: () => Object.fromEntries(entries().filter(([, number]) => number > 0)),
    all: () => Object.fromEntries(entries()) as Record<Value, number>,
  }
}
