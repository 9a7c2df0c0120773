import type { PlantDatabase } from '../plant-database.ts'

/** Lists kept per connection, and how long one may be to be kept. */
const KEPT = 12
const LONGEST_KEPT = 100_000

const lists = new WeakMap<PlantDatabase, Map<string, readonly unknown[]>>()

/**
 * A list that never changes, made once for the pages it is read in: what two ended runs differ in stays as it is. The least recently
 * used ones are forgotten.
 */
export function remembered<Item>(db: PlantDatabase, key: string, make: () => readonly Item[]): readonly Item[] {
  const known = lists.get(db) ?? new Map<string, readonly unknown[]>()
  lists.set(db, known)
  const list = (known.get(key) as readonly Item[] | undefined) ?? make()
  known.delete(key)
  if (list.length <= LONGEST_KEPT) known.set(key, list)
  const [oldest] = known.keys()
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
  return list
}
