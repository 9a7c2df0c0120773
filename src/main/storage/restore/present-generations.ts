import type { Generation } from '../generations/generation-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { hasTable } from './inspect-database.ts'

/** A generation as far as a list needs it. */
export type KnownGeneration = Pick<Generation, 'number' | 'publishedAt' | 'run'>

/** Generations a plant database knows that are newer than a number, newest first. Of any layout. */
export function generationsAfter(db: PlantDatabase, number: number): readonly KnownGeneration[] {
  if (!hasTable(db, 'generation')) return []
  return db
    .prepare<[number], KnownGeneration>(
      'select number, published_at as publishedAt, run from generation where number > ? order by number desc',
    )
    .all(number)
}

/** Greatest number ever given, as far as this database knows: a generation's, or the floor an earlier restore left. */
export function greatestGeneration(db: PlantDatabase): number {
  if (!hasTable(db, 'meta')) return 0
  const floor = db.prepare<[], number>(`select value from meta where key = 'generation_floor'`).pluck().get() ?? 0
  return Math.max(floor, generationsAfter(db, 0)[0]?.number ?? 0)
}

/** Numbers up to this one are never given again. */
export function raiseGenerationFloor(db: PlantDatabase, floor: number): void {
  db.prepare(
    `insert into meta values ('generation_floor', ?)
     on conflict(key) do update set value = max(value, excluded.value)`,
  ).run(floor)
}
