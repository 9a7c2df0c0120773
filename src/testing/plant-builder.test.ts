import { DEFECT_COLUMNS } from '../contract/production-rows.ts'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { copySamplePlant, copySharedPlant } from './copy-plant.ts'
import { editWorkbook } from './edit-workbook.ts'
import { buildPlant } from './plant-builder.ts'
import { productRecord, purchaseOrder } from './plant-rows.ts'
import { readWorkbookCells } from './read-workbook-cells.ts'
import { hasSharedPlantData, samplePlant } from './shared-plant.ts'
import {
  addRecords,
  changeMonth,
  changeOrder,
  changeRecord,
  smallPlant,
  smallPlantContent,
  smallPlantFacts,
} from './small-plant.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { dateCell, errorCell, formattedCell, formulaCell, textCell } from './workbook-cell.ts'
import type { Cell } from './workbook-cell.ts'

const may = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'

type JsonRow = Readonly<Record<string, unknown>>

function records(path: string, sheet = 'Sheet1'): readonly JsonRow[] {
  const worksheet = read(readFileSync(path), { WTF: true }).Sheets[sheet]
  if (worksheet === undefined) throw new Error(`${path} has no sheet ${sheet}`)
  return utils.sheet_to_json<JsonRow>(worksheet, { defval: null, blankrows: true, UTC: true })
}

function headerOfFile(path: string): readonly Cell[] {
  return readWorkbookCells(readFileSync(path)).sheets[0]?.rows[0] ?? []
}

describe('the small plant', () => {
  test('has its files, and rows that fit together', async () => {
    const plant = await smallPlant()
    expect(readdirSync(plant.path('staticDatabase'))).toHaveLength(7)
    const { productRecords, purchaseOrders } = smallPlantContent()
    const rows = productRecords.flatMap(file => file.rows.filter(row => row !== null && row !== 'formatted'))
    expect(rows).toHaveLength(smallPlantFacts.records)
    const working = rows.filter(row => Number(row.itemTotalQuantity) > 0)
    expect(working).toHaveLength(smallPlantFacts.workingRecords)
    for (const row of working) {
      const defects = DEFECT_COLUMNS.reduce((sum, column) => sum + Number(row[column]), 0)
      expect(row.itemTotalQuantity).toBe(Number(row.moldShot) * Number(row.moldCavity))
      expect(row.itemTotalQuantity).toBe(Number(row.itemGoodQuantity) + defects)
    }
    expect(working.reduce((sum, row) => sum + Number(row.itemGoodQuantity), 0)).toBe(smallPlantFacts.goodQuantity)
    expect(purchaseOrders.flatMap(file => file.rows)).toHaveLength(smallPlantFacts.orders)
    expect(records(plant.path(may))).toHaveLength(11)
  })

  test('is written with the plant’s own headers, number codes and date cells', async () => {
    const plant = await smallPlant()
    const rows = readWorkbookCells(readFileSync(plant.path(may))).sheets[0]?.rows ?? []
    expect(rows[0]).toContain('plasticResine')
    expect(rows[0]).toContain('plasticResineLot')
    expect(rows[1]?.slice(0, 3)).toEqual([dateCell('2025-05-05'), 1, 'NO.01'])
    expect(rows[1]?.[26]).toBe(20_001)
    expect(headerOfFile(plant.path('staticDatabase/resineInfo.xlsx'))[0]).toBe('resinCode')
  })

  test('takes one change', async () => {
    const plant = await smallPlant(content =>
      changeOrder(
        changeRecord(content, { file: 0, row: -1 }, { moldShot: textCell('12o4') }),
        { file: 1, row: 0 },
        { poETA: null },
      ),
    )
    expect(records(plant.path(may)).at(-1)).toMatchObject({ moldShot: '12o4', itemTotalQuantity: 8_000 })
    const orders = 'dynamicDatabase/purchaseOrders_history/purchaseOrder_250528.xlsx'
    expect(records(plant.path(orders), 'poList')[0]).toMatchObject({ poNo: 'IM2506001', poETA: null })
  })

  test('takes rows of every kind and other habits of writing', async () => {
    const plant = await smallPlant(content =>
      changeMonth(addRecords(content, 0, [null, productRecord({ workingShift: 'HC' }), 'formatted']), 0, {
        file: 'monthlyReports_202505.XLSB',
        dates: 'text',
        codes: 'text',
        sheet: 'Report',
        headers: { poNote: 'poNumber' },
        extraColumns: { operator: ['An', 'Binh'] },
        trailingFormattedRows: 3,
      }),
    )
    const path = plant.path('dynamicDatabase/monthlyReports_history/monthlyReports_202505.XLSB')
    const rows = records(path, 'Report')
    expect(rows).toHaveLength(11 + 3 + 3)
    expect(rows[0]).toMatchObject({
      recordDate: '2025-05-05',
      workingShift: '1',
      poNumber: 'IM2505001',
      operator: 'An',
    })
    expect(Object.values(rows[11] ?? {}).every(value => value === null)).toBe(true)
    expect(rows[12]).toMatchObject({ workingShift: 'HC', operator: 'Binh' })
  })

  test('writes formulas with cached values, missing and repeated headers, serials and the 1904 system', async () => {
    const plant = await smallPlant(content =>
      changeMonth(content, 0, { formulas: true, date1904: true, dates: 'serial' }),
    )
    const { sheets, date1904 } = readWorkbookCells(readFileSync(plant.path(may)))
    expect(date1904).toBe(true)
    expect(sheets[0]?.rows[1]?.[0]).toBe(45_782 - 1462)
    expect(sheets[0]?.rows[1]?.[13]).toEqual(formulaCell('L2*M2', 8_000))
    expect(sheets[0]?.rows[1]?.[14]).toEqual(formulaCell('N2-SUM(P2:Y2)', 7_950))
    await plant.writeTable('productRecords', {
      rows: [productRecord()],
      columns: ['machineNo', 'recordDate', 'machineNo'],
    })
    expect(headerOfFile(plant.path(may))).toEqual(['machineNo', 'recordDate', 'machineNo'])
  })
})

