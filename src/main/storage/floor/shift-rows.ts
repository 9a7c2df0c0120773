import type { PlantDatabase } from '../plant-database.ts'
import { quoteName } from '../quote-name.ts'
import { columnsOf, isAlive } from '../rows/read-rows.ts'
import { hasRowTable, rowTable } from '../rows/row-table.ts'
import { ngOf } from './floor-quantities.ts'
import type { FloorPeriod } from './floor-span.ts'

/** What a timeline shows of a record. A text that is missing is null; `ng` is as `floor_day` sums it. */
export type TimelineRecord = readonly [
  day: string,
  shift: string | null,
  machineNo: string,
  itemCode: string | null,
  moldNo: string | null,
  poNo: string | null,
  moldChanged: string | null,
  colorChanged: string | null,
  machineChanged: string | null,
  total: number | null,
  ng: number,
]

const COLUMNS = [
  'recordDate',
  'workingShift',
  'machineNo',
  'itemCode',
  'moldNo',
  'poNote',
  'moldChanged',
  'colorChanged',
  'machineChanged',
  'itemTotalQuantity',
]

/** The records of a period by day and row; read through the index on days. */
export function shiftRows(db: PlantDatabase, generation: number, { from, to }: FloorPeriod): readonly TimelineRecord[] {
  if (!hasRowTable(db, 'productRecords')) return []
  const known = new Set(columnsOf(db, 'productRecords'))
  const cell = (column: string): string => (known.has(column) ? `r.${quoteName(column)}` : 'null')
  return db
    .prepare<[string, string], TimelineRecord>(
      `select ${COLUMNS.map(cell).join(', ')}, ${ngOf(cell)} from ${rowTable('productRecords')} r
       where r."recordDate" between ? and ? and ${isAlive(generation)} order by r."recordDate", r.row_id`,
    )
    .raw()
    .all(from, to)
}
