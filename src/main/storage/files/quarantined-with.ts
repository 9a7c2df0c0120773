import type { CellValue, TableName } from '../../../contract/table.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'

/** A row that is in quarantine, with what could be read of it. */
export interface QuarantinedPlace {
  readonly table: TableName
  readonly fileVersionId: number
  readonly path: string
  readonly sheet: string
  readonly sheetRow: number
  readonly columnLetters: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, CellValue>>
}

interface Found {
  readonly id: number
  readonly path: string
  readonly sheet: string
  readonly sheetRow: number
  readonly letters: string
  readonly row: string
}

/** Rows of a generation that are not loaded and have this value in a column, in input order. */
export function quarantinedWith(
  db: PlantDatabase,
  generation: number,
  { table, column, value }: { readonly table: TableName; readonly column: string; readonly value: string },
): readonly QuarantinedPlace[] {
  return statement<[number, number, TableName, string, string], Found>(
    db,
    `select v.id, f.path, v.sheet, q.sheet_row as sheetRow, v.column_letters as letters, q.row_values as row
     from quarantined_row q join file_version v on v.id = q.file_version_id join source_file f on f.id = v.source_file_id
     where v.from_generation <= ? and (v.to_generation is null or v.to_generation > ?) and f.table_name = ?
       and q.kind = 'row' and q.decision is null and q.row_values ->> ('$."' || ? || '"') = ?
     order by v.order_key, f.path, q.sheet_row`,
  )
    .all(generation, generation, table, column, value)
    .map(({ id, path, sheet, sheetRow, letters, row }) => ({
      table,
      fileVersionId: id,
      path,
      sheet,
      sheetRow,
      columnLetters: JSON.parse(letters) as QuarantinedPlace['columnLetters'],
      values: JSON.parse(row) as QuarantinedPlace['values'],
    }))
}
