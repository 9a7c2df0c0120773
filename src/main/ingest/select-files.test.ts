import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { TableName } from '../../contract/table.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { builtInDefinitions } from './definitions/built-in-definitions.ts'
import { selectFiles, type FileSelection } from './select-files.ts'

const folders = {
  productRecords: 'dynamicDatabase/monthlyReports_history',
  purchaseOrders: 'dynamicDatabase/purchaseOrders_history',
  itemInfo: 'staticDatabase',
  holidayNotes: 'staticDatabase',
} as const

function plantWith(table: keyof typeof folders, names: readonly string[]): string {
  const plant = temporaryFolder('select')
  mkdirSync(join(plant, folders[table]), { recursive: true })
  for (const name of names) writeFileSync(join(plant, folders[table], name), 'x')
  return plant
}

function select(plant: string, table: TableName): Promise<FileSelection> {
  const definition = builtInDefinitions(plant).find(({ name }) => name === table)
  if (definition === undefined) throw new Error(`No table ${table}`)
  return selectFiles(definition, plant)
}

test('c-2: files are ordered by the date in their name', async () => {
  const plant = plantWith('purchaseOrders', ['purchaseOrder_190102.xlsx', 'purchaseOrder_181220.xlsx'])
  const { files, failure } = await select(plant, 'purchaseOrders')
  expect(failure).toBeNull()
  expect(files).toEqual([
    {
      path: join(plant, folders.purchaseOrders, 'purchaseOrder_181220.xlsx'),
      relativePath: 'dynamicDatabase/purchaseOrders_history/purchaseOrder_181220.xlsx',
      orderKey: 181_220,
      month: '201812',
    },
    expect.objectContaining({ orderKey: 190_102, month: '201901' }),
  ])
})

test('q20-extension-case: prefix and extension count in any case', async () => {
  const plant = plantWith('productRecords', ['monthlyReports_201901.XLSB', 'MONTHLYREPORTS_201902.xlsb'])
  const { files, ignored } = await select(plant, 'productRecords')
  expect(files.map(({ month }) => month)).toEqual(['201901', '201902'])
  expect(ignored).toEqual([])
})

test('q20-look-alikes: files that may have been meant as inputs are listed with the reason', async () => {
  const plant = plantWith('productRecords', [
    'monthlyReports_201901.xlsb',
    'monthlyReports_201902.xlsx',
    'monthlyReport_202509 (copy).xlsb',
    'monthlyReports_201903.xlsb.tmp',
    'monthlyReports_201913.xlsb',
    'monthlyReports_20190131.xlsb',
    'monthlyReports_May.xlsb',
    '~$monthlyReports_201901.xlsb',
    'Thumbs.db',
    'readme.txt',
  ])
  const { files, ignored } = await select(plant, 'productRecords')
  expect(files.map(({ month }) => month)).toEqual(['201901'])
  const pattern = 'monthlyReports_YYYYMM.xlsb'
  expect(
    ignored.map(({ relativePath, reason }) => [relativePath.slice(folders.productRecords.length + 1), reason]),
  ).toEqual([
    [
      'monthlyReport_202509 (copy).xlsb',
      `Its name should begin with monthlyReports_, as in ${pattern}. Rename it if it belongs here.`,
    ],
    [
      'monthlyReports_20190131.xlsb',
      `Its name should hold a date YYYYMM behind monthlyReports_, found "20190131". Rename it to ${pattern}.`,
    ],
    [
      'monthlyReports_201902.xlsx',
      'Its extension should be .xlsb, found ".xlsx". Save it as .xlsb if it belongs here.',
    ],
    [
      'monthlyReports_201903.xlsb.tmp',
      'Its extension should be .xlsb, found ".tmp". Save it as .xlsb if it belongs here.',
    ],
    [
      'monthlyReports_201913.xlsb',
      `Its name should hold a date YYYYMM behind monthlyReports_, found "201913". Rename it to ${pattern}.`,
    ],
    [
      'monthlyReports_May.xlsb',
      `Its name should hold a date YYYYMM behind monthlyReports_, found "May". Rename it to ${pattern}.`,
    ],
  ])
})

