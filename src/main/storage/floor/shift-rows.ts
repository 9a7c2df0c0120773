import { DEFECT_COLUMNS, type ProductRecord, type Versioned } from '../../../contract/production-rows.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { isAlive, selectColumns } from '../rows/read-rows.ts'
import { hasRowTable, rowTable } from '../rows/row-table.ts'
import type { FloorPeriod } from './floor-span.ts'

/** What a timeline shows of a record. */
const TIMELINE_COLUMNS = [
  'recordDate',
  'workingShift',
  'machineNo',
  'machineCode',
  'itemCode',
  'moldNo',
  'poNote',
  'moldChanged',
  'colorChanged',
  'machineChanged',
  'itemTotalQuantity',
  'itemGoodQuantity',
  'moldShot',
  ...DEFECT_COLUMNS,
] as const satisfies readonly (keyof ProductRecord)[]

export type TimelineRecord = Pick<Versioned<ProductRecord>, (typeof TIMELINE_COLUMNS)[number] | 'rowId'>

/** The records of a period by day and row; read through the index on days. */
export function shiftRows(db: PlantDatabase, generation: number, { from, to }: FloorPeriod): readonly TimelineRecord[] {
  if (!hasRowTable(db, 'productRecords')) return []
  return db
    .prepare<[string, string], TimelineRecord>(
      `select ${selectColumns(db, 'productRecords', TIMELINE_COLUMNS)} from ${rowTable('productRecords')} r
       where r."recordDate" between ? and ? and ${isAlive(generation)} order by r."recordDate", r.row_id`,
    )
    .all(from, to)
}
