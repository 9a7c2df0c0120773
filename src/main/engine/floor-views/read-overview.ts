import type { FloorOverview } from '../../../contract/machine-timeline.ts'
import { latestShift } from '../../pipelines/production/track/tracking-world.ts'
import { floorOf } from '../../storage/floor/floor-of.ts'
import { floorReach } from '../../storage/floor/floor-reach.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import { iterateRows } from '../../storage/rows/read-rows.ts'
import { floorMachines, machineRows } from './floor-machines.ts'

/** A plant nothing was loaded of yet. */
export const NO_FLOOR: FloorOverview = {
  generation: null,
  reference: null,
  days: null,
  machines: [],
  items: [],
  moldNos: [],
}

/** What the floor is: machines, items, molds, days, reference shift. */
export function readOverview(db: PlantDatabase): FloorOverview {
  const generation = floorOf(db)
  if (generation === null) return NO_FLOOR
  const { days, machineNos, itemCodes, moldNos } = floorReach(db)
  const names = new Map<string, string | null>()
  const items = iterateRows<{ itemCode: string; itemName: string | null }>(db, 'itemInfo', generation, {
    columns: ['itemCode', 'itemName'],
  })
  for (const { itemCode, itemName } of items) names.set(itemCode, itemName)
  return {
    generation,
    reference: latestShift(db, generation),
    days,
    machines: floorMachines(machineRows(db, generation), machineNos),
    items: itemCodes.map(itemCode => ({ itemCode, itemName: names.get(itemCode) ?? null })),
    moldNos,
  }
}
