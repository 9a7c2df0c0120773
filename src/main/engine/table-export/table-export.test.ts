import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExportColumn } from '../../../contract/table-export.ts'
import type { CellValue } from '../../../contract/table.ts'
import { smallPlant } from '../../../testing/small-plant.ts'
import { makeStaging } from '../../pipelines/production/export/staging-folder.ts'
import { readCsv } from '../../pipelines/production/export/testing/read-csv.ts'
import { readSheets } from '../../pipelines/production/export/testing/read-sheets.ts'
import { engineOptions, openEngine } from '../testing/open-engine.ts'

const COLUMNS: readonly ExportColumn[] = [
  { header: 'PO', kind: 'text' },
  { header: 'Còn lại (pcs)', kind: 'number' },
  { header: 'ETA', kind: 'day' },
]

type Row = readonly CellValue[]

async function openPlantEngine() {
  const opened: string[] = []
  const options = engineOptions((await smallPlant()).dir, { openFile: path => opened.push(path) > 0 })
  const folder = join(options.workspace, 'exports')
  const engine = await openEngine(options)
  return { engine, folder, opened }
}

type PlantEngine = Awaited<ReturnType<typeof openPlantEngine>>

async function exported(
  { engine }: PlantEngine,
  format: 'xlsx' | 'csv',
  parts: readonly (readonly Row[])[],
  more: { readonly decimalComma?: boolean; readonly name?: string } = {},
) {
  const { id } = await engine.beginTableExport({
    format,
    name: 'Orders',
    columns: [...COLUMNS],
    decimalComma: false,
    ...more,
  })
  // All at once: they are written in the order they were handed over.
  await Promise.all(parts.map(rows => engine.appendToTableExport({ id, rows: rows.map(row => [...row]) })))
  return engine.finishTableExport({ id })
}

test('a workbook has numbers as numbers, days as dates, text that begins like a formula as text', async () => {
  const opened = await openPlantEngine()
  const parts = [
    [
      ['IM1901040', 1234.5, '2019-01-31'],
      ['=HYPERLINK("http://x")', null, null],
    ],
    [['Đơn hàng', 0, 'no day']],
  ]
  const file = await exported(opened, 'xlsx', parts)
  expect(file.rows).toBe(3)
  const [sheet] = readSheets(file.path)
  expect(sheet?.header).toEqual(['PO', 'Còn lại (pcs)', 'ETA'])
  expect(sheet?.rows).toEqual(parts.flat())
  expect(sheet?.cell('A3')).not.toHaveProperty('f')
  expect(sheet?.cell('B2')?.t).toBe('n')
  expect(statSync(file.path).mode & 0o777).toBe(0o600)
  expect(readdirSync(opened.folder)).toEqual([file.name])
})

test('a csv is what the spreadsheet of its language reads, and its cells start no formula', async () => {
  const opened = await openPlantEngine()
  const parts = [
    [
      ['a,b;c', 1.5, '2019-01-31'],
      ['-1+1', -2, null],
      ['@x', 0, ''],
    ],
  ]
  const plain = await exported(opened, 'csv', parts)
  expect(readCsv(plain.path)).toEqual([
    ['PO', 'Còn lại (pcs)', 'ETA'],
    ['a,b;c', '1.5', '2019-01-31'],
    ["'-1+1", '-2', ''],
    ["'@x", '0', ''],
  ])
  const local = await exported(opened, 'csv', parts, { decimalComma: true })
  expect(local.name).not.toBe(plain.name)
  const [, second] = (await import('node:fs')).readFileSync(local.path, 'utf8').split('\r\n')
  expect(second).toBe('"a,b;c";1,5;2019-01-31')
})

test('whatever is handed over comes back from the workbook', async () => {
  const opened = await openPlantEngine()
  const cell = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.integer(), fc.constant(null))
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(rows, async given => {
      const { engine } = opened
      const columns = [
        { header: 'a', kind: 'text' as const },
        { header: 'b', kind: 'text' as const },
      ]
      const { id } = await engine.beginTableExport({ format: 'xlsx', name: 'x', columns, decimalComma: false })
      await engine.appendToTableExport({ id, rows: given.map(row => [...row]) })
      const file = await engine.finishTableExport({ id })
      const [sheet] = readSheets(file.path)
      const whole = given.map((_, place) => [sheet?.rows[place]?.[0] ?? null, sheet?.rows[place]?.[1] ?? null])
      expect(whole).toEqual(given.map(row => row.map(value => (typeof value === 'string' ? value : value))))
    }),
    { numRuns: 5 },
  )
})

test('an export that is cancelled, or that a crash left, leaves no file', async () => {
  const opened = await openPlantEngine()
  const { engine, folder } = opened
  const orders = { format: 'csv' as const, name: 'Orders', columns: [...COLUMNS], decimalComma: false }
  const spool = join(folder, '.moldline-table-left')
  for (const left of [spool, `${spool}.part`]) writeFileSync(left, '[["x",1,null]]\n')
  const { id } = await engine.beginTableExport(orders)
  await engine.appendToTableExport({ id, rows: [['x', 1, null]] })
  await engine.cancelTableExport({ id })
  await engine.cancelTableExport({ id })
  expect(readdirSync(folder)).toEqual([])
  await expect(engine.finishTableExport({ id })).rejects.toMatchObject({ failure: { code: 'subject_not_found' } })
})

test('what a killed export left beside its files is gone when the console is opened again', async () => {
  const options = engineOptions((await smallPlant()).dir)
  const places = ['exports', 'exports/corrections'].map(folder => join(options.workspace, folder))
  for (const folder of places) {
    mkdirSync(folder, { recursive: true })
    // No process has so high a number.
    mkdirSync((await makeStaging(folder)).replace(/-\d+-(?=\w{6}$)/, '-4194999-'))
  }
  await openEngine(options)
  const left = places.flatMap(folder => readdirSync(folder).filter(name => name.includes('-4194999-')))
  expect(left).toEqual([])
})

test('only tables of the folder are opened, by their names', async () => {
  const opened = await openPlantEngine()
  const file = await exported(opened, 'csv', [[['x', 1, null]]], { name: '../../a:b*' })
  expect(file.name).toMatch(/^a b \d{4}-\d\d-\d\d \d\d\.\d\d\.csv$/)
  await opened.engine.openTableExport({ name: file.name })
  expect(opened.opened).toEqual([file.path])
  for (const name of ['../console.db', `../exports/${file.name}`, '.hidden.csv', 'gone.csv', '']) {
    await expect(opened.engine.openTableExport({ name })).rejects.toMatchObject({
      failure: { code: 'subject_not_found' },
    })
  }
})
