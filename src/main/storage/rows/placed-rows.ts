import type { CellValue, TableName } from '../../../contract/table.ts'
import type { FileVersion } from '../files/file-version-store.ts'
import { publishedVersions } from '../files/published-versions.ts'
import { LOADED, type SourceRole } from '../files/row-source-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { quoteName } from '../quote-name.ts'
import { columnsOf, isAlive, selectColumns, type StoredRow } from './read-rows.ts'
import { hasRowTable, rowTable } from './row-table.ts'

/** A row as it stands in a file of a generation, whatever part it plays there. */
export interface PlacedRow {
  readonly table: TableName
  readonly rowId: number
  readonly role: SourceRole
  readonly fileVersionId: number
  /** Path below the plant. */
  readonly path: string
  readonly sheet: string
  /** 1-based. */
  readonly sheetRow: number
  /** Table column to the letters of its sheet column. */
  readonly columnLetters: FileVersion['columnLetters']
  readonly values: StoredRow
}

/** Equality of columns; the first one is looked up by its index where it has one. */
export type RowCondition = Readonly<Record<string, CellValue>>

type Found = StoredRow & {
  readonly rowId: number
  readonly role: SourceRole
  readonly file: number
  readonly sheetRow: number
}

/** Rows by their ids, as `placedRows` gives them. */
export function placedRowsById(
  db: PlantDatabase,
  generation: number,
  { table, rowIds }: { readonly table: TableName; readonly rowIds: readonly number[] },
): readonly PlacedRow[] {
  if (rowIds.length === 0) return []
  const condition = 'r.row_id in (select value from json_each(?))'
  return placed(db, generation, { table, condition, values: [JSON.stringify(rowIds)] })
}

/**
 * Rows with these values in the files of a generation, in input order: those that count, and the duplicates, replaced and taken out
 * ones that do not.
 */
export function placedRows(
  db: PlantDatabase,
  generation: number,
  { table, where }: { readonly table: TableName; readonly where: RowCondition },
): readonly PlacedRow[] {
  const known = columnsOf(db, table)
  const asked = Object.keys(where)
  if (!hasRowTable(db, table) || asked.some(column => !known.includes(column))) return []
  const condition = asked.map(column => `r.${quoteName(column)} is ?`).join(' and ')
  return placed(db, generation, { table, condition, values: Object.values(where) })
}

interface Asked {
  readonly table: TableName
  /** On `r`, with its parameters. */
  readonly condition: string
  readonly values: readonly CellValue[]
}

function placed(db: PlantDatabase, generation: number, { table, condition, values }: Asked): readonly PlacedRow[] {
  const found = db
    .prepare<CellValue[], Found>(
      `select ${selectColumns(db, table)}, s.role as "role", v.id as "file", s.sheet_row as "sheetRow"
       from ${rowTable(table)} r cross join row_source s on s.row_id = r.row_id
         cross join file_version v on v.id = s.file_version_id cross join source_file f on f.id = v.source_file_id
       where ${condition} and f.table_name = '${table}'
         and ${isAlive(generation, 'v')} and (s.role <> ${LOADED} or ${isAlive(generation)})
       order by v.order_key, f.path, v.is_part, v.id, s.sheet_row`,
    )
    .all(...values)
  if (found.length === 0) return []
  const files = publishedVersions(db, generation)
  return found.flatMap(({ rowId, role, file, sheetRow, ...cells }) => {
    const version = files.get(file)
    if (!version) return []
    const { path, sheet, columnLetters } = version
    return [{ table, rowId, role, fileVersionId: file, path, sheet, sheetRow, columnLetters, values: cells }]
  })
}
