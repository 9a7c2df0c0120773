import { keptOfGeneration } from '../generations/kept-of-generation.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { columnsOf, isAlive } from './read-rows.ts'
import { hasRowTable, rowTable } from './row-table.ts'

/**
 * Row ids of production records that name this item and no order, of a published generation. A connection keeps them for all items: idle machines are
 * records without an order too, and looking through 29,000 of them takes 60 ms.
 */
export function recordsWithoutOrder(db: PlantDatabase, generation: number, itemCode: string): readonly number[] {
  return idsByItem(db, generation).get(itemCode) ?? []
}

const idsByItem = keptOfGeneration(readAll)

function readAll(db: PlantDatabase, generation: number): ReadonlyMap<string, readonly number[]> {
  const columns = new Set(hasRowTable(db, 'productRecords') ? columnsOf(db, 'productRecords') : [])
  if (!columns.has('poNote') || !columns.has('itemCode')) return new Map()
  const rows = db
    .prepare<[], { readonly rowId: number; readonly itemCode: string }>(
      `select r.row_id as rowId, r."itemCode" as itemCode from ${rowTable('productRecords')} r
       where r."poNote" is null and r."itemCode" is not null and ${isAlive(generation)}`,
    )
    .all()
  const byItem = new Map<string, number[]>()
  for (const { rowId, itemCode } of rows) {
    const ids = byItem.get(itemCode)
    if (ids) ids.push(rowId)
    else byItem.set(itemCode, [rowId])
  }
  return byItem
}
