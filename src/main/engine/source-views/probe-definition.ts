import type { ColumnDefinition, TableDefinition } from '../../../contract/table.ts'

const DAYS: ReadonlySet<string> = new Set(['recordDate', 'poReceivedDate'])

/** Reads the first sheet of any workbook for the columns of all tables; nothing is required and nothing sets a row aside. */
export function probeDefinition(definitions: readonly TableDefinition[]): TableDefinition {
  const columns = new Map<string, ColumnDefinition>()
  const headers = new Set<string>()
  for (const column of definitions.flatMap(definition => definition.columns)) {
    if (columns.has(column.name) || headers.has(column.sourceName)) continue
    headers.add(column.sourceName)
    const type = DAYS.has(column.name) ? 'datetime64[ns]' : 'string'
    columns.set(column.name, { ...column, type, policy: 'detail', required: false })
  }
  return {
    name: 'productRecords',
    kind: 'static',
    path: '',
    nameStart: null,
    extension: '.xlsx',
    sheetName: null,
    columns: [...columns.values()],
    keyColumns: [],
    optional: true,
  }
}
