import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { TableDefinition } from '../../../contract/table.ts'
import { plantSchema } from '../../../testing/plant-schema.ts'
import { hasSharedPlantData, sharedPlantData } from '../../../testing/shared-plant.ts'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { builtInDefinitions } from './built-in-definitions.ts'
import { loadTableDefinitions, type LoadedDefinitions } from './load-table-definitions.ts'
import { parseKey } from './parse-key.ts'
import type { SchemaFailure } from './schema-failure.ts'

type Loaded = LoadedDefinitions | SchemaFailure
type Json = Readonly<Record<string, unknown>>

/** A plant with this text, or this value as JSON, in its databaseSchemas.json. */
function plantWith(content: unknown): string {
  const plant = temporaryFolder('schema')
  mkdirSync(join(plant, 'staticDatabase'))
  writeFileSync(join(plant, 'databaseSchemas.json'), typeof content === 'string' ? content : JSON.stringify(content))
  return plant
}

function load(content: unknown): Promise<Loaded> {
  return loadTableDefinitions(plantWith(content))
}

const schema = plantSchema()

function withDynamic(changes: Json): Json {
  const productRecords = { ...schema.dynamicDB.productRecords, ...changes }
  return { ...schema, dynamicDB: { ...schema.dynamicDB, productRecords } }
}

function withStatic(changes: Json): Json {
  return { ...schema, staticDB: { ...schema.staticDB, itemInfo: { ...schema.staticDB.itemInfo, ...changes } } }
}

function definitionIn(loaded: Loaded, table: string): TableDefinition {
  const definition = loaded.kind === 'loaded' ? loaded.definitions.find(({ name }) => name === table) : undefined
  if (definition === undefined) throw new Error(`No ${table} in ${JSON.stringify(loaded)}`)
  return definition
}

test('a plant without the file has the built-in definition', async () => {
  const plant = temporaryFolder('schema')
  const loaded = await loadTableDefinitions(plant)
  expect(loaded).toEqual({ kind: 'loaded', definitions: builtInDefinitions(plant), warnings: [], origin: 'built-in' })
})

test.skipIf(!hasSharedPlantData())('the shipped file works unchanged, although its paths begin elsewhere', async () => {
  const plant = sharedPlantData()
  const loaded = await loadTableDefinitions(plant)
  expect(loaded).toEqual({ kind: 'loaded', definitions: builtInDefinitions(plant), warnings: [], origin: 'schema' })
})

test('policies follow design 4 and the settings', async () => {
  const loaded = await loadTableDefinitions(plantWith(schema), { cellPolicies: { 'purchaseOrders.poETA': 'key' } })
  const policies = Object.fromEntries(
    definitionIn(loaded, 'purchaseOrders').columns.map(({ name, policy }) => [name, policy]),
  )
  expect(policies).toMatchObject({
    poNo: 'key',
    itemQuantity: 'key',
    poETA: 'key',
    poReceivedDate: 'detail',
    plasticResinQuantity: 'measure',
    plasticResinCode: 'detail',
  })
})

describe('steps 1 to 3 stop at the first fault (production spec 5)', () => {
  test('the path', async () => {
    const plant = temporaryFolder('schema')
    const at = async (schemasPath: string) => {
      const loaded = await loadTableDefinitions(plant, { schemasPath })
      return loaded.kind === 'failed' ? loaded.failure.code : loaded.kind
    }
    writeFileSync(join(plant, 'schemas.txt'), '{}')
    expect(await at('')).toBe('file_not_valid')
    expect(await at(join(plant, 'schemas.txt'))).toBe('file_not_valid')
    expect(await at(join(plant, 'absent.json'))).toBe('file_not_found')
    mkdirSync(join(plant, 'folder.json'))
    expect(await at(join(plant, 'folder.json'))).toBe('file_read_error')
  })

  test.each<[string, unknown, string]>([
    ['an empty object', {}, 'missing_fields'],
    ['null', null, 'missing_fields'],
    ['an empty list', [], 'missing_fields'],
    ['no JSON', '{ invalid json }', 'invalid_json'],
    ['an empty file', '', 'invalid_json'],
    ['a list', [1], 'invalid_json'],
    ['a text', '"schema"', 'invalid_json'],
    ['only dynamicDB', { dynamicDB: {} }, 'missing_fields'],
    ['only staticDB', { staticDB: {} }, 'missing_fields'],
    ['dynamicDB as a list', { dynamicDB: [], staticDB: {} }, 'invalid_schema_structure'],
    ['staticDB as a text', { dynamicDB: {}, staticDB: 'x' }, 'invalid_schema_structure'],
  ])('%s', async (_, content, code) => {
    expect(await load(content)).toMatchObject({
      kind: 'failed',
      failure: { code, file: 'databaseSchemas.json' },
      tableErrors: [],
    })
  })

  test('a missing key is named', async () => {
    const loaded = await load({ dynamicDB: {} })
    expect(loaded).toMatchObject({ failure: { message: expect.stringContaining('missing: staticDB') } })
  })
})

