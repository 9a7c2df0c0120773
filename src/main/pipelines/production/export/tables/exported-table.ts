import type { CellValue, ColumnDefinition, TableName } from '../../../../../contract/table.ts'

/** A table of the shared database on its way into files. */
export interface ExportedTable {
  readonly name: TableName
  /** In the order of the shared database. */
  readonly columns: readonly Pick<ColumnDefinition, 'name' | 'type'>[]
  /** Rows by column name, in input order; read once, as the files are written. */
  readonly rows: Iterable<Readonly<Record<string, CellValue>>>
}
