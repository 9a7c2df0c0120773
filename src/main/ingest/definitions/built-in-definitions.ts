import { join } from 'node:path'
import {
  TABLE_NAMES,
  type CellPolicy,
  type ColumnDefinition,
  type TableDefinition,
  type TableName,
} from '../../../contract/table.ts'
import { BUILT_IN_COLUMNS } from './built-in-columns.ts'
import { cellPolicy } from '../../../contract/cell-policy.ts'
import { sourceHeader } from './source-header.ts'
import { TABLE_LAYOUTS } from '../table-layout.ts'

/**
 * The nine tables of a plant that has no `databaseSchemas.json` (production spec 1.1 to 1.4).
 * @param plantDir absolute
 * @param cellPolicies `table.column` to policy, where the plant differs from design 4
 */
export function builtInDefinitions(
  plantDir: string,
  cellPolicies: Readonly<Record<string, CellPolicy>> = {},
): readonly TableDefinition[] {
  return TABLE_NAMES.map(name => {
    const { location, ...layout } = TABLE_LAYOUTS[name]
    return { name, ...layout, path: join(plantDir, location), columns: builtInColumns(name, cellPolicies) }
  })
}

/** Columns of one table; a file must have all of them, but of holidayNotes only the date. */
export function builtInColumns(
  table: TableName,
  cellPolicies: Readonly<Record<string, CellPolicy>> = {},
): readonly ColumnDefinition[] {
  return Object.entries(BUILT_IN_COLUMNS[table]).map(([name, type]) => ({
    name,
    sourceName: sourceHeader(table, name),
    type,
    policy: cellPolicy(table, name, cellPolicies),
    required: table !== 'holidayNotes' || name === 'date',
  }))
}
