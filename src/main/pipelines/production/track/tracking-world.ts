import { EngineFailure, failure } from '../../../../contract/failure.ts'
import type { ReferenceShift } from '../../../../contract/order-progress.ts'
import type { MoldSpecification } from '../../../../contract/production-rows.ts'
import { keptOfGeneration } from '../../../storage/generations/kept-of-generation.ts'
import { findGeneration } from '../../../storage/generations/generation-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { rowsInInputOrder } from '../../../storage/rows/read-rows.ts'
import { recordDatesDescending, recordsOfDay } from '../../../storage/rows/record-days.ts'
import { moldSpecificationsByItem } from './mold-specifications.ts'
import { referenceShift } from './reference-shift.ts'
import type { TrackingContext } from './tracking-context.ts'
import { workingCalendar } from './working-calendar.ts'
import type { WorkingCalendarNote } from './working-calendar.ts'

/** What all orders of a generation have in common. */
export interface TrackingWorld extends Pick<TrackingContext, 'reference' | 'calendar' | 'moldSpecifications'> {
  readonly calendarNotes: readonly WorkingCalendarNote[]
}

/**
 * Gathers reference time, calendar and mold specifications of a generation.
 * @throws EngineFailure `data_processing_error` when there is nothing to track with (production spec T-4; a row without shift or resin
 * code no longer stops it: Q30, Q31)
 */
export const trackingWorld = keptOfGeneration(readWorld)

function readWorld(db: PlantDatabase, generation: number): TrackingWorld {
  const rows = findGeneration(db, generation)?.rowCounts ?? {}
  if ((rows.productRecords ?? 0) === 0) throw nothingToTrack('productRecords has no rows')
  if ((rows.purchaseOrders ?? 0) === 0) throw nothingToTrack('purchaseOrders has no rows')
  const reference = latestShift(db, generation)
  if (reference === null) {
    throw nothingToTrack(
      `none of the ${rows.productRecords} production records has pieces and a shift that is 1, 2, 3 or HC`,
    )
  }
  const calendarNotes = calendarOf(db, generation)
  return {
    reference,
    calendarNotes,
    calendar: workingCalendar(calendarNotes),
    moldSpecifications: moldSpecificationsOf(db, generation),
  }
}

/** Item type and mold list by item in a generation. */
export function moldSpecificationsOf(
  db: PlantDatabase,
  generation: number,
): ReturnType<typeof moldSpecificationsByItem> {
  const columns = ['itemCode', 'itemType', 'moldList']
  const rows = rowsInInputOrder<MoldSpecification>(db, 'moldSpecificationSummary', generation, { columns })
  return moldSpecificationsByItem(rows)
}

/**
 * The latest day with a working row of a known shift decides. Kept: days that are later and not published yet would all be gone over, 140 ms
 * while a run stages half a million records.
 */
export const latestShift = keptOfGeneration(readLatestShift)

/** Goes back day by day. */
function readLatestShift(db: PlantDatabase, generation: number): ReferenceShift | null {
  const columns = ['recordDate', 'workingShift', 'itemTotalQuantity']
  for (const day of recordDatesDescending(db, generation)) {
    const reference = referenceShift(recordsOfDay(db, generation, day, { columns }))
    if (reference !== null) return reference
  }
  return null
}

function calendarOf(db: PlantDatabase, generation: number): readonly WorkingCalendarNote[] {
  const rows = rowsInInputOrder<WorkingCalendarNote>(db, 'holidayNotes', generation, { columns: ['date', 'note'] })
  return Array.from(rows, ({ date, note }) => ({ date, note }))
}

function nothingToTrack(found: string): EngineFailure {
  return new EngineFailure(
    failure('data_processing_error', `Order progress needs orders and reported production: ${found}.`, {
      remedy: 'Check the workbooks of that table on the Data screen, then run again.',
    }),
  )
}
