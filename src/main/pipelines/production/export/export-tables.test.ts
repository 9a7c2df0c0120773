import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CellValue } from '../../../../contract/table.ts'
import { hasSharedPlantData, sharedPlantData } from '../../../../testing/shared-plant.ts'
import { temporaryFolder } from '../../../../testing/temporary-folder.ts'
import { builtInDefinitions } from '../../../ingest/definitions/built-in-definitions.ts'
import { readPlantTables } from '../../../ingest/read-plant-tables.ts'
import { exportTables } from './export-tables.ts'
import type { ExportedTable } from './tables/exported-table.ts'
import { readCsv } from './testing/read-csv.ts'
import { readParquet } from './testing/read-parquet.ts'

const sample: ExportedTable = {
  name: 'moldInfo',
  columns: [
    { name: 'moldNo', type: 'string' },
    { name: 'moldCavityStandard', type: 'Int64' },
    { name: 'itemsWeight', type: 'Float64' },
    { name: 'acquisitionDate', type: 'datetime64[ns]' },
    { name: 'retired', type: 'bool' },
    { name: 'small', type: 'Int8' },
    { name: 'large', type: 'UInt32' },
    { name: 'change', type: 'timedelta64[ns]' },
  ],
  rows: [
    {
      moldNo: 'Khuôn "A", số 1',
      moldCavityStandard: 8,
      itemsWeight: 12.25,
      acquisitionDate: '2018-11-01',
      retired: 0,
      small: -5,
      large: 4_000_000_000,
      change: 90.5,
    },
    {
      moldNo: '=1+1',
      moldCavityStandard: 9_007_199_254_740_991,
      itemsWeight: -0.1,
      acquisitionDate: '1969-12-31',
      retired: 1,
      small: null,
      large: 0,
      change: null,
    },
    {
      moldNo: null,
      moldCavityStandard: null,
      itemsWeight: null,
      acquisitionDate: null,
      retired: null,
      small: null,
      large: null,
      change: null,
    },
  ],
}

test('Parquet keeps types, nulls and values', async () => {
  const folder = temporaryFolder('tables')
  await exportTables([sample], folder)
  const { columns, rows } = await readParquet(join(folder, 'moldInfo.parquet'))
  expect(columns).toEqual([
    ['moldNo', 'BYTE_ARRAY', 'UTF8', 'OPTIONAL'],
    ['moldCavityStandard', 'INT64', undefined, 'OPTIONAL'],
    ['itemsWeight', 'DOUBLE', undefined, 'OPTIONAL'],
    ['acquisitionDate', 'INT32', 'DATE', 'OPTIONAL'],
    ['retired', 'BOOLEAN', undefined, 'OPTIONAL'],
    ['small', 'INT32', 'INT_8', 'OPTIONAL'],
    ['large', 'INT32', 'UINT_32', 'OPTIONAL'],
    ['change', 'DOUBLE', undefined, 'OPTIONAL'],
  ])
  expect(rows).toEqual([
    {
      moldNo: 'Khuôn "A", số 1',
      moldCavityStandard: 8n,
      itemsWeight: 12.25,
      acquisitionDate: new Date('2018-11-01'),
      retired: false,
      small: -5,
      large: 4_000_000_000,
      change: 90.5,
    },
    {
      moldNo: '=1+1',
      moldCavityStandard: 9_007_199_254_740_991n,
      itemsWeight: -0.1,
      acquisitionDate: new Date('1969-12-31'),
      retired: true,
      small: null,
      large: 0,
      change: null,
    },
    {
      moldNo: null,
      moldCavityStandard: null,
      itemsWeight: null,
      acquisitionDate: null,
      retired: null,
      small: null,
      large: null,
      change: null,
    },
  ])
})

