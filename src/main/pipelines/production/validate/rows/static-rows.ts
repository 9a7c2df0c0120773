import type { CellValue } from '../../../../../contract/table.ts'
import { TABLE_LAYOUTS } from '../../../../ingest/table-layout.ts'
import type { MasterTables } from '../master/master-tables.ts'
import { occurrences } from './occurrences.ts'
import type { RowSet } from './row-set.ts'

export type StaticTable = keyof MasterTables
export type StaticRow<Table extends StaticTable> = MasterTables[Table][number]

/** The rows of one static table; its findings concern no order and no pieces. */
export function staticRows<Table extends StaticTable>(table: Table, tables: MasterTables): RowSet<StaticRow<Table>> {
  const keyColumns = TABLE_LAYOUTS[table].keyColumns
  const keyOf = (row: StaticRow<Table>): readonly CellValue[] =>
    keyColumns.map(column => (row as unknown as Readonly<Record<string, CellValue>>)[column] ?? null)
  const rows: readonly StaticRow<Table>[] = tables[table]
  return { table, keyOf, occurrenceOf: occurrences(rows, keyOf), poNoOf: () => null, piecesOf: () => 0 }
}