describe('faults of tables are collected into one schema_mismatch', () => {
  test.each<[string, Json, string]>([
    ['path number', { path: 7 }, 'invalid_schema_structure'],
    ['path blanks', { path: '  ' }, 'invalid_schema_structure'],
    ['dtypes list', { dtypes: ['a'] }, 'invalid_schema_structure'],
    ['dtypes empty', { dtypes: {} }, 'invalid_schema_structure'],
    ['dtype unknown', { dtypes: { recordDate: 'date' } }, 'unsupported_data_type'],
    ['dtype number', { dtypes: { recordDate: 1 } }, 'unsupported_data_type'],
    ['name_start number', { name_start: 1 }, 'invalid_schema_structure'],
    ['sheet_name empty', { sheet_name: '' }, 'invalid_schema_structure'],
    ['extension number', { extension: 1 }, 'invalid_schema_structure'],
    ['required_fields text', { required_fields: 'recordDate' }, 'invalid_schema_structure'],
    ['required field without a type', { required_fields: ['unheard'] }, 'schema_mismatch'],
    ['path outside the plant', { path: '../../etc' }, 'file_not_valid'],
    ['absolute path outside the plant', { path: '/etc/passwd' }, 'file_not_valid'],
    ['trailing part that climbs out', { path: 'x/dynamicDatabase/../../../etc' }, 'file_not_valid'],
  ])('%s', async (_, changes, errorType) => {
    expect(await load(withDynamic(changes))).toMatchObject({
      kind: 'failed',
      failure: { code: 'schema_mismatch' },
      tableErrors: [{ table: 'productRecords', errorType }],
    })
  })

  test('an entry that is no object, and entries that lack keys', async () => {
    const productRecords = { path: 'x', dtypes: { a: 'string' } }
    expect(await load({ ...schema, dynamicDB: { productRecords: 'x', purchaseOrders: productRecords } })).toMatchObject(
      {
        failure: { message: expect.stringContaining('2 tables are defined wrongly') },
        tableErrors: [
          { table: 'productRecords', errorType: 'invalid_schema_structure' },
          {
            table: 'purchaseOrders',
            errorType: 'missing_fields',
            error: 'Missing keys: name_start, extension, sheet_name, required_fields.',
          },
        ],
      },
    )
    expect(await load(withStatic({ dtypes: undefined }))).toMatchObject({
      tableErrors: [{ table: 'itemInfo', errorType: 'missing_fields', error: 'Missing keys: dtypes.' }],
    })
  })

  test('a column the pipeline needs is named', async () => {
    const { itemCode } = schema.staticDB.itemInfo.dtypes
    expect(await load(withStatic({ dtypes: { itemCode } }))).toMatchObject({
      failure: { code: 'schema_mismatch' },
      tableErrors: [{ table: 'itemInfo', errorType: 'schema_mismatch', error: expect.stringContaining('itemName') }],
    })
  })

  test('a column of another sort than the pipeline counts with is named', async () => {
    const { productRecords } = schema.dynamicDB
    const loaded = await load(withDynamic({ dtypes: { ...productRecords.dtypes, moldShot: 'string' } }))
    expect(loaded).toMatchObject({ tableErrors: [{ error: expect.stringContaining('moldShot should be a number') }] })
  })
})

