import type { TableName } from '../../../contract/table.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { quoteName } from '../quote-name.ts'
import type { StoredRow } from '../rows/read-rows.ts'
import { layoutsOf } from '../rows/row-layout.ts'
import { rowTable } from '../rows/row-table.ts'
import { statement } from '../statement.ts'

/** Reads row versions, living or not, with the columns they were made with, in that order. */
export function rowContentReader(db: PlantDatabase, table: TableName): (rowId: number) => StoredRow {
  const layouts = new Map(layoutsOf(db, table).map(({ id, columns }) => [id, columns]))
  const layoutOf = statement<[number], { readonly layout: number }>(
    db,
    `select layout from ${rowTable(table)} where row_id = ?`,
  )
  return rowId => {
    const columns = layouts.get(layoutOf.get(rowId)?.layout ?? 0) ?? []
    if (columns.length === 0) return {}
    const row = statement<[number], StoredRow>(
      db,
      `select ${columns.map(quoteName).join(', ')} from ${rowTable(table)} where row_id = ?`,
    ).get(rowId)
    return row ?? {}
  }
}
