import type { FloorLayout } from '../../../contract/floor-state.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import { currentGeneration } from '../../storage/generations/generation-store.ts'
import { machineRows } from './floor-machines.ts'
import { layoutChanges, layoutPeriods } from './layout-changes.ts'
import { readNow } from './read-now.ts'
import { readOverview } from './read-overview.ts'
import { readPairs } from './read-pairs.ts'
import { readPlan } from './read-plan.ts'
import { readQuality } from './read-quality.ts'
import { readRecords } from './read-records.ts'
import { readTimeline } from './read-timeline.ts'

/** Nothing was ever loaded. */
export const NO_LAYOUT: FloorLayout = { generation: null, periods: [], changes: [] }

/** Reads of the read thread about machines, molds and quality. */
export const floorReads = {
  'floor-overview': (db: PlantDatabase, _input: null) => readOverview(db),
  'machine-timeline': readTimeline,
  'floor-now': (db: PlantDatabase, _input: null) => readNow(db),
  'floor-layout': (db: PlantDatabase, _input: null): FloorLayout => {
    const generation = currentGeneration(db)
    if (generation === null) return NO_LAYOUT
    const periods = layoutPeriods(machineRows(db, generation))
    return { generation, periods, changes: layoutChanges(periods) }
  },
  'mold-pairs': readPairs,
  quality: readQuality,
  'floor-records': readRecords,
  'floor-plan': (db: PlantDatabase, _input: null) => readPlan(db),
}
