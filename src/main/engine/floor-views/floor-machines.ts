import type { FloorMachine } from '../../../contract/machine-timeline.ts'
import type { MachineInfo } from '../../../contract/production-rows.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import { iterateRows } from '../../storage/rows/read-rows.ts'

const byNumber = new Intl.Collator('en', { numeric: true }).compare

/**
 * The places of the floor in natural order: those of machineInfo, each with the machine that stands there last, and those that only records
 * name. Nothing is made up and none is left out because it stands idle (production spec Q54).
 *
 * @param recorded machine numbers of the records
 */
export function floorMachines(rows: readonly MachineInfo[], recorded: readonly string[]): readonly FloorMachine[] {
  const latest = new Map<string, MachineInfo>()
  for (const row of rows) {
    const { machineNo } = row
    if (machineNo === null) continue
    const known = latest.get(machineNo)
    if (known === undefined || (row.layoutStartDate ?? '') >= (known.layoutStartDate ?? '')) latest.set(machineNo, row)
  }
  const numbers = [...new Set([...latest.keys(), ...recorded])].toSorted(byNumber)
  return numbers.map(machineNo => {
    const row = latest.get(machineNo)
    const starts = rows.filter(other => other.machineNo === machineNo).map(other => other.layoutStartDate ?? '')
    return {
      machineNo,
      machineCode: row?.machineCode ?? null,
      machineName: row?.machineName ?? null,
      tonnage: row?.machineTonnage ?? null,
      // An open beginning is before every day.
      from: starts.toSorted()[0] || null,
      until: row?.layoutEndDate ?? null,
      isListed: row !== undefined,
    }
  })
}

/** Every layout period of machineInfo. */
export function machineRows(db: PlantDatabase, generation: number): readonly MachineInfo[] {
  return Array.from(iterateRows<MachineInfo>(db, 'machineInfo', generation))
}
