import type { UnassignedProduction } from '../../../../contract/order-progress.ts'
import type { ProductRecord } from '../../../../contract/production-rows.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { changedRows } from '../../../storage/rows/changed-rows.ts'
import { readRowVersions } from '../../../storage/rows/read-rows.ts'
import { sumWorkingRows } from '../../../storage/rows/sum-working-rows.ts'
import type { PreviousTracking, TrackingInputs } from './tracking-inputs.ts'
import { isWorkingRow } from './working-row.ts'

/** Rows and pieces of the working rows: all, and those without an order number (Q32). */
export type WorkingRowSums = Pick<TrackingInputs, 'working' | 'unassigned'>

/** Read from every record of a generation. */
export function workingRowSums(db: PlantDatabase, generation: number): WorkingRowSums {
  return { working: sumWorkingRows(db, generation, 'all'), unassigned: sumWorkingRows(db, generation, 'unassigned') }
}

/** The previous sums, less the records that went and more those that came since. */
export function updatedRowSums(db: PlantDatabase, previous: PreviousTracking, generation: number): WorkingRowSums {
  const { added, removed } = changedRows(db, 'productRecords', previous.generation, generation)
  const options = { columns: ['poNote', 'itemTotalQuantity', 'itemGoodQuantity'] }
  let { working, unassigned } = previous.inputs
  const count = (rowIds: readonly number[], sign: 1 | -1): void => {
    for (const row of readRowVersions<ProductRecord>(db, 'productRecords', rowIds, options)) {
      if (!isWorkingRow(row)) continue
      working = plus(working, row, sign)
      if (row.poNote === null) unassigned = plus(unassigned, row, sign)
    }
  }
  count(removed, -1)
  count(added, 1)
  return { working, unassigned }
}

function plus(sums: UnassignedProduction, row: ProductRecord, sign: 1 | -1): UnassignedProduction {
  return {
    rows: sums.rows + sign,
    itemTotalQuantity: sums.itemTotalQuantity + sign * (row.itemTotalQuantity ?? 0),
    itemGoodQuantity: sums.itemGoodQuantity + sign * (row.itemGoodQuantity ?? 0),
  }
}
