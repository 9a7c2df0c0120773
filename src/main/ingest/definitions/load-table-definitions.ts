import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { TABLE_NAMES, type CellPolicy, type TableDefinition, type TableName } from '../../../contract/table.ts'
import { builtInDefinitions } from './built-in-definitions.ts'
import { checkTableSchema } from './check-table-schema.ts'
import { defineTable } from './define-table.ts'
import { readSchemaFile } from './read-schema-file.ts'
import { tableFailure, type SchemaFailure, type TableSchemaError } from './schema-failure.ts'
import type { SchemaObject } from './schema-object.ts'
import { TABLE_LAYOUTS } from '../table-layout.ts'

export interface LoadDefinitionsOptions {
  /** `table.column` to policy, where the plant differs from design 4. */
  readonly cellPolicies?: Readonly<Record<string, CellPolicy>>
  /** Another file than the plant's `databaseSchemas.json`, which must then be there; null for the plant's. */
  readonly schemasPath?: string | null
}

/** The tables of a plant, in publishing order, and what the check of its schema remarked (Q17: a warning stops nothing). */
export interface LoadedDefinitions {
  readonly kind: 'loaded'
  readonly definitions: readonly TableDefinition[]
  readonly warnings: readonly string[]
  /** Whether the plant defines its tables itself. */
  readonly origin: 'schema' | 'built-in'
}

/**
 * The nine table definitions of a plant: from its `databaseSchemas.json`, checked step by step (production spec 5), else built in.
 * A table the file does not mention keeps its built-in definition.
 * @param plantDir absolute
 */
export async function loadTableDefinitions(
  plantDir: string,
  { cellPolicies = {}, schemasPath = null }: LoadDefinitionsOptions = {},
): Promise<LoadedDefinitions | SchemaFailure> {
  const builtIn = builtInDefinitions(plantDir, cellPolicies)
  const path = schemasPath ?? join(plantDir, 'databaseSchemas.json')
  if (schemasPath === null && !existsSync(path)) {
    return { kind: 'loaded', definitions: builtIn, warnings: [], origin: 'built-in' }
  }
  const file = basename(path)
  const schemas = await readSchemaFile(path, file)
  if (schemas.kind === 'failed') return schemas

  const own = new Map<TableName, TableDefinition>()
  const warnings = [...schemas.warnings]
  for (const kind of ['dynamic', 'static'] as const) {
    const tables = kind === 'dynamic' ? schemas.dynamicDB : schemas.staticDB
    const group = defineGroup(tables, kind, { plantDir, cellPolicies })
    if (group.errors.length > 0) return tableFailure(group.errors, file)
    warnings.push(...group.warnings)
    for (const definition of group.definitions) own.set(definition.name, definition)
  }
  const missing = builtIn.filter(({ name, optional }) => !optional && !own.has(name)).map(({ name }) => name)
  if (missing.length > 0)
    warnings.push(`${file} does not define ${missing.join(', ')}: the built-in definition is used.`)
  const definitions = builtIn.map(definition => own.get(definition.name) ?? definition)
  return { kind: 'loaded', definitions, warnings, origin: 'schema' }
}

interface Group {
  readonly definitions: readonly TableDefinition[]
  readonly errors: readonly TableSchemaError[]
  readonly warnings: readonly string[]
}

function defineGroup(
  tables: SchemaObject,
  kind: 'dynamic' | 'static',
  options: { readonly plantDir: string; readonly cellPolicies: Readonly<Record<string, CellPolicy>> },
): Group {
  const definitions: TableDefinition[] = []
  const errors: TableSchemaError[] = []
  const entries = Object.entries(tables)
  const warnings = entries.length === 0 ? [`${kind}DB is empty.`] : []
  for (const [table, entry] of entries) {
    const checked = checkTableSchema(table, entry, kind)
    warnings.push(...checked.warnings)
    if (checked.error !== null) errors.push(checked.error)
    if (checked.schema === null) continue
    const name = tableNameOf(table, kind)
    if (name === null) {
      warnings.push(`${kind}DB defines ${table}, which is not read.`)
      continue
    }
    const defined = defineTable(name, checked.schema, options)
    if ('errorType' in defined) errors.push(defined)
    else definitions.push(defined)
  }
  return { definitions, errors, warnings }
}

function tableNameOf(table: string, kind: 'dynamic' | 'static'): TableName | null {
  const name = TABLE_NAMES.find(known => known === table)
  return name !== undefined && TABLE_LAYOUTS[name].kind === kind ? name : null
}
