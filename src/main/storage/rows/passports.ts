import type { CellReference } from '../../../contract/finding.ts'
import type { CellPassport, CellValue } from '../../../contract/table.ts'
import { publishedVersions } from '../files/published-versions.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { quoteName } from '../quote-name.ts'
import { statement } from '../statement.ts'
import { rowTable } from './row-table.ts'

/**
 * Finds where cells stand in the files of a generation: file, sheet, address and value of each, in the order given. A row no file
 * has any more gives none. The generation's files are read once, so keep the reader for a whole list.
 */
export function passportReader(
  db: PlantDatabase,
  generation: number,
): (references: readonly CellReference[]) => readonly CellPassport[] {
  const place = statement<[number, number, number], { fileVersionId: number; sheetRow: number }>(
    db,
    `select v.id as fileVersionId, s.sheet_row as sheetRow
     from row_source s join file_version v on v.id = s.file_version_id join source_file f on f.id = v.source_file_id
     where s.row_id = ? and v.from_generation <= ? and (v.to_generation is null or v.to_generation > ?)
     order by s.role, v.order_key, f.path, v.is_part, s.sheet_row limit 1`,
  )

  let versions: ReturnType<typeof publishedVersions> | undefined

  function passports({ table, rowId, columns }: CellReference): readonly CellPassport[] {
    const found = columns.length === 0 ? undefined : place.get(rowId, generation, generation)
    if (found === undefined) return []
    const { fileVersionId, sheetRow } = found
    // A comparison has a reader for each of two generations by turns; the connection keeps the files of one.
    versions ??= publishedVersions(db, generation)
    const { path = '', sheet = '', columnLetters = {} } = versions.get(fileVersionId) ?? {}
    const values = statement<[number], Readonly<Record<string, CellValue>>>(
      db,
      `select ${columns.map(quoteName).join(', ')} from ${rowTable(table)} where row_id = ?`,
    ).get(rowId)
    return columns.map((column): CellPassport => {
      const address = `${columnLetters[column] ?? ''}${sheetRow}`
      return { file: path, fileVersionId, sheet, address, column, value: values?.[column] ?? null }
    })
  }
  return references => references.flatMap(passports)
}
