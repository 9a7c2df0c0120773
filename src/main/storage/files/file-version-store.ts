import type { ColumnNote, RowCounts } from '../../../contract/source-file.ts'
import type { TableName } from '../../../contract/table.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'

/** One content of one source file, in an interval of generations. A content that comes back is a new file version. */
export interface FileVersion {
  readonly id: number
  /** Path below the plant, with `/`. */
  readonly path: string
  readonly table: TableName
  /** SHA-256 in hex. */
  readonly contentHash: string
  readonly parseKey: string
  readonly byteSize: number
  readonly sheet: string
  /** Place among the table's files (C-2); equal ones are ordered by path. */
  readonly orderKey: number
  /** `YYYYMM` of a productRecords file, else null. */
  readonly month: string | null
  /** Table column to the letters of its sheet column. */
  readonly columnLetters: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  readonly counts: RowCounts
  readonly notes: readonly ColumnNote[]
  /** Only the rows an undo brought back from this content; it stands beside the version of its path that is in use. */
  readonly isPart: boolean
}

interface FileVersionRow {
  readonly id: number
  readonly path: string
  readonly table_name: TableName
  readonly content_hash: string
  readonly parse_key: string
  readonly byte_size: number
  readonly sheet: string
  readonly order_key: number
  readonly month: string | null
  readonly column_letters: string
  readonly headers: string
  readonly counts: string
  readonly notes: string
  readonly is_part: 0 | 1
}

const selection = `select v.id, f.path, f.table_name, v.content_hash, v.parse_key, v.byte_size, v.sheet, v.order_key, v.month,
  v.column_letters, v.headers, v.counts, v.notes, v.is_part from file_version v join source_file f on f.id = v.source_file_id`

/** The file versions a generation rests on, in input order: table, order key, path (C-2, Q21), parts after their file. */
export function fileVersionsOf(db: PlantDatabase, generation: number): readonly FileVersion[] {
  return statement<[number, number], FileVersionRow>(
    db,
    `${selection} where v.from_generation <= ? and (v.to_generation is null or v.to_generation > ?)
     order by f.table_name, v.order_key, f.path, v.is_part, v.id`,
  )
    .all(generation, generation)
    .map(fromRow)
}

/** The newest published version of this content parsed under this key, or null: then it need not be parsed again. */
export function findKnownVersion(
  db: PlantDatabase,
  { path, contentHash, parseKey }: Pick<FileVersion, 'path' | 'contentHash' | 'parseKey'>,
): FileVersion | null {
  const row = statement<string[], FileVersionRow>(
    db,
    `${selection} where f.path = ? and v.content_hash = ? and v.parse_key = ? and v.is_part = 0
     and v.from_generation <= (select value from meta where key = 'current_generation') order by v.id desc limit 1`,
  ).get(path, contentHash, parseKey)
  return row === undefined ? null : fromRow(row)
}

/** Stages a file version for a generation; its counts follow when its rows are in. */
export function insertFileVersion(
  db: PlantDatabase,
  file: Omit<FileVersion, 'id' | 'counts'>,
  generation: number,
): number {
  statement(
    db,
    `insert into source_file(path, table_name) values (?, ?)
     on conflict(path) do update set table_name = excluded.table_name where table_name is not excluded.table_name`,
  ).run(file.path, file.table)
  const { lastInsertRowid } = statement(
    db,
    `insert into file_version(source_file_id, from_generation, content_hash, parse_key, byte_size, sheet, order_key, month,
       column_letters, headers, counts, notes, is_part)
     values ((select id from source_file where path = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?)`,
  ).run(
    file.path,
    generation,
    file.contentHash,
    file.parseKey,
    file.byteSize,
    file.sheet,
    file.orderKey,
    file.month,
    JSON.stringify(file.columnLetters),
    JSON.stringify(file.headers),
    JSON.stringify(file.notes),
    file.isPart ? 1 : 0,
  )
  return Number(lastInsertRowid)
}

export function setFileCounts(db: PlantDatabase, fileVersionId: number, counts: RowCounts): void {
  statement(db, 'update file_version set counts = ? where id = ?').run(JSON.stringify(counts), fileVersionId)
}

/** Stages the end of a file version with a generation. */
export function closeFileVersion(db: PlantDatabase, fileVersionId: number, generation: number): void {
  statement(db, 'update file_version set to_generation = ? where id = ?').run(generation, fileVersionId)
}

function fromRow(row: FileVersionRow): FileVersion {
  return {
    id: row.id,
    path: row.path,
    table: row.table_name,
    contentHash: row.content_hash,
    parseKey: row.parse_key,
    byteSize: row.byte_size,
    sheet: row.sheet,
    orderKey: row.order_key,
    month: row.month,
    columnLetters: JSON.parse(row.column_letters) as FileVersion['columnLetters'],
    headers: JSON.parse(row.headers) as FileVersion['headers'],
    counts: JSON.parse(row.counts === '' ? 'null' : row.counts) as RowCounts,
    notes: JSON.parse(row.notes) as FileVersion['notes'],
    isPart: row.is_part === 1,
  }
}
