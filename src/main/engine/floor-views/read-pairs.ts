import type { FloorPairs, PairQuery } from '../../../contract/floor-state.ts'
import type { MoldInfo } from '../../../contract/production-rows.ts'
import { splitList } from '../../pipelines/production/validate/master/split-list.ts'
import { floorOf } from '../../storage/floor/floor-of.ts'
import { firstRun, moldPairs } from '../../storage/floor/mold-pairs.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import { iterateRows } from '../../storage/rows/read-rows.ts'
import { floorMachines, machineRows } from './floor-machines.ts'

/** Nothing was ever loaded. */
export const NO_PAIRS: FloorPairs = { generation: null, pairs: [], others: 0 }

/** Pairs of one answer. */
const MOST_PAIRS = 2_000

/** Which mold ran on which machine; pairs that never made a piece in the period are left out. */
export function readPairs(db: PlantDatabase, period: PairQuery): FloorPairs {
  const generation = floorOf(db)
  if (generation === null) return NO_PAIRS
  const fits = fitting(db, generation)
  const pairs = moldPairs(db, period)
  return {
    generation,
    pairs: pairs.slice(0, MOST_PAIRS).map(({ firstDay, lastDay, ...pair }) => ({
      ...pair,
      firstRun: firstRun(db, pair) ?? firstDay,
      lastRun: lastDay,
      fits: fits(pair.moldNo, pair.machineNo),
    })),
    others: Math.max(0, pairs.length - MOST_PAIRS),
  }
}

/** Whether a machine has one of the tons a mold takes; null when one of them is not known. */
function fitting(db: PlantDatabase, generation: number): (moldNo: string, machineNo: string) => boolean | null {
  const tons = moldTons(db, generation)
  const machines = new Map(
    floorMachines(machineRows(db, generation), []).map(machine => [machine.machineNo, machine.tonnage]),
  )
  return (moldNo, machineNo) => {
    const allowed = tons.get(moldNo) ?? []
    const has = machines.get(machineNo) ?? null
    return allowed.length === 0 || has === null ? null : allowed.includes(String(has))
  }
}

/** Tons a mold takes, as text, by mold. */
function moldTons(db: PlantDatabase, generation: number): ReadonlyMap<string, readonly string[]> {
  const columns = ['moldNo', 'machineTonnage']
  const molds = iterateRows<Pick<MoldInfo, 'moldNo' | 'machineTonnage'>>(db, 'moldInfo', generation, { columns })
  return new Map(Array.from(molds, ({ moldNo, machineTonnage }) => [moldNo, splitList(machineTonnage)]))
}
