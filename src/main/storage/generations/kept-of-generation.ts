import type { PlantDatabase } from '../plant-database.ts'
import { currentGeneration } from './generation-store.ts'

type Read<Value> = (db: PlantDatabase, generation: number) => Value

/**
 * The same read, but a connection keeps what it read last of a published generation, which never changes. While a run stages a million rows
 * each step over them costs, and every commit of the run empties the page cache of those who read.
 */
export function keptOfGeneration<Value>(read: Read<Value>): Read<Value> {
  const kept = new WeakMap<PlantDatabase, { readonly generation: number; readonly value: Value }>()
  return (db, generation) => {
    const known = kept.get(db)
    if (known?.generation === generation) return known.value
    const value = read(db, generation)
    if (generation <= (currentGeneration(db) ?? 0)) kept.set(db, { generation, value })
    return value
  }
}
