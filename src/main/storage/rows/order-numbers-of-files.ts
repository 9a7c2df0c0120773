import type { PlantDatabase } from '../plant-database.ts'
import { quoteName } from '../quote-name.ts'
import { columnsOf } from './read-rows.ts'
import { hasRowTable, rowTable } from './row-table.ts'

/** The column that holds an order number, by table. */
const ORDER_COLUMNS = { productRecords: 'poNote', purchaseOrders: 'poNo' } as const

/**
 * Order numbers in any row, whatever its role, of the file versions that came or went after generation `from` until `to`. More than
 * those of changed rows: a row that only moved within or between files changes what comes first in its order.
 */
export function orderNumbersOfChangedFiles(
  db: PlantDatabase,
  table: keyof typeof ORDER_COLUMNS,
  from: number,
  to: number,
): readonly string[] {
  const column = ORDER_COLUMNS[table]
  if (!hasRowTable(db, table) || !columnsOf(db, table).includes(column)) return []
  const orderNo = `r.${quoteName(column)}`
  return db
    .prepare<[string, number, number, number, number], string>(
      `select distinct ${orderNo} from file_version v join source_file f on f.id = v.source_file_id
         cross join row_source s on s.file_version_id = v.id cross join ${rowTable(table)} r on r.row_id = s.row_id
       where f.table_name = ? and (v.from_generation > ? and v.from_generation <= ? or v.to_generation > ? and v.to_generation <= ?)
         and ${orderNo} is not null`,
    )
    .pluck()
    .all(table, from, to, from, to)
}
