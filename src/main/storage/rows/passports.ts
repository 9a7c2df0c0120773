import type { CellReference } from '../../../contract/finding.ts'
import type { CellPassport, CellValue } from '../../../contract/table.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { quoteName } from '../quote-name.ts'
import { statement } from '../statement.ts'
import { rowTable } from './row-table.ts'

/** Where a row version stands in the files of a generation. */
export interface RowPlace {
  readonly file: string
  readonly fileVersionId: number
  readonly sheet: string
  /** 1-based. */
  readonly sheetRow: number
  /** Table column to the letters of its sheet column. */
  readonly columnLetters: Readonly<Record<string, string>>
}

/** The first place of a row in input order; null when no file of the generation has it. */
export function placeOfRow(db: PlantDatabase, generation: number, rowId: number): RowPlace | null {
  const row = statement<[number, number, number], Omit<RowPlace, 'columnLetters'> & { readonly columnLetters: string }>(
    db,
    `select f.path as file, v.id as fileVersionId, v.sheet, s.sheet_row as sheetRow, v.column_letters as columnLetters
     from row_source s join file_version v on v.id = s.file_version_id join source_file f on f.id = v.source_file_id
     where s.row_id = ? and v.from_generation <= ? and (v.to_generation is null or v.to_generation > ?)
     order by s.role, v.order_key, f.path, s.sheet_row limit 1`,
  ).get(rowId, generation, generation)
  return row === undefined
    ? null
    : { ...row, columnLetters: JSON.parse(row.columnLetters) as RowPlace['columnLetters'] }
}

/** File, sheet, address and value of each cell, in the order given; a row no file has any more gives none. */
export function passportsOf(
  db: PlantDatabase,
  generation: number,
  references: readonly CellReference[],
): readonly CellPassport[] {
  return references.flatMap(({ table, rowId, columns }) => {
    const place = placeOfRow(db, generation, rowId)
    if (place === null || columns.length === 0) return []
    const values = statement<[number], Readonly<Record<string, CellValue>>>(
      db,
      `select ${columns.map(quoteName).join(', ')} from ${rowTable(table)} where row_id = ?`,
    ).get(rowId)
    const { file, fileVersionId, sheet, sheetRow, columnLetters } = place
    return columns.map((column): CellPassport => {
      const address = `${columnLetters[column] ?? ''}${sheetRow}`
      return { file, fileVersionId, sheet, address, column, value: values?.[column] ?? null }
    })
  })
}
