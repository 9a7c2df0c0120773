import type { PlantDatabase } from '../plant-database.ts'
import { readResultState, writeResultState } from '../result-state.ts'
import { changedRows } from '../rows/changed-rows.ts'
import { readRowVersions } from '../rows/read-rows.ts'
import { recordDatesDescending } from '../rows/record-days.ts'
import { guardedAsync } from '../storage-failure.ts'
import { floorWriter } from './fill-floor.ts'

/** Raise it whenever a sum means something else: all are then made anew. */
const FLOOR_VERSION = '1'
/** Days written between two breaths: 60 of 110 records each took 20 ms. */
const DAYS_AT_ONCE = 60
/** From this many rows that came or went, all days are summed again instead of looking each row up. */
const MANY_ROWS = 200_000

/** For which generation, by which run. */
export interface FloorUpdate {
  readonly run: number
  /** A published one. */
  readonly generation: number
  /** Called between two stretches of days, inside the transaction: to let others have the thread and to be cancelled, by throwing. */
  readonly breathe: (days: number) => Promise<void>
}

/**
 * Makes the sums those of a generation, in one transaction: only days with records that came or went since the sums were last made.
 * When it throws, the sums stay those of the earlier generation, and readers work theirs out themselves (`floorOf`).
 *
 * @returns how many days were summed
 * @throws EngineFailure `disk_full`, `database_unreadable`
 */
export async function updateFloor(db: PlantDatabase, update: FloorUpdate): Promise<number> {
  const { run, generation } = update
  const stored = storedFloor(db)
  if (stored === generation) return 0
  const changed = stored === null ? null : changedDays(db, stored, generation)
  return guardedAsync(db.name, async () => {
    db.exec('begin immediate')
    try {
      const summed = await write(db, changed, update)
      writeResultState(db, 'floor', { run, generation, inputs: FLOOR_VERSION })
      db.exec('commit')
      return summed
    } catch (error) {
      if (db.inTransaction) db.exec('rollback')
      throw error
    }
  })
}

/** Of which generation the sums kept in the database are; null where there are none that mean what they should. */
export function storedFloor(db: PlantDatabase): number | null {
  const state = readResultState(db, 'floor')
  return state?.inputs === FLOOR_VERSION ? state.generation : null
}

/** @param changed only these days; all without it */
async function write(
  db: PlantDatabase,
  changed: ReadonlySet<string> | null,
  { generation, breathe }: FloorUpdate,
): Promise<number> {
  const writer = floorWriter(db, generation)
  if (changed === null) writer.clearAll()
  const months = new Set<string>()
  let summed = 0
  for (const day of changed ?? [...recordDatesDescending(db, generation)]) {
    if (changed !== null) writer.clearDay(day)
    writer.addDay(day)
    months.add(day.slice(0, 7))
    summed += 1
    if (summed % DAYS_AT_ONCE === 0) await breathe(summed)
  }
  for (const month of months) writer.sumMonth(month)
  return summed
}

/** Days with records that came or went between two generations; null when there are too many to look up. */
function changedDays(db: PlantDatabase, from: number, to: number): ReadonlySet<string> | null {
  const { added, removed } = changedRows(db, 'productRecords', from, to)
  if (added.length + removed.length > MANY_ROWS) return null
  const days = new Set<string>()
  for (const rowIds of [added, removed]) {
    const rows = readRowVersions<{ recordDate: string }>(db, 'productRecords', rowIds, { columns: ['recordDate'] })
    for (const { recordDate } of rows) days.add(recordDate)
  }
  return days
}
