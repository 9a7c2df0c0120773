/** A seeded source of numbers: the same seed gives the same sequence on every machine. */
export interface Random {
  /** A number in [0, 1). */
  readonly next: () => number
  /** A whole number in [low, high], both included. */
  readonly integer: (low: number, high: number) => number
  /** One element; the list must not be empty. */
  readonly pick: <T>(values: readonly T[]) => T
  /** True with the given probability. */
  readonly chance: (probability: number) => boolean
}

/** mulberry32: 32 bits of state, enough for test data, never for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  function integer(low: number, high: number): number {
    return low + Math.floor(next() * (high - low + 1))
  }
  function pick<T>(values: readonly T[]): T {
    const value = values[integer(0, values.length - 1)]
    if (value === undefined) throw new RangeError('pick needs a list with at least one value')
    return value
  }
  return { next, integer, pick, chance: probability => next() < probability }
}
