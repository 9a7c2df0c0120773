import type { TableName } from '../../../contract/table.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'

/**
 * Which columns a row version was made with, in the order its content hash covers. A definition that gains, loses or reorders
 * columns makes a new layout; rows of older file versions keep theirs, so their hash can still be verified.
 */
export interface RowLayout {
  readonly id: number
  readonly table: TableName
  readonly columns: readonly string[]
}

/** The layout of these columns, recorded when it is new. */
export function ensureLayout(db: PlantDatabase, table: TableName, columns: readonly string[]): RowLayout {
  const text = JSON.stringify(columns)
  statement(db, 'insert into row_layout(table_name, columns) values (?, ?) on conflict do nothing').run(table, text)
  const id = statement<[string, string], { id: number }>(
    db,
    'select id from row_layout where table_name = ? and columns = ?',
  ).get(table, text)
  if (id === undefined) throw new Error(`layout of ${table} was not recorded`)
  return { id: id.id, table, columns }
}

/** Every layout rows of a table were ever made with. */
export function layoutsOf(db: PlantDatabase, table: TableName): readonly RowLayout[] {
  return statement<[string], { id: number; columns: string }>(
    db,
    'select id, columns from row_layout where table_name = ? order by id',
  )
    .all(table)
    .map(({ id, columns }) => ({ id, table, columns: JSON.parse(columns) as string[] }))
}

/** The layout the last published load used; null before the table was first loaded. */
export function publishedLayout(db: PlantDatabase, table: TableName): RowLayout | null {
  const row = statement<[string], { id: number; columns: string }>(
    db,
    `select l.id, l.columns from meta m join row_layout l on l.id = m.value where m.key = 'layout:' || ?`,
  ).get(table)
  return row === undefined ? null : { id: row.id, table, columns: JSON.parse(row.columns) as string[] }
}

/** Part of publishing. */
export function publishLayout(db: PlantDatabase, layout: RowLayout): void {
  statement(
    db,
    `insert into meta values ('layout:' || ?, ?) on conflict(key) do update set value = excluded.value`,
  ).run(layout.table, layout.id)
}
