import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import { WHICH, whichValues } from './floor-sums.ts'
import type { FloorFilter } from './floor-filter.ts'

/** What a machine did on a day: records, those that made something, pieces and changes. */
export interface FloorMachineDay {
  readonly machineNo: string
  readonly day: string
  readonly working: number
  readonly total: number
  readonly ng: number
  readonly moldChanges: number
  readonly colourChanges: number
  readonly machineChanges: number
}

/** By machine and then day. */
export function floorMachineDays(db: PlantDatabase, filter: FloorFilter): readonly FloorMachineDay[] {
  return statement<string[], FloorMachineDay>(
    db,
    `select machine_no as machineNo, day, sum(working) as working, sum(total) as total, sum(ng) as ng,
       sum(mold_changes) as moldChanges, sum(colour_changes) as colourChanges, sum(machine_changes) as machineChanges
     from floor_day where day between ? and ? and ${WHICH} group by machine_no, day order by machine_no, day`,
  ).all(filter.from, filter.to, ...whichValues(filter))
}
