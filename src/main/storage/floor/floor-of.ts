import type { PlantDatabase } from '../plant-database.ts'
import { recordDatesDescending } from '../rows/record-days.ts'
import { floorWriter } from './fill-floor.ts'
import { floorGeneration, isRunUnderWay } from './floor-generation.ts'
import { floorTables } from './floor-layout.ts'
import { statement } from '../statement.ts'
import { storedFloor } from './update-floor.ts'

/**
 * Makes the tables `floor_day` and `floor_month` mean the generation that is answered of (`floorGeneration`). As a rule they are in the database. Where
 * they are not (a workspace from before them, a run whose last phase failed), this connection makes its own, once a generation, under the same
 * names: SQLite finds those first. They need no right to write.
 *
 * @returns that generation; null before the first
 */
export function floorOf(db: PlantDatabase): number | null {
  const generation = floorGeneration(db, run => isRunUnderWay(db, run))
  if (generation === null) return null
  const own = ownSumsOf(db)
  const isKept = storedFloor(db) === generation
  if (isKept && own !== null) dropOwn(db)
  if (!isKept && own !== generation) makeOwn(db, generation)
  return generation
}

/** Of which generation a connection's own sums are. It stands beside them: a read that fails takes back both. */
function ownSumsOf(db: PlantDatabase): number | null {
  const isThere = statement<[]>(db, `select 1 from temp.sqlite_master where name = 'floor_own'`).get() !== undefined
  if (!isThere) return null
  return statement<[], { readonly of: number }>(db, 'select generation as "of" from temp.floor_own').get()?.of ?? null
}

function dropOwn(db: PlantDatabase): void {
  for (const table of ['floor_day', 'floor_month', 'floor_own']) db.exec(`drop table if exists temp.${table}`)
}

function makeOwn(db: PlantDatabase, generation: number): void {
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
  db.exec(`create temp table floor_own as select ${generation} as generation`)
}