test('CSV is RFC 4180 with a byte order mark, ISO days, and no field that starts a formula', async () => {
  const folder = temporaryFolder('tables')
  await exportTables([sample], folder)
  expect(readFileSync(join(folder, 'moldInfo.csv'), 'utf8')).toBe(
    '\u{FEFF}moldNo,moldCavityStandard,itemsWeight,acquisitionDate,retired,small,large,change\r\n' +
      '"Khuôn ""A"", số 1",8,12.25,2018-11-01,0,-5,4000000000,90.5\r\n' +
      "'=1+1,9007199254740991,-0.1,1969-12-31,1,,0,\r\n" +
      ',,,,,,,\r\n',
  )
})

test('both maps name the files by absolute path, indented by four, and nothing else is left in the folder', async () => {
  const folder = join(temporaryFolder('tables'), 'new folder')
  const empty: ExportedTable = { ...sample, name: 'holidayNotes', rows: [] }
  const files = await exportTables([sample, empty], folder)
  expect(readdirSync(folder).toSorted()).toEqual(
    [
      'moldInfo.parquet',
      'holidayNotes.parquet',
      'moldInfo.csv',
      'holidayNotes.csv',
      'csv_annotations.json',
      'path_annotations.json',
    ].toSorted(),
  )
  expect(files.length).toBe(6)
  expect(readFileSync(join(folder, 'path_annotations.json'), 'utf8')).toBe(
    `{\n    "moldInfo": ${JSON.stringify(join(folder, 'moldInfo.parquet'))},\n    "holidayNotes": ${JSON.stringify(join(folder, 'holidayNotes.parquet'))}\n}`,
  )
  expect(JSON.parse(readFileSync(join(folder, 'csv_annotations.json'), 'utf8'))).toEqual({
    moldInfo: join(folder, 'moldInfo.csv'),
    holidayNotes: join(folder, 'holidayNotes.csv'),
  })
  const { columns, rows } = await readParquet(join(folder, 'holidayNotes.parquet'))
  expect([columns.length, rows]).toEqual([8, []])
})

test('any text comes back from both files, and no CSV field begins like a formula', async () => {
  const text = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", "'=", "''+", '＝'),
        fc.string({ unit: 'binary' }),
      )
      .map(parts => parts.join('')),
    fc.string({ unit: 'grapheme' }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(text), { maxLength: 20 }), async texts => {
      const folder = temporaryFolder('tables')
      const rows = texts.map(value => ({ resinName: value }))
      await exportTables([{ name: 'resinInfo', columns: [{ name: 'resinName', type: 'string' }], rows }], folder)
      const parquet = await readParquet(join(folder, 'resinInfo.parquet'))
      expect(parquet.rows.map(row => row['resinName'])).toEqual(texts)
      const [, ...fields] = readCsv(join(folder, 'resinInfo.csv')).map(row => row[0])
      for (const field of fields) expect(field).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
      expect(fields.map(field => field?.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, ''))).toEqual(
        texts.map(value => value ?? ''),
      )
    }),
    { numRuns: 50 },
  )
})

test('many rows are written in groups, in order', async () => {
  const folder = temporaryFolder('tables')
  function* rows(): Generator<Readonly<Record<string, CellValue>>> {
    for (let row = 0; row < 25_001; row += 1) yield { itemCode: `I${row}`, moldNum: row }
  }
  const columns: ExportedTable['columns'] = [
    { name: 'itemCode', type: 'string' },
    { name: 'moldNum', type: 'Int64' },
  ]
  await exportTables([{ name: 'moldSpecificationSummary', columns, rows: rows() }], folder)
  const parquet = await readParquet(join(folder, 'moldSpecificationSummary.parquet'))
  expect(parquet.rowGroups).toBe(3)
  expect(parquet.rows.map(row => Number(row['moldNum']))).toEqual(Array.from({ length: 25_001 }, (_, row) => row))
  expect(readCsv(join(folder, 'moldSpecificationSummary.csv')).length).toBe(25_002)
})

