import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { isPassing, systemErrorCode } from '../io-failure.ts'
import { schemaFailure, type SchemaFailure } from './schema-failure.ts'
import { isFalsy, isSchemaObject, type SchemaObject } from './schema-object.ts'

/** The two groups of tables in databaseSchemas.json. */
export interface SchemaFile {
  readonly kind: 'read'
  readonly dynamicDB: SchemaObject
  readonly staticDB: SchemaObject
  readonly warnings: readonly string[]
}

const groups = ['dynamicDB', 'staticDB'] as const

/** Steps 1 to 3 of the schema check: path, document, top level. Stops at the first that fails (production spec 5). */
export async function readSchemaFile(path: string, file: string): Promise<SchemaFile | SchemaFailure> {
  if (path.trim() === '')
    return schemaFailure('file_not_valid', 'The path of databaseSchemas.json should not be empty.', { file })
  if (extname(path).toLowerCase() !== '.json') {
    return schemaFailure('file_not_valid', `${file} should be a .json file, found the extension "${extname(path)}".`, {
      file,
    })
  }
  const text = await readText(path, file)
  return typeof text === 'string' ? topLevel(text, file) : text
}

async function readText(path: string, file: string): Promise<string | SchemaFailure> {
  try {
    if (!(await stat(path)).isFile())
      return schemaFailure('file_read_error', `${file} should be a file, found a folder.`, { file })
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = systemErrorCode(error)
    if (code === null) throw error
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return schemaFailure('file_not_found', `${file} should be there, found nothing.`, { file })
    }
    return schemaFailure('file_read_error', `${file} could not be read (${code}).`, {
      file,
      transient: isPassing(code),
    })
  }
}

function topLevel(text: string, file: string): SchemaFile | SchemaFailure {
  let root: unknown
  try {
    root = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : 'it cannot be parsed'
    return schemaFailure('invalid_json', `${file} should be JSON: ${reason}.`, { file })
  }
  if (isFalsy(root))
    return schemaFailure('missing_fields', `${file} should define dynamicDB and staticDB, found nothing in it.`, {
      file,
    })
  if (!isSchemaObject(root))
    return schemaFailure('invalid_json', `${file} should hold an object, found something else.`, { file })

  const known = Object.keys(root)
  const missing = groups.filter(group => !known.includes(group))
  if (missing.length > 0) {
    return schemaFailure(
      'missing_fields',
      `${file} should have the keys ${groups.join(' and ')}; missing: ${missing.join(', ')}.`,
      { file },
    )
  }
  const { dynamicDB, staticDB } = root
  if (!isSchemaObject(dynamicDB))
    return schemaFailure('invalid_schema_structure', `dynamicDB in ${file} should be an object.`, { file })
  if (!isSchemaObject(staticDB))
    return schemaFailure('invalid_schema_structure', `staticDB in ${file} should be an object.`, { file })
  const extra = known.filter(key => !groups.some(group => group === key))
  const warnings = extra.length === 0 ? [] : [`${file} has keys that are not used: ${extra.join(', ')}.`]
  return { kind: 'read', dynamicDB, staticDB, warnings }
}