describe('warnings stop nothing (q17-schema-warning)', () => {
  test.each<[string, Json, string]>([
    ['an extra key', { ...schema, other: 1 }, 'other'],
    [
      'a table nobody reads',
      { ...schema, staticDB: { ...schema.staticDB, shifts: schema.staticDB.itemInfo } },
      'shifts',
    ],
    ['an unknown extension', withDynamic({ extension: '.weird' }), '.weird'],
    [
      'duplicate required fields',
      withDynamic({ required_fields: [...schema.dynamicDB.productRecords.required_fields, 'moldNo'] }),
      'Duplicate',
    ],
    ['empty required fields', withDynamic({ required_fields: [] }), 'required_fields is empty'],
  ])('%s', async (_, content, word) => {
    const loaded = await load(content)
    expect(loaded).toMatchObject({ kind: 'loaded', warnings: [expect.stringContaining(word)] })
  })

  test('empty groups, whose tables keep their built-in definition', async () => {
    const plant = plantWith({ dynamicDB: {}, staticDB: {} })
    const loaded = await loadTableDefinitions(plant)
    expect(loaded).toMatchObject({ definitions: builtInDefinitions(plant), origin: 'schema' })
    const warnings = loaded.kind === 'loaded' ? loaded.warnings.join(' ') : ''
    expect(warnings).toContain('dynamicDB is empty')
    expect(warnings).toContain('staticDB is empty')
    expect(warnings).toContain('does not define productRecords, purchaseOrders')
  })
})

describe('what the file says is used', () => {
  test('q24-extension, sheet, prefix and column order', async () => {
    const fields = schema.dynamicDB.productRecords.required_fields.toReversed()
    const loaded = await load(
      withDynamic({ extension: '.XLSX', sheet_name: 'Log', name_start: 'log_', required_fields: fields }),
    )
    const definition = definitionIn(loaded, 'productRecords')
    expect(definition).toMatchObject({ extension: '.xlsx', sheetName: 'Log', nameStart: 'log_' })
    expect(definition.columns[0]).toMatchObject({ name: 'additiveMasterbatchCode', required: true })
    expect(definition.columns.find(({ name }) => name === 'plasticResin')?.sourceName).toBe('plasticResine')
  })

  test('extra columns are loaded; of a dynamic table only where a file has them', async () => {
    const dtypes = { ...schema.dynamicDB.productRecords.dtypes, operator: 'string', cycleTime: 'Float64' }
    const { columns } = definitionIn(await load(withDynamic({ dtypes })), 'productRecords')
    expect(columns.slice(-2)).toEqual([
      { name: 'operator', sourceName: 'operator', type: 'string', policy: 'detail', required: false },
      { name: 'cycleTime', sourceName: 'cycleTime', type: 'Float64', policy: 'detail', required: false },
    ])
  })

  test('paths: below the plant, or by their trailing part', async () => {
    const plant = plantWith(schema)
    const at = async (path: string) => {
      writeFileSync(join(plant, 'databaseSchemas.json'), JSON.stringify(withStatic({ path })))
      return definitionIn(await loadTableDefinitions(plant), 'itemInfo').path
    }
    const expected = join(plant, 'staticDatabase', 'items.xlsx')
    writeFileSync(expected, '')
    expect(await at('staticDatabase/items.xlsx')).toBe(expected)
    expect(await at(expected)).toBe(expected)
    expect(await at('tests/mock/staticDatabase/items.xlsx')).toBe(expected)
    expect(await at(String.raw`D:\OptiMoldIQ\database\staticDatabase\items.xlsx`)).toBe(expected)
    expect(await at('./other.xlsx')).toBe(join(plant, 'other.xlsx'))
  })
})

test('the parse key follows what rows are read as, not where the plant lies', () => {
  const keys = (plant: string, policies = {}) => builtInDefinitions(plant, policies).map(parseKey)
  expect(keys('/a')).toEqual(keys('/b'))
  expect(new Set(keys('/a')).size).toBe(9)
  const changed = keys('/a', { 'productRecords.moldShot': 'detail' })
  expect(changed.map((key, index) => key === keys('/a')[index])).toEqual([
    false,
    ...Array.from({ length: 8 }, () => true),
  ])
})