describe('a plant in a folder', () => {
  test('has what was asked for and nothing else', async () => {
    const plant = await buildPlant({
      purchaseOrders: [{ rows: [purchaseOrder()] }],
      schema: 'none',
      otherFiles: {
        'databaseSchemas.json': '{ invalid',
        'dynamicDatabase/purchaseOrders_history/~$purchaseOrder_250425.xlsx': 'lock',
      },
    })
    expect(readdirSync(plant.dir).toSorted()).toEqual(['databaseSchemas.json', 'dynamicDatabase'])
    expect(readFileSync(plant.path('databaseSchemas.json'), 'utf8')).toBe('{ invalid')
    await plant.move('databaseSchemas.json', 'old.json')
    await plant.remove('dynamicDatabase')
    expect(readdirSync(plant.dir)).toEqual(['old.json'])
  })

  test.each(['xlsb', 'xlsx'] as const)('cells of an existing .%s are changed in place', async bookType => {
    const file = `monthlyReports_202505.${bookType}`
    const plant = await buildPlant({
      productRecords: [{ file, rows: [productRecord(), productRecord({ workingShift: '2' })], formulas: true }],
    })
    const path = plant.path(`dynamicDatabase/monthlyReports_history/${file}`)
    await editWorkbook(path, sheet => {
      expect(sheet.get('L2')).toBe(1_000)
      sheet.set('L2', errorCell('#REF!'))
      expect(sheet.appendRow([dateCell('2025-05-06'), 3, 'NO.03'])).toBe(4)
      sheet.insertRow(2, [textCell('2025-05-04'), 1, 'NO.01'])
      sheet.removeRow(4)
      sheet.set('AH3', formattedCell('general'))
      sheet.rename('Renamed')
      expect(sheet.lastRow()).toBe(4)
    })
    const { sheets } = readWorkbookCells(readFileSync(path))
    expect(sheets[0]?.name).toBe('Renamed')
    const rows = sheets[0]?.rows.map(row => row.slice(0, 3))
    expect(rows?.slice(1)).toEqual([
      ['2025-05-04', 1, 'NO.01'],
      [dateCell('2025-05-05'), 1, 'NO.01'],
      [dateCell('2025-05-06'), 3, 'NO.03'],
    ])
    expect(sheets[0]?.rows[2]?.[11]).toEqual(errorCell('#REF!'))
    expect(sheets[0]?.rows[2]?.[13]).toEqual(formulaCell('L2*M2', 8_000))
  })
})

test.skipIf(!hasSharedPlantData())('a copy of the shipped data can be edited and keeps every other cell', async () => {
  const plant = copySharedPlant()
  const file = 'dynamicDatabase/monthlyReports_history/monthlyReports_201811.xlsb'
  expect(statSync(plant.path(file)).mode & 0o200).toBe(0o200)
  const before = records(plant.path(file))
  await plant.edit(file, sheet => sheet.set('L2', 1_243))
  const after = records(plant.path(file))
  expect(after[0]).toEqual({ ...before[0], moldShot: 1_243 })
  expect(after.slice(1)).toEqual(before.slice(1))
})

test('a temporary folder exists and is empty', () => {
  const dir = temporaryFolder()
  expect(existsSync(dir)).toBe(true)
  expect(readdirSync(dir)).toEqual([])
})

test('a copy of the sample plant is writable and apart from the original', async () => {
  const plant = copySamplePlant()
  await plant.remove('planted-defects.json')
  expect(existsSync(plant.path('planted-defects.json'))).toBe(false)
  expect(existsSync(join(samplePlant(), 'planted-defects.json'))).toBe(true)
})