test('q21-equal-keys: files of one date are ordered by name', async () => {
  const names = ['monthlyReports_201901_b.xlsb', 'monthlyReports_201901 (copy).xlsb', 'monthlyReports_201901.xlsb']
  const { files } = await select(plantWith('productRecords', names), 'productRecords')
  expect(files.map(({ path }) => path.slice(dirname(path).length + 1))).toEqual(names.toSorted())
})

test('an order file needs a day of the calendar', async () => {
  const names = ['purchaseOrder_190229.xlsx', 'purchaseOrder_200229.xlsx', 'purchaseOrder_201905.xlsx']
  const { files, ignored } = await select(plantWith('purchaseOrders', names), 'purchaseOrders')
  expect(files.map(({ orderKey }) => orderKey)).toEqual([200_229])
  expect(ignored).toHaveLength(2)
})

test('folders are nothing and links are not followed', async () => {
  const plant = plantWith('productRecords', ['monthlyReports_201901.xlsb'])
  const folder = join(plant, folders.productRecords)
  mkdirSync(join(folder, 'monthlyReports_201902.xlsb'))
  symlinkSync(join(folder, 'monthlyReports_201901.xlsb'), join(folder, 'monthlyReports_201903.xlsb'))
  const { files, ignored } = await select(plant, 'productRecords')
  expect(files.map(({ month }) => month)).toEqual(['201901'])
  expect(ignored).toMatchObject([{ reason: expect.stringContaining('links are not followed') }])
})

test('a folder without inputs fails and was reachable, an absent one fails and was not', async () => {
  const plant = plantWith('productRecords', ['notes.txt'])
  expect(await select(plant, 'productRecords')).toMatchObject({
    files: [],
    reachable: true,
    failure: { code: 'file_not_found', file: folders.productRecords, transient: false },
  })
  rmSync(join(plant, folders.productRecords), { recursive: true })
  expect(await select(plant, 'productRecords')).toMatchObject({
    reachable: false,
    failure: { code: 'file_not_found', transient: false },
  })
  rmSync(plant, { recursive: true })
  expect(await select(plant, 'productRecords')).toMatchObject({
    reachable: false,
    failure: { code: 'file_not_found', transient: true },
  })
})

test('a static table is one file, its name in any case', async () => {
  const plant = plantWith('itemInfo', ['ITEMINFO.XLSX', 'itemInfo (copy).xlsx'])
  expect(await select(plant, 'itemInfo')).toMatchObject({
    files: [{ relativePath: 'staticDatabase/ITEMINFO.XLSX', orderKey: 0, month: null }],
    failure: null,
  })
  const other = plantWith('itemInfo', ['machineInfo.xlsx'])
  expect(await select(other, 'itemInfo')).toMatchObject({ files: [], failure: { code: 'file_not_found' } })
})

test('an optional table may be absent', async () => {
  expect(await select(plantWith('holidayNotes', []), 'holidayNotes')).toMatchObject({ files: [], failure: null })
})

test('q24-extension: the extension of the definition decides, and it must be one that is read', async () => {
  const plant = plantWith('productRecords', ['monthlyReports_201901.xlsx', 'monthlyReports_201902.xlsb'])
  const definition = builtInDefinitions(plant).find(({ name }) => name === 'productRecords')
  if (definition === undefined) throw new Error('No productRecords')
  const { files } = await selectFiles({ ...definition, extension: '.xlsx' }, plant)
  expect(files.map(({ month }) => month)).toEqual(['201901'])
  expect(await selectFiles({ ...definition, extension: '.csv' }, plant)).toMatchObject({
    files: [],
    failure: { code: 'unsupported_data_type' },
  })
})
