import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import type { FloorPeriod } from './floor-span.ts'

/** What records there are at all: their days, machines, items and molds, each ascending. `floorOf` has to be called before. */
export interface FloorReach {
  readonly days: FloorPeriod | null
  readonly machineNos: readonly string[]
  readonly itemCodes: readonly string[]
  readonly moldNos: readonly string[]
}

/** Looks at no more than one step of an index a value. */
export function floorReach(db: PlantDatabase): FloorReach {
  const days = statement<[], { from: string | null; to: string | null }>(
    db,
    'select (select min(day) from floor_day) as "from", (select max(day) from floor_day) as "to"',
  ).get()
  const { from = null, to = null } = days ?? {}
  return {
    days: from === null || to === null ? null : { from, to },
    machineNos: recordedMachines(db),
    itemCodes: distinct(db, 'item_code'),
    moldNos: distinct(db, 'mold_no'),
  }
}

/** Machines that records name. */
export function recordedMachines(db: PlantDatabase): readonly string[] {
  return distinct(db, 'machine_no')
}

/** One step of the column's index a value: 2 ms for 800 of them where looking at every month took 60. */
function distinct(db: PlantDatabase, column: 'machine_no' | 'item_code' | 'mold_no'): readonly string[] {
  return statement<[], string>(
    db,
    `with recursive found(value) as (
       select min(${column}) from floor_month where ${column} > ''
       union all
       select (select min(${column}) from floor_month where ${column} > found.value) from found where found.value is not null)
     select value from found where value is not null`,
  )
    .pluck()
    .all()
}
