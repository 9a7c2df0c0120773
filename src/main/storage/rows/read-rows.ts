import type { Versioned } from '../../../contract/production-rows.ts'
import type { CellValue, TableName } from '../../../contract/table.ts'
import { fileVersionsOf } from '../files/file-version-store.ts'
import { LOADED } from '../files/row-source-store.ts'
import { findGeneration } from '../generations/generation-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { quoteName } from '../quote-name.ts'
import { publishedLayout } from './row-layout.ts'
import { hasRowTable, rowTable } from './row-table.ts'

/** A typed row by column. */
export type StoredRow = Readonly<Record<string, CellValue>>

/** Whether a row version `r` is in a generation. Row ids grow with generations, so the newest are told by their start alone. */
export function isAlive(generation: number, alias = 'r'): string {
  return `${alias}.from_generation <= ${generation} and (${alias}.to_generation is null or ${alias}.to_generation > ${generation})`
}

/** Columns of a table as last published, in the order of the shared database; empty before its first load. */
export function columnsOf(db: PlantDatabase, table: TableName): readonly string[] {
  return publishedLayout(db, table)?.columns ?? []
}

/** How many rows a table has in a published generation, as counted when it was published. */
export function countRows(db: PlantDatabase, table: TableName, generation: number): number {
  return findGeneration(db, generation)?.rowCounts[table] ?? 0
}

export interface ReadRowsOptions {
  /** Only these columns; all without it. A column the table does not have is null. */
  readonly columns?: readonly string[]
}

/**
 * Streams the rows of a generation in no particular order, with constant memory. The connection can do other reads meanwhile, but
 * no writes.
 */
export function iterateRows<Row = StoredRow>(
  db: PlantDatabase,
  table: TableName,
  generation: number,
  options: ReadRowsOptions = {},
): Iterable<Versioned<Row>> {
  if (!hasRowTable(db, table)) return []
  return db
    .prepare<[], Versioned<Row>>(
      `select ${selectColumns(db, table, options.columns)} from ${rowTable(table)} r where ${isAlive(generation)}`,
    )
    .iterate()
}

/** Row versions by id, living or not: also the superseded ones findings compare with. Ids of other tables are left out. */
export function readRowVersions<Row = StoredRow>(
  db: PlantDatabase,
  table: TableName,
  rowIds: Iterable<number>,
  options: ReadRowsOptions = {},
): readonly Versioned<Row>[] {
  if (!hasRowTable(db, table)) return []
  const one = db.prepare<[number], Versioned<Row>>(
    `select ${selectColumns(db, table, options.columns)} from ${rowTable(table)} r where r.row_id = ?`,
  )
  return Array.from(rowIds, rowId => one.get(rowId)).filter(row => row !== undefined)
}

/** Reads row versions one at a time, by id, living or not; prepared once for a whole list. Null of an id the table does not have. */
export function rowVersionReader(db: PlantDatabase, table: TableName): (rowId: number) => StoredRow | null {
  if (!hasRowTable(db, table)) return () => null
  const one = db.prepare<[number], Versioned<StoredRow>>(
    `select ${selectColumns(db, table)} from ${rowTable(table)} r where r.row_id = ?`,
  )
  return rowId => one.get(rowId) ?? null
}

/**
 * Streams the rows of the current generation in input order: files by order key and path, rows as in the sheet (C-12). Constant memory;
 * an offset skips whole files by their counts, so that the last page of a large table comes as fast as the first.
 */
export function* rowsInInputOrder<Row = StoredRow>(
  db: PlantDatabase,
  table: TableName,
  generation: number,
  options: ReadRowsOptions & { readonly offset?: number; readonly limit?: number } = {},
): Generator<Versioned<Row>> {
  if (!hasRowTable(db, table)) return
  let { offset = 0, limit = Number.POSITIVE_INFINITY } = options
  const ofFile = db.prepare<[number, number, number], Versioned<Row>>(
    `select ${selectColumns(db, table, options.columns)} from row_source s cross join ${rowTable(table)} r on r.row_id = s.row_id
     where s.file_version_id = ? and s.role = ${LOADED} order by s.sheet_row limit ? offset ?`,
  )
  for (const { id, counts } of fileVersionsOf(db, generation).filter(file => file.table === table)) {
    const skipped = Math.min(offset, counts.loaded)
    offset -= skipped
    const wanted = Math.min(limit, counts.loaded - skipped)
    limit -= wanted
    if (wanted > 0) yield* ofFile.iterate(id, wanted, skipped)
  }
}

/** Rows of a generation with one of these values in a column, in no particular order. */
export function rowsByColumn<Row = StoredRow>(
  db: PlantDatabase,
  table: TableName,
  generation: number,
  { column, values, ...options }: ReadRowsOptions & { readonly column: string; readonly values: Iterable<CellValue> },
): readonly Versioned<Row>[] {
  if (!hasRowTable(db, table) || !columnsOf(db, table).includes(column)) return []
  const matching = db.prepare<[CellValue], Versioned<Row>>(
    `select ${selectColumns(db, table, options.columns)} from ${rowTable(table)} r
     where r.${quoteName(column)} is ? and ${isAlive(generation)}`,
  )
  return [...new Set(values)].flatMap(value => matching.all(value))
}

/** `r.row_id as rowId` and the columns, as they are named in the plant. */
export function selectColumns(db: PlantDatabase, table: TableName, wanted?: readonly string[]): string {
  const known = columnsOf(db, table)
  const columns = (wanted ?? known).map(column =>
    known.includes(column) ? `r.${quoteName(column)}` : `null as ${quoteName(column)}`,
  )
  return ['r.row_id as "rowId"', ...columns].join(', ')
}