test('a value of another type than declared fails the export and leaves the old files', async () => {
  const folder = temporaryFolder('tables')
  await exportTables([sample], folder)
  const before = hashes(folder)
  const wrong = { ...sample, rows: [{ moldNo: 'M', moldCavityStandard: 'eight' }] }
  await expect(exportTables([wrong], folder)).rejects.toMatchObject({
    failure: {
      code: 'export_failed',
      message: 'Column moldCavityStandard holds "eight", which is not Int64, its type in databaseSchemas.json.',
    },
  })
  await expect(exportTables([{ ...sample, rows: [{ acquisitionDate: 'soon' }] }], folder)).rejects.toMatchObject({
    failure: { code: 'export_failed' },
  })
  expect(hashes(folder)).toEqual(before)
})

test('an export that is stopped half-way leaves the old files', async () => {
  const folder = temporaryFolder('tables')
  await exportTables([sample], folder)
  const before = hashes(folder)
  const stop = new AbortController()
  function* rows(): Generator<Readonly<Record<string, CellValue>>> {
    for (let row = 0; row < 30_000; row += 1) {
      if (row === 15_000) stop.abort()
      yield { moldNo: `M${row}` }
    }
  }
  await expect(exportTables([{ ...sample, rows: rows() }], folder, { signal: stop.signal })).rejects.toMatchObject({
    failure: { code: 'cancelled' },
  })
  expect(hashes(folder)).toEqual(before)
})

test('equal tables give equal bytes', async () => {
  const [one, other] = [temporaryFolder('tables'), temporaryFolder('tables')]
  await exportTables([sample], one)
  await exportTables([sample], other)
  const content = (folder: string) => hashes(folder).filter(([name]) => !name?.endsWith('.json'))
  expect(content(other)).toEqual(content(one))
})

test('a folder whose parent is missing, and a file in its place, are said so', async () => {
  const parent = temporaryFolder('tables')
  await expect(exportTables([sample], join(parent, 'a', 'b'))).rejects.toMatchObject({
    failure: { code: 'export_failed', message: expect.stringContaining('does not exist') },
  })
  const file = join(parent, 'file')
  writeFileSync(file, 'kept')
  await expect(exportTables([sample], file)).rejects.toMatchObject({ failure: { code: 'export_failed' } })
  expect(readFileSync(file, 'utf8')).toBe('kept')
})

describe.skipIf(!hasSharedPlantData())('the shipped data', () => {
  test('every table comes back row by row from both files', async () => {
    const folder = temporaryFolder('tables')
    const plant = await readPlantTables(sharedPlantData())
    const tables = builtInDefinitions(sharedPlantData()).map(({ name, columns }) => ({
      name,
      columns,
      rows: plant[name],
    }))
    await exportTables(tables as unknown as readonly ExportedTable[], folder)
    expect(Object.keys(JSON.parse(readFileSync(join(folder, 'path_annotations.json'), 'utf8')) as object).length).toBe(
      9,
    )
    for (const { name, columns, rows } of tables) {
      const plain = rows.map(row =>
        columns.map(column => (row as unknown as Readonly<Record<string, CellValue>>)[column.name] ?? null),
      )
      const parquet = await readParquet(join(folder, `${name}.parquet`))
      expect(parquet.columns.map(([column]) => column)).toEqual(columns.map(column => column.name))
      expect(parquet.rows.map(row => columns.map(column => plainValue(row[column.name])))).toEqual(plain)
      const [, ...csv] = readCsv(join(folder, `${name}.csv`))
      expect(csv).toEqual(plain.map(row => row.map(value => (value === null ? '' : String(value)))))
    }
    expect(plant.productRecords.length).toBe(2_134)
  })
})

function plainValue(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'bigint' ? Number(value) : value
}

function hashes(folder: string): readonly (readonly string[])[] {
  return readdirSync(folder)
    .toSorted()
    .map(name => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ])
}
