import type { CellValue, TableDefinition, TableName } from '../../../contract/table.ts'
import { TAKEN_OUT } from '../files/row-source-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { quoteName } from '../quote-name.ts'
import { isAlive } from './read-rows.ts'
import { hasRowTable, localityColumn, rowTable } from './row-table.ts'

/** What a row version is told by, without its cells. */
export interface RowHead {
  readonly rowId: number
  readonly contentHash: string
  readonly keyHash: string
  /** `RowLayout.id` */
  readonly layout: number
}

/** A row as it stands in a file version. */
export interface PlacedHead extends RowHead {
  readonly sheetRow: number
  /** Of the raw cells. */
  readonly rawHash: string
  /** Value of the column rows are looked up by. */
  readonly locality: CellValue
}

const head = 'r.row_id as rowId, r.content_hash as contentHash, r.key_hash as keyHash, r.layout'

/** Row versions by id, living or not, in the order given; ids of other tables are left out. */
export function rowHeads(db: PlantDatabase, table: TableName, rowIds: Iterable<number>): readonly RowHead[] {
  if (!hasRowTable(db, table)) return []
  const one = db.prepare<[number], RowHead>(`select ${head} from ${rowTable(table)} r where r.row_id = ?`)
  return Array.from(rowIds, rowId => one.get(rowId)).filter(row => row !== undefined)
}

/** The rows a file version stands for, whatever part they play, in sheet order; not what an undo took out of it. */
export function placedHeads(
  db: PlantDatabase,
  definition: TableDefinition,
  fileVersionId: number,
): readonly PlacedHead[] {
  if (!hasRowTable(db, definition.name)) return []
  return db
    .prepare<[number], PlacedHead>(
      `select ${head}, s.sheet_row as sheetRow, s.raw_hash as rawHash, r.${quoteName(localityColumn(definition))} as locality
       from row_source s join ${rowTable(definition.name)} r on r.row_id = s.row_id
       where s.file_version_id = ? and s.role <> ${TAKEN_OUT} order by s.sheet_row`,
    )
    .all(fileVersionId)
}

/** The layouts the rows of a file version were made with. */
export function layoutsInFile(db: PlantDatabase, table: TableName, fileVersionId: number): readonly number[] {
  if (!hasRowTable(db, table)) return []
  return db
    .prepare<[number], number>(
      `select distinct r.layout from row_source s join ${rowTable(table)} r on r.row_id = s.row_id where s.file_version_id = ?`,
    )
    .pluck()
    .all(fileVersionId)
}

/** Content hashes of a generation's rows by their key, ascending, of rows with one of these values in the locality column. */
export function contentsByKey(
  db: PlantDatabase,
  definition: TableDefinition,
  { generation, localities }: { readonly generation: number; readonly localities: Iterable<CellValue> },
): ReadonlyMap<string, readonly string[]> {
  const contents = new Map<string, string[]>()
  if (!hasRowTable(db, definition.name)) return contents
  const rows = db.prepare<[CellValue], Pick<RowHead, 'keyHash' | 'contentHash'>>(
    `select r.key_hash as keyHash, r.content_hash as contentHash from ${rowTable(definition.name)} r
     where r.${quoteName(localityColumn(definition))} is ? and ${isAlive(generation)} order by r.content_hash`,
  )
  for (const locality of new Set(localities)) {
    for (const { keyHash, contentHash } of rows.all(locality)) {
      const known = contents.get(keyHash)
      if (known === undefined) contents.set(keyHash, [contentHash])
      else known.push(contentHash)
    }
  }
  return contents
}
