import type { CellReference } from '../../../contract/finding.ts'
import type { CellValue } from '../../../contract/table.ts'
import type { SheetExcerpt, SheetRow } from '../../../contract/triaged-finding.ts'
import { DUPLICATE, LOADED, SUPERSEDED, TAKEN_OUT, type SourceRole } from '../files/row-source-store.ts'
import { currentGeneration } from '../generations/generation-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import { columnsOf, isAlive, readRowVersions } from './read-rows.ts'

const KINDS: Readonly<Record<SourceRole, SheetRow['kind']>> = {
  [LOADED]: 'loaded',
  [DUPLICATE]: 'duplicate',
  [SUPERSEDED]: 'superseded',
  [TAKEN_OUT]: 'taken-out',
}

interface Place {
  readonly fileVersionId: number
  readonly sheetRow: number
  readonly path: string
  readonly sheet: string
  readonly letters: string
  readonly isCurrent: 0 | 1
}

/**
 * A row of a sheet with its neighbours, as far as they hold data; where the row stands now, else where it stood last. Null when no file
 * ever had it.
 *
 * @param neighbours how many sheet rows above and below
 */
export function sheetExcerpt(
  db: PlantDatabase,
  { table, rowId, columns: marked }: CellReference,
  neighbours: number,
): SheetExcerpt | null {
  const place = placeOf(db, rowId)
  if (!place) return null
  const { fileVersionId, sheetRow, path: file, sheet } = place
  const letters = JSON.parse(place.letters) as Readonly<Record<string, string>>
  const columns = columnsOf(db, table)
    .flatMap(name => (letters[name] === undefined ? [] : [{ letter: letters[name], name }]))
    .toSorted((a, b) => a.letter.length - b.letter.length || (a.letter < b.letter ? -1 : 1))
  const names = columns.map(({ name }) => name)

  const near = { fileVersionId, first: sheetRow - neighbours, last: sheetRow + neighbours }
  const sources = statement<[object], { readonly sheetRow: number; readonly rowId: number; readonly role: SourceRole }>(
    db,
    `select sheet_row as sheetRow, row_id as rowId, role from row_source
     where file_version_id = @fileVersionId and sheet_row between @first and @last order by sheet_row`,
  ).all(near)
  const rows = sources.flatMap((source): readonly SheetRow[] => {
    const [row] = readRowVersions(db, table, [source.rowId], { columns: names })
    if (!row) return []
    return [{ sheetRow: source.sheetRow, kind: KINDS[source.role], values: names.map(name => row[name] ?? null) }]
  })
  const setAside = statement<[object], { readonly sheetRow: number; readonly values: string }>(
    db,
    `select sheet_row as sheetRow, row_values as "values" from quarantined_row
     where file_version_id = @fileVersionId and sheet_row between @first and @last and kind = 'row' order by sheet_row`,
  ).all(near)
  const quarantined = setAside.map((row): SheetRow => {
    const values = JSON.parse(row.values) as Readonly<Record<string, CellValue>>
    return { sheetRow: row.sheetRow, kind: 'quarantined', values: names.map(name => values[name] ?? null) }
  })
  return {
    table,
    file,
    sheet,
    columns,
    sheetRow,
    marked,
    isCurrent: place.isCurrent === 1,
    rows: [...rows, ...quarantined].toSorted((a, b) => a.sheetRow - b.sheetRow),
  }
}

function placeOf(db: PlantDatabase, rowId: number): Place | undefined {
  return statement<[number], Place>(
    db,
    `select v.id as fileVersionId, s.sheet_row as sheetRow, f.path, v.sheet, v.column_letters as letters,
       ${isAlive(currentGeneration(db) ?? 0, 'v')} as isCurrent
     from row_source s join file_version v on v.id = s.file_version_id join source_file f on f.id = v.source_file_id
     where s.row_id = ? order by isCurrent desc, s.role, v.from_generation desc, v.order_key, f.path, v.is_part, s.sheet_row limit 1`,
  ).get(rowId)
}
