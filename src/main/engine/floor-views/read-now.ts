import type { FloorMachine } from '../../../contract/machine-timeline.ts'
import type { FloorNow, MachineJob, MachineNow } from '../../../contract/floor-state.ts'
import type { ReferenceShift } from '../../../contract/order-progress.ts'
import { DEFECT_COLUMNS, type ProductRecord } from '../../../contract/production-rows.ts'
import { shiftSpan, shiftsOverlap } from '../../pipelines/production/track/shift-calendar.ts'
import { latestShift } from '../../pipelines/production/track/tracking-world.ts'
import { isWorkingRow } from '../../pipelines/production/track/working-row.ts'
import { floorOf } from '../../storage/floor/floor-of.ts'
import { recordedMachines } from '../../storage/floor/floor-reach.ts'
import { lastProductionDay } from '../../storage/floor/last-production-day.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import { findOrder } from '../../storage/progress/list-orders.ts'
import { recordsOfDay } from '../../storage/rows/record-days.ts'
import { floorMachines, machineRows } from './floor-machines.ts'

/** Nothing was ever loaded. */
export const NO_NOW: FloorNow = { generation: null, reference: null, machines: [] }

/** What every machine of the floor does in the latest reported shift, idle ones included (production spec Q54). */
export function readNow(db: PlantDatabase): FloorNow {
  const generation = floorOf(db)
  if (generation === null) return NO_NOW
  const reference = latestShift(db, generation)
  const machines = floorMachines(machineRows(db, generation), recordedMachines(db))
  const records = reference === null ? [] : recordsOfDay(db, generation, reference.recordDate)
  const now = records.filter(record => reference !== null && isOfShift(record, reference))
  const ofMachine = Map.groupBy(now, record => record.machineNo)
  return {
    generation,
    reference,
    machines: machines.map(machine =>
      machineNow(db, { generation, machine, records: ofMachine.get(machine.machineNo) ?? [] }),
    ),
  }
}

/** Of the reference shift itself, or working in one that overlaps it (design 5, "Time"). */
function isOfShift(record: ProductRecord, reference: ReferenceShift): boolean {
  if (record.workingShift === reference.workingShift) return true
  const span = shiftSpan(record.recordDate, record.workingShift)
  return span !== null && isWorkingRow(record) && shiftsOverlap(span, reference)
}

/** One machine and its records of the reference shift. */
interface MachineRecords {
  readonly generation: number
  readonly machine: FloorMachine
  readonly records: readonly ProductRecord[]
}

function machineNow(db: PlantDatabase, { generation, machine, records }: MachineRecords): MachineNow {
  const working = records.filter(isWorkingRow)
  const last = latestOf(working) ?? latestOf(recordsOfLastDay(db, generation, machine.machineNo))
  return {
    machine,
    state: working.length > 0 ? 'running' : records.length > 0 ? 'idle' : 'not-reported',
    jobs: working.map(record => jobOf(db, record)),
    last: last === null ? null : { day: last.recordDate, shift: last.workingShift },
  }
}

const LAST_COLUMNS = ['recordDate', 'workingShift', 'machineNo', 'itemTotalQuantity']

/** The working records of the last day a machine made something. */
function recordsOfLastDay(db: PlantDatabase, generation: number, machineNo: string): readonly ProductRecord[] {
  const day = lastProductionDay(db, machineNo)
  if (day === null) return []
  return recordsOfDay(db, generation, day, { columns: LAST_COLUMNS }).filter(
    record => record.machineNo === machineNo && isWorkingRow(record),
  )
}

function latestOf(records: readonly ProductRecord[]): ProductRecord | null {
  return records.toSorted((one, other) => startOf(other).localeCompare(startOf(one)))[0] ?? null
}

function startOf({ recordDate, workingShift }: ProductRecord): string {
  return shiftSpan(recordDate, workingShift)?.start ?? ''
}

function jobOf(db: PlantDatabase, record: ProductRecord): MachineJob {
  const { poNote, itemCode, itemName, moldNo, moldCavity, plasticResin, colorMasterbatch, additiveMasterbatch } = record
  const order = poNote === null ? null : findOrder(db, poNote)
  const total = record.itemTotalQuantity ?? 0
  const defects = DEFECT_COLUMNS.reduce((all, column) => all + (record[column] ?? 0), 0)
  return {
    poNo: poNote,
    itemCode,
    itemName,
    moldNo,
    moldCavity,
    plasticResin,
    colorMasterbatch,
    additiveMasterbatch,
    total,
    ng: record.itemGoodQuantity === null ? defects : total - record.itemGoodQuantity,
    order: order && {
      itemQuantity: order.itemQuantity,
      itemRemain: order.itemRemain,
      poETA: order.poETA,
      forecastDate: order.forecastDate,
      risk: order.risk,
      proStatus: order.proStatus,
      totalDay: order.totalDay,
    },
  }
}
