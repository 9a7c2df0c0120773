import { COLUMN_TYPES, type ColumnType } from '../../../contract/table.ts'
import type { TableSchemaError } from './schema-failure.ts'
import { isFalsy, isSchemaObject } from './schema-object.ts'
import { columnOfHeader } from './source-header.ts'

/** A table's entry that passed the checks. */
export interface TableSchema {
  readonly path: string
  readonly dtypes: Readonly<Record<string, ColumnType>>
  /** Dynamic tables only. */
  readonly dynamic: {
    readonly nameStart: string
    readonly extension: string
    readonly sheetName: string
    /** Source headers in order, each once. */
    readonly requiredFields: readonly string[]
  } | null
}

export interface CheckedTable {
  readonly schema: TableSchema | null
  readonly error: TableSchemaError | null
  readonly warnings: readonly string[]
}

const knownTypes: ReadonlySet<unknown> = new Set(COLUMN_TYPES)
const knownExtensions: ReadonlySet<string> = new Set(['.xlsx', '.xlsb', '.csv', '.parquet'])
const dynamicKeys = ['path', 'name_start', 'extension', 'sheet_name', 'required_fields', 'dtypes'] as const
const staticKeys = ['path', 'dtypes'] as const

/** Steps 4 and 5 of the schema check for one table: its first fault, or what it says (production spec 5). */
export function checkTableSchema(table: string, entry: unknown, kind: 'dynamic' | 'static'): CheckedTable {
  const warnings: string[] = []
  const refuse = (errorType: TableSchemaError['errorType'], error: string): CheckedTable => ({
    schema: null,
    error: { table, error, errorType },
    warnings,
  })
  if (!isSchemaObject(entry)) return refuse('invalid_schema_structure', 'The entry should be an object.')
  const missing = (kind === 'dynamic' ? dynamicKeys : staticKeys).filter(key => !Object.hasOwn(entry, key))
  if (missing.length > 0) return refuse('missing_fields', `Missing keys: ${missing.join(', ')}.`)

  const { path, dtypes, name_start: nameStart, sheet_name: sheetName, extension, required_fields: required } = entry
  if (!isText(path)) return refuse('invalid_schema_structure', 'path should be a text that is not blank.')
  if (!isSchemaObject(dtypes) || isFalsy(dtypes)) {
    return refuse('invalid_schema_structure', 'dtypes should be an object that names columns.')
  }
  const unknown = Object.entries(dtypes).filter(([, type]) => !knownTypes.has(type))
  if (unknown.length > 0) {
    const list = unknown.map(([column, type]) => `${column} is ${JSON.stringify(type)}`).join(', ')
    return refuse('unsupported_data_type', `Types that are not known: ${list}.`)
  }
  const types = dtypes as TableSchema['dtypes']
  if (kind === 'static') return { schema: { path, dtypes: types, dynamic: null }, error: null, warnings }

  if (!isText(nameStart)) return refuse('invalid_schema_structure', 'name_start should be a text that is not blank.')
  if (!isText(sheetName)) return refuse('invalid_schema_structure', 'sheet_name should be a text that is not blank.')
  if (typeof extension !== 'string') return refuse('invalid_schema_structure', 'extension should be a text.')
  if (!Array.isArray(required) || !required.every(field => typeof field === 'string')) {
    return refuse('invalid_schema_structure', 'required_fields should be a list of column names.')
  }
  const requiredFields = [...new Set(required)]
  if (!knownExtensions.has(extension.toLowerCase()))
    warnings.push(`${table}: the extension "${extension}" is not known.`)
  if (required.length === 0) warnings.push(`${table}: required_fields is empty.`)
  if (requiredFields.length < required.length) warnings.push(`${table}: Duplicate names in required_fields count once.`)
  const untyped = requiredFields.filter(field => !Object.hasOwn(types, columnOfHeader(field)))
  if (untyped.length > 0)
    return refuse('schema_mismatch', `Required fields without a type in dtypes: ${untyped.join(', ')}.`)
  return {
    schema: { path, dtypes: types, dynamic: { nameStart, extension, sheetName, requiredFields } },
    error: null,
    warnings,
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
