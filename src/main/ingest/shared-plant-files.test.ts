import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { TableName } from '../../contract/table.ts'
import { hasSharedPlantData, sharedPlantData } from '../../testing/shared-plant.ts'
import { parseBytes } from './testing/parse-bytes.ts'

const reports = 'dynamicDatabase/monthlyReports_history/monthlyReports_'
const orders = 'dynamicDatabase/purchaseOrders_history/purchaseOrder_'

/** Table, file, rows with data, blank rows below them (production spec 1.5; static tables: their used ranges). */
const files: readonly (readonly [TableName, string, number, number])[] = [
  ['productRecords', `${reports}201811.xlsb`, 697, 0],
  ['productRecords', `${reports}201812.xlsb`, 688, 0],
  ['productRecords', `${reports}201901.xlsb`, 749, 0],
  ['purchaseOrders', `${orders}181020.xlsx`, 10, 77],
  ['purchaseOrders', `${orders}181101.xlsx`, 55, 0],
  ['purchaseOrders', `${orders}181120.xlsx`, 9, 78],
  ['purchaseOrders', `${orders}181201.xlsx`, 42, 3],
  ['purchaseOrders', `${orders}181220.xlsx`, 13, 74],
  ['purchaseOrders', `${orders}190102.xlsx`, 51, 0],
  ['purchaseOrders', `${orders}190125.xlsx`, 10, 77],
  ['itemInfo', 'staticDatabase/itemInfo.xlsx', 115, 0],
  ['itemCompositionSummary', 'staticDatabase/itemCompositionSummary.xlsx', 121, 62],
  ['machineInfo', 'staticDatabase/machineInfo.xlsx', 11, 144],
  ['moldInfo', 'staticDatabase/moldInfo.xlsx', 66, 823],
  ['moldSpecificationSummary', 'staticDatabase/moldSpecificationSummary.xlsx', 116, 170],
  ['resinInfo', 'staticDatabase/resineInfo.xlsx', 78, 0],
  ['holidayNotes', 'staticDatabase/holidayNotes.xlsx', 20, 252],
]

describe.skipIf(!hasSharedPlantData())('the files as shipped (production spec 1.5)', () => {
  const parse = (table: TableName, file: string) => parseBytes(table, readFileSync(join(sharedPlantData(), file)))

  test.each(files)('%s %s: %i rows and %i blank ones', (table, file, rows, blank) => {
    const parsed = parse(table, file)
    expect(parsed.counts).toEqual({ read: rows + blank, blank, quarantined: 0 })
    expect(parsed.parsedRows.map(({ row }) => row)).toEqual(Array.from({ length: rows }, (_, index) => index + 2))
    expect(parsed.quarantined).toEqual([])
  })

  test('what is unusual is noted once per column', () => {
    const notes = files.flatMap(([table, file]) => parse(table, file).notes.map(note => ({ table, ...note })))
    expect(notes).toEqual([
      { table: 'productRecords', kind: 'trimmed', column: 'plasticResinLot', count: 712, firstAddress: 'AB2' },
      { table: 'machineInfo', kind: 'null-word', column: 'previousMachineCode', count: 11, firstAddress: 'I2' },
      { table: 'moldInfo', kind: 'error-value', column: 'itemsWeight', count: 3, firstAddress: 'G8' },
    ])
  })

  test('keys are unique in every table', () => {
    const repeated = files.map(([table, file]) => {
      const { parsedRows } = parse(table, file)
      return parsedRows.length - new Set(parsedRows.map(({ keyHash }) => keyHash)).size
    })
    expect(repeated).toEqual(files.map(() => 0))
  })
})
