import type { MachineTimeline, TimelineQuery } from '../../../contract/machine-timeline.ts'
import { codeCells, NO_CELLS } from '../../../contract/timeline-cells.ts'
import { floorMachineDays } from '../../storage/floor/machine-days.ts'
import { floorOf } from '../../storage/floor/floor-of.ts'
import { shiftRows } from '../../storage/floor/shift-rows.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import { floorDays, floorShifts, holidayNotes } from './floor-days.ts'
import { dayCells, shiftCells } from './timeline-cells.ts'

/** Nothing was ever loaded. */
export const NO_TIMELINE: MachineTimeline = { generation: null, days: [], shifts: [], cells: NO_CELLS }

/** By shift from the records, by day from sums. */
export function readTimeline(db: PlantDatabase, { from, to, grain }: TimelineQuery): MachineTimeline {
  const generation = floorOf(db)
  if (generation === null) return NO_TIMELINE
  const days = floorDays(holidayNotes(db, generation), { from, to })
  if (grain === 'day') {
    const cells = dayCells(floorMachineDays(db, { from, to, machineNos: [], itemCodes: [], moldNos: [] }))
    return { generation, days, shifts: [], cells: codeCells(cells, { days, shifts: [] }) }
  }
  const cells = shiftCells(shiftRows(db, generation, { from, to }))
  const shifts = floorShifts(cells.map(cell => cell.shift))
  return { generation, days, shifts, cells: codeCells(cells, { days, shifts }) }
}
