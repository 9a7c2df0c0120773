import type { UnassignedProduction } from '../../../contract/order-progress.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { columnsOf, isAlive } from './read-rows.ts'
import { hasRowTable, rowTable } from './row-table.ts'

const NOTHING: UnassignedProduction = { rows: 0, itemTotalQuantity: 0, itemGoodQuantity: 0 }
const COLUMNS = ['poNote', 'itemTotalQuantity', 'itemGoodQuantity']

/**
 * Rows and pieces of the working rows of a generation (itemTotalQuantity neither empty nor 0, production spec 0), of all or of those
 * without an order number (Q32).
 */
export function sumWorkingRows(
  db: PlantDatabase,
  generation: number,
  which: 'all' | 'unassigned',
): UnassignedProduction {
  const known = columnsOf(db, 'productRecords')
  if (!hasRowTable(db, 'productRecords') || COLUMNS.some(column => !known.includes(column))) return NOTHING
  const sums = db
    .prepare<[], UnassignedProduction>(
      `select count(*) as rows, coalesce(sum(r."itemTotalQuantity"), 0) as itemTotalQuantity,
         coalesce(sum(r."itemGoodQuantity"), 0) as itemGoodQuantity
       from ${rowTable('productRecords')} r where ${isAlive(generation)} and r."itemTotalQuantity" <> 0
         ${which === 'all' ? '' : 'and r."poNote" is null'}`,
    )
    .get()
  return sums ?? NOTHING
}
