import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { TABLE_NAMES } from '../../../contract/table.ts'

/**
 * What a plant database says, without numbers and times that differ from one run to the next (ids, generations, runs). Each part is
 * a list of lines in a fixed order.
 */
export interface DataDump {
  /** The generation in use: rows with their values, where they stand, file versions, quarantine. Empty before the first. */
  readonly generation: readonly string[]
  readonly findings: readonly string[]
  readonly orders: readonly string[]
  /** What was last seen of each source file. */
  readonly files: readonly string[]
}

const NOTHING: DataDump = { generation: [], findings: [], orders: [], files: [] }
/** Numbers and times of runs, and places that only mean something inside one database. */
const PASSING = new Set([
  'id',
  'row_id',
  'from_run',
  'to_run',
  'first_run',
  'seen_run',
  'run',
  'from_generation',
  'to_generation',
])
const ALIVE = (at: string): string =>
  `${at}from_generation <= :generation and (${at}to_generation is null or ${at}to_generation > :generation)`

type Row = Readonly<Record<string, unknown>>

/** Reads the database as the kill left it: nothing is repaired, nothing is written. */
export function dumpData(path: string): DataDump {
  if (!existsSync(path)) return NOTHING
  const db = new Database(path, { readonly: true })
  try {
    const tables = new Set(db.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all())
    if (!tables.has('meta')) return NOTHING
    const read = (sql: string, parameters: object = {}): readonly string[] =>
      (db.prepare(sql).all(parameters) as Row[]).map(lineOf).toSorted()
    const generation = db.prepare<[], number>("select value from meta where key = 'current_generation'").pluck().get()
    return {
      generation: generation === undefined ? [] : generationLines(read, generation, tables),
      findings: tables.has('finding') ? read('select * from finding where to_run is null') : [],
      orders: tables.has('order_progress') ? read('select * from order_progress where to_run is null') : [],
      files: read('select * from source_file where state is not null'),
    }
  } finally {
    db.close()
  }
}

function generationLines(
  read: (sql: string, parameters: object) => readonly string[],
  generation: number,
  tables: ReadonlySet<string>,
): readonly string[] {
  const at = { generation }
  const rowTables = TABLE_NAMES.filter(table => tables.has(`row_${table}`))
  const sourceOf = rowTables.map(
    table => `when '${table}' then (select content_hash from "row_${table}" where row_id = s.row_id)`,
  )
  return [
    ...read('select kind, checksum, row_counts from generation where number = :generation', at),
    ...rowTables.flatMap(table => read(`select '${table}' as in_table, * from "row_${table}" where ${ALIVE('')}`, at)),
    ...read(
      `select f.path, f.table_name, v.* from file_version v join source_file f on f.id = v.source_file_id where ${ALIVE('v.')}`,
      at,
    ),
    ...read(
      `select f.path, s.sheet_row, s.raw_hash, s.role, case f.table_name ${sourceOf.join(' ')} end as content
       from row_source s join file_version v on v.id = s.file_version_id join source_file f on f.id = v.source_file_id
       where ${ALIVE('v.')}`,
      at,
    ),
    ...read(
      `select f.path, q.* from quarantined_row q join file_version v on v.id = q.file_version_id
       join source_file f on f.id = v.source_file_id where ${ALIVE('v.')}`,
      at,
    ),
  ]
}

function lineOf(row: Row): string {
  return JSON.stringify(
    Object.entries(row).filter(([name]) => !PASSING.has(name) && name !== 'layout' && !name.endsWith('_id')),
  )
}

/** The first line one list has and the other has not, null when they are equal. */
export function firstDifference(found: readonly string[], expected: readonly string[]): string | null {
  const at = found.findIndex((line, index) => line !== expected[index])
  if (at === -1 && found.length === expected.length) return null
  const index = at === -1 ? found.length : at
  return `line ${index}: expected ${expected[index] ?? 'no more'}, found ${found[index] ?? 'no more'}`
}
