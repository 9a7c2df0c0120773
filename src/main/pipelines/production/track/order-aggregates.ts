import type { MaterialComponent, OrderProgress, ReferenceShift } from '../../../../contract/order-progress.ts'
import { addDistinct, addQuantity, quantityMap } from './quantity-sums.ts'
import { dateShiftCombined, machineLabel } from './record-labels.ts'
import { isKnownShift, shiftSpan, shiftsOverlap } from './shift-calendar.ts'
import type { TrackedRecord } from './tracked-rows.ts'
import { isWorkingRow } from './working-row.ts'

/** Lists in order of first appearance, maps keyed ascending; empty when nothing was made. */
export type ProductionColumns = Pick<
  OrderProgress,
  | 'machineHist'
  | 'moldHist'
  | 'moldCavity'
  | 'plasticResinCode'
  | 'colorMasterbatchCode'
  | 'additiveMasterbatchCode'
  | 'moldShotMap'
  | 'machineQuantityMap'
  | 'dayQuantityMap'
  | 'shiftQuantityMap'
  | 'materialComponentMap'
>

/** What an order's working rows add up to (production spec T-6), pieces and shots. */
export interface OrderAggregates {
  readonly columns: ProductionColumns
  /** Good pieces, whatever item or mold the rows name. */
  readonly moldedQuantity: number
  readonly totalMoldShot: number
  /** First day of production; null when there is no working row. */
  readonly startedDate: string | null
  readonly totalDay: number
  /** Distinct shifts, not rows (Q44). */
  readonly totalShift: number
  /** Whether a working row lies in the reference shift or one that overlaps it (design 5, "Time"). */
  readonly inReferenceShift: boolean
  /** Rows that count their pieces though their shift is missing or unknown (Q30), or their resin code is missing (Q31). */
  readonly workingRowsWithoutShift: number
  readonly workingRowsWithoutResinCode: number
}

/**
 * Sums one order's records; rows that did not work are passed over. Lists are in order of first appearance, so `records` come in
 * input order; everything else does not depend on it.
 */
export function aggregateOrder(records: Iterable<TrackedRecord>, reference: ReferenceShift): OrderAggregates {
  const machineHist: string[] = []
  const moldHist: string[] = []
  const moldCavity: number[] = []
  const plasticResinCode: string[] = []
  const colorMasterbatchCode: string[] = []
  const additiveMasterbatchCode: string[] = []
  const materialComponentMap: MaterialComponent[] = []
  const moldShots = new Map<string, number>()
  const machineQuantities = new Map<string, number>()
  const dayQuantities = new Map<string, number>()
  const shiftQuantities = new Map<string, number>()
  let moldedQuantity = 0
  let totalMoldShot = 0
  let inReferenceShift = false
  let workingRowsWithoutShift = 0
  let workingRowsWithoutResinCode = 0

  for (const record of records) {
    if (!isWorkingRow(record)) continue
    const good = record.itemGoodQuantity ?? 0
    const machine = machineLabel(record)
    moldedQuantity += good
    totalMoldShot += record.moldShot ?? 0
    addDistinct(machineHist, machine)
    addDistinct(moldHist, record.moldNo)
    addDistinct(moldCavity, record.moldCavity)
    addDistinct(plasticResinCode, record.plasticResinCode)
    addDistinct(colorMasterbatchCode, record.colorMasterbatchCode)
    addDistinct(additiveMasterbatchCode, record.additiveMasterbatchCode)
    addComponent(materialComponentMap, record)
    addQuantity(moldShots, record.moldNo, record.moldShot)
    addQuantity(machineQuantities, machine, good)
    addQuantity(dayQuantities, record.recordDate, good)
    addQuantity(shiftQuantities, dateShiftCombined(record), good)
    if (!isKnownShift(record.workingShift)) workingRowsWithoutShift += 1
    if (record.plasticResinCode === null) workingRowsWithoutResinCode += 1
    inReferenceShift ||= overlapsReference(record, reference)
  }

  const dayQuantityMap = quantityMap(dayQuantities)
  return {
    columns: {
      machineHist,
      moldHist,
      moldCavity,
      plasticResinCode,
      colorMasterbatchCode,
      additiveMasterbatchCode,
      moldShotMap: quantityMap(moldShots),
      machineQuantityMap: quantityMap(machineQuantities),
      dayQuantityMap,
      shiftQuantityMap: quantityMap(shiftQuantities),
      materialComponentMap,
    },
    moldedQuantity,
    totalMoldShot,
    startedDate: Object.keys(dayQuantityMap)[0] ?? null,
    totalDay: dayQuantities.size,
    totalShift: shiftQuantities.size,
    inReferenceShift,
    workingRowsWithoutShift,
    workingRowsWithoutResinCode,
  }
}

function addComponent(components: MaterialComponent[], record: TrackedRecord): void {
  const { plasticResinCode, colorMasterbatchCode, additiveMasterbatchCode } = record
  const isKnown = components.some(
    known =>
      known.plasticResinCode === plasticResinCode &&
      known.colorMasterbatchCode === colorMasterbatchCode &&
      known.additiveMasterbatchCode === additiveMasterbatchCode,
  )
  if (!isKnown) components.push({ plasticResinCode, colorMasterbatchCode, additiveMasterbatchCode })
}

/** Shifts that overlap are booked on the same day, so a row of another day is decided without its hours. */
function overlapsReference(record: TrackedRecord, reference: ReferenceShift): boolean {
  if (record.recordDate !== reference.recordDate) return false
  const span = shiftSpan(record.recordDate, record.workingShift)
  return span !== null && shiftsOverlap(span, reference)
}
