import { extname } from 'node:path'
import type { CellPolicy, ColumnDefinition, ColumnType, TableDefinition, TableName } from '../../../contract/table.ts'
import { TABLE_LAYOUTS } from '../table-layout.ts'
import { BUILT_IN_COLUMNS } from './built-in-columns.ts'
import { cellPolicy } from '../../../contract/cell-policy.ts'
import type { TableSchema } from './check-table-schema.ts'
import { resolvePlantPath } from './resolve-plant-path.ts'
import type { TableSchemaError } from './schema-failure.ts'
import { columnOfHeader, sourceHeader } from './source-header.ts'

export interface DefineTableOptions {
  readonly plantDir: string
  readonly cellPolicies: Readonly<Record<string, CellPolicy>>
}

/** The plant's own definition of a table, if the pipeline can work with it. */
export function defineTable(
  name: TableName,
  schema: TableSchema,
  options: DefineTableOptions,
): TableDefinition | TableSchemaError {
  const path = resolvePlantPath(options.plantDir, schema.path)
  if (path === null) {
    return { table: name, error: `path should lie below the plant, found ${schema.path}.`, errorType: 'file_not_valid' }
  }
  const columns = columnsOf(name, schema, options.cellPolicies)
  const error = pipelineNeeds(name, columns)
  if (error !== null) return { table: name, error, errorType: 'schema_mismatch' }
  const { location: _location, ...layout } = TABLE_LAYOUTS[name]
  const { dynamic } = schema
  if (dynamic === null) return { ...layout, name, path, extension: extname(path).toLowerCase(), columns }
  return {
    ...layout,
    name,
    path,
    nameStart: dynamic.nameStart,
    extension: dynamic.extension
      .trim()
      .toLowerCase()
      .replace(/^(?!\.)/, '.'),
    sheetName: dynamic.sheetName,
    columns,
  }
}

/** Required fields in their order, then what else has a type: loaded where a file has it. */
function columnsOf(
  table: TableName,
  { dtypes, dynamic }: TableSchema,
  policies: DefineTableOptions['cellPolicies'],
): readonly ColumnDefinition[] {
  const sourceNames = new Map((dynamic?.requiredFields ?? []).map(field => [columnOfHeader(field), field]))
  const names = [...new Set([...sourceNames.keys(), ...Object.keys(dtypes)])]
  return names.map(name => ({
    name,
    sourceName: sourceNames.get(name) ?? sourceHeader(table, name),
    type: dtypes[name] ?? 'string',
    policy: cellPolicy(table, name, policies),
    required: dynamic === null || sourceNames.has(name),
  }))
}

type Sort = 'text' | 'number' | 'date' | 'other'

function sortOf(type: ColumnType): Sort {
  if (type === 'string') return 'text'
  if (type === 'datetime64[ns]') return 'date'
  return /^(?:U?Int|Float)/.test(type) ? 'number' : 'other'
}

/** Phases 3 and 4 read columns by name and count on text, numbers or dates in them. */
function pipelineNeeds(table: TableName, columns: readonly ColumnDefinition[]): string | null {
  const types = new Map(columns.map(column => [column.name, column.type]))
  const needed = Object.entries(BUILT_IN_COLUMNS[table])
  const missing = needed.filter(([name]) => !types.has(name)).map(([name]) => name)
  if (missing.length > 0) return `The pipeline needs columns that are not defined: ${missing.join(', ')}.`
  const wrong = needed.flatMap(([name, builtIn]) => {
    const type = types.get(name) ?? builtIn
    return sortOf(type) === sortOf(builtIn)
      ? []
      : [`${name} should be a ${sortOf(builtIn)} such as ${builtIn}, found ${type}`]
  })
  return wrong.length === 0 ? null : `The pipeline needs other types: ${wrong.join('; ')}.`
}
