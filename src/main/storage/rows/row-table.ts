import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { ColumnDefinition, ColumnType, TableDefinition, TableName } from '../../../contract/table.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { quoteName } from '../quote-name.ts'
import { ensureLayout, type RowLayout } from './row-layout.ts'

/** Columns of a row table that are Moldline's, beside those of the plant. */
export const OWN_COLUMNS: readonly string[] = [
  'row_id',
  'from_generation',
  'to_generation',
  'layout',
  'content_hash',
  'key_hash',
]

/** The physical table of a plant table, quoted. */
export function rowTable(table: TableName): string {
  return quoteName(`row_${table}`)
}

export function hasRowTable(db: PlantDatabase, table: TableName): boolean {
  return (
    db.prepare('select 1 from sqlite_schema where type = ? and name = ?').get('table', `row_${table}`) !== undefined
  )
}

/**
 * Makes a table ready for rows of this definition: creates it, adds columns the definition gained, and records the layout.
 * Columns a definition lost stay, for the rows that have them.
 *
 * Indexes are only those of named queries; measured on 300,000 records, random-order ones on the two hashes cost half the load:
 * - (first key column, content_hash): exact duplicates, `recordsOfDay`; nearly in insertion order
 * - poNote: `recordsByOrder`
 * - closed rows only: `changedRows`, `removeUnpublished`
 * @throws EngineFailure `invalid_schema_structure`
 */
export function ensureRowTable(db: PlantDatabase, definition: TableDefinition): RowLayout {
  checkColumnNames(definition)
  return db
    .transaction(() => {
      const existing = hasRowTable(db, definition.name)
      if (existing) alterTable(db, definition)
      else createTable(db, definition)
      createIndexes(db, definition)
      return ensureLayout(
        db,
        definition.name,
        definition.columns.map(column => column.name),
      )
    })
    .immediate()
}

function createTable(db: PlantDatabase, { name, columns }: TableDefinition): void {
  db.exec(`create table ${rowTable(name)}(
    row_id integer primary key, from_generation integer not null, to_generation integer, layout integer not null,
    content_hash text not null, key_hash text not null,
    ${columns.map(column => `${quoteName(column.name)} ${affinity(column.type)}`).join(', ')})`)
}

function alterTable(db: PlantDatabase, { name, columns }: TableDefinition): void {
  const present = new Map(
    db
      .prepare<[string], { name: string; type: string }>('select name, type from pragma_table_info(?)')
      .all(`row_${name}`)
      .map(column => [column.name, column.type]),
  )
  for (const column of columns) {
    const declared = present.get(column.name)
    if (declared === undefined) {
      db.exec(`alter table ${rowTable(name)} add column ${quoteName(column.name)} ${affinity(column.type)}`)
    } else if (declared !== '' && isText(declared) !== isText(affinity(column.type))) {
      dropAffinity(db, name, column)
    }
  }
}

/** A column that turned from text to numbers or back keeps both as they are: it loses its affinity, which would convert one of them. */
function dropAffinity(db: PlantDatabase, table: TableName, column: ColumnDefinition): void {
  const [target, own, copy] = [rowTable(table), quoteName(column.name), quoteName(`${column.name}:copy`)]
  for (const index of indexNames(table)) db.exec(`drop index if exists ${quoteName(index)}`)
  db.exec(`alter table ${target} add column ${copy}`)
  db.exec(`update ${target} set ${copy} = ${own}`)
  db.exec(`alter table ${target} drop column ${own}`)
  db.exec(`alter table ${target} rename column ${copy} to ${own}`)
}

function createIndexes(db: PlantDatabase, definition: TableDefinition): void {
  const { name, columns } = definition
  const [closed, locality, order] = indexNames(name).map(quoteName)
  const target = rowTable(name)
  db.exec(`create index if not exists ${closed} on ${target}(to_generation) where to_generation is not null`)
  db.exec(`create index if not exists ${locality} on ${target}(${quoteName(localityColumn(definition))}, content_hash)`)
  if (name === 'productRecords' && columns.some(column => column.name === 'poNote')) {
    db.exec(`create index if not exists ${order} on ${target}("poNote")`)
  }
}

function indexNames(table: TableName): readonly [string, string, string] {
  return [`row_${table}_closed`, `row_${table}_locality`, `row_${table}_order`]
}

/** The column equal rows are looked up by: the first of the key, so that rows of one file stand together in the index. */
export function localityColumn({ keyColumns, columns }: TableDefinition): string {
  return keyColumns.find(key => columns.some(column => column.name === key)) ?? columns[0]?.name ?? ''
}

function affinity(type: ColumnType): 'TEXT' | 'INTEGER' | 'REAL' {
  switch (type) {
    case 'string':
    case 'datetime64[ns]':
      return 'TEXT'
    case 'Float32':
    case 'Float64':
    case 'timedelta64[ns]':
      return 'REAL'
    case 'Int8':
    case 'Int16':
    case 'Int32':
    case 'Int64':
    case 'UInt8':
    case 'UInt16':
    case 'UInt32':
    case 'UInt64':
    case 'bool':
      return 'INTEGER'
    default:
      return type satisfies never
  }
}

function isText(affinityName: string): boolean {
  return affinityName === 'TEXT'
}

function checkColumnNames({ name, columns }: TableDefinition): void {
  const seen = new Set(OWN_COLUMNS)
  for (const column of columns) {
    const folded = column.name.toLowerCase()
    if (seen.has(folded)) {
      throw new EngineFailure(
        failure(
          'invalid_schema_structure',
          `${name} has the column ${column.name} twice or under a name Moldline needs itself.`,
          {
            remedy: 'Give each column of databaseSchemas.json a name of its own; upper and lower case count as equal.',
          },
        ),
      )
    }
    seen.add(folded)
  }
}
