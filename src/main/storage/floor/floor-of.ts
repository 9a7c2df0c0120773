import { currentGeneration } from '../generations/generation-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { recordDatesDescending } from '../rows/record-days.ts'
import { floorWriter } from './fill-floor.ts'
import { floorTables } from './floor-layout.ts'
import { hasFloorOf } from './update-floor.ts'

/** Of which generation a connection's own sums are. */
const ownSums = new WeakMap<PlantDatabase, number>()

/**
 * Makes the tables `floor_day` and `floor_month` mean the generation in use. As a rule they are in the database. Where they are not (a
 * workspace from before them, a run whose last phase failed), this connection makes its own, once a generation, under the same names:
 * SQLite finds those first. They need no right to write.
 *
 * @returns the generation in use; null before the first
 */
export function floorOf(db: PlantDatabase): number | null {
  const generation = currentGeneration(db)
  if (generation === null) return null
  if (hasFloorOf(db, generation)) dropOwn(db)
  else if (ownSums.get(db) !== generation) makeOwn(db, generation)
  return generation
}

function dropOwn(db: PlantDatabase): void {
  if (!ownSums.delete(db)) return
  db.exec('drop table if exists temp.floor_day; drop table if exists temp.floor_month')
}

function makeOwn(db: PlantDatabase, generation: number): void {
  ownSums.set(db, generation)
  dropOwn(db)
  db.exec(floorTables('temp'))
  const writer = floorWriter(db, generation, 'temp')
  const months = new Set<string>()
  const days = Array.from(recordDatesDescending(db, generation))
  for (const day of days) {
    writer.addDay(day)
    months.add(day.slice(0, 7))
  }
  for (const month of months) writer.sumMonth(month)
  ownSums.set(db, generation)
}
