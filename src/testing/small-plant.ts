import { buildPlant } from './plant-builder.ts'
import type { Plant } from './plant.ts'
import type { RowOf } from './plant-tables.ts'
import { smallPlantMasterData } from './small-plant-master-data.ts'
import type { MasterData } from './small-plant-master-data.ts'
import { smallPlantOrders } from './small-plant-orders.ts'
import { smallPlantJune, smallPlantMay } from './small-plant-records.ts'
import type { TableFile } from './table-file.ts'
import type { PlantContent } from './write-plant.ts'

/** Everything of the small plant, complete, so that a test can change any part. */
export interface SmallPlantContent extends Omit<PlantContent, keyof MasterData>, MasterData {
  readonly productRecords: readonly TableFile<'productRecords'>[]
  readonly purchaseOrders: readonly TableFile<'purchaseOrders'>[]
}

/** The small plant counted. Every good quantity is 7,950: 1,000 shots × 8, less 50 defects. */
export const smallPlantFacts = {
  records: 16,
  workingRecords: 13,
  notWorkingRecords: 3,
  idleRecords: 2,
  orders: 5,
  goodQuantity: 13 * 7_950,
  latestShift: { recordDate: '2025-06-03', workingShift: '3' },
} as const

/** Two months, two order files, all eight tables and holidayNotes, and nothing to find in them. */
export function smallPlantContent(): SmallPlantContent {
  const { molded, late, molding, paused, pending } = smallPlantOrders
  return {
    productRecords: [
      { file: 'monthlyReports_202505.xlsb', rows: smallPlantMay() },
      { file: 'monthlyReports_202506.xlsb', rows: smallPlantJune() },
    ],
    purchaseOrders: [
      { file: 'purchaseOrder_250425.xlsx', rows: [molded, late, molding] },
      { file: 'purchaseOrder_250528.xlsx', rows: [paused, pending] },
    ],
    ...smallPlantMasterData(),
  }
}

/** Builds the small plant after one change ("one change, one expectation"), in a folder that goes away with the test. */
export function smallPlant(change: (content: SmallPlantContent) => PlantContent = content => content): Promise<Plant> {
  return buildPlant(change(smallPlantContent()))
}

/** The content with some values of a production record changed; `row` counts from 0 (Excel row − 2), -1 is the last. */
export function changeRecord(
  content: SmallPlantContent,
  at: { readonly file: number; readonly row: number },
  overrides: Partial<RowOf<'productRecords'>>,
): SmallPlantContent {
  const change = (file: TableFile<'productRecords'>): TableFile<'productRecords'> => changeRow(file, at.row, overrides)
  return { ...content, productRecords: withFile(content.productRecords, at.file, change) }
}

/** The content with some values of an order changed. */
export function changeOrder(
  content: SmallPlantContent,
  at: { readonly file: number; readonly row: number },
  overrides: Partial<RowOf<'purchaseOrders'>>,
): SmallPlantContent {
  const change = (file: TableFile<'purchaseOrders'>): TableFile<'purchaseOrders'> => changeRow(file, at.row, overrides)
  return { ...content, purchaseOrders: withFile(content.purchaseOrders, at.file, change) }
}

/** The content with records added at the end of a month. */
export function addRecords(
  content: SmallPlantContent,
  file: number,
  records: TableFile<'productRecords'>['rows'],
): SmallPlantContent {
  const add = (before: TableFile<'productRecords'>): TableFile<'productRecords'> => ({
    ...before,
    rows: [...before.rows, ...records],
  })
  return { ...content, productRecords: withFile(content.productRecords, file, add) }
}

/** The content with a month written otherwise: other sheet, headers, formulas, formats. */
export function changeMonth(
  content: SmallPlantContent,
  file: number,
  options: Partial<TableFile<'productRecords'>>,
): SmallPlantContent {
  const change = (before: TableFile<'productRecords'>): TableFile<'productRecords'> => ({ ...before, ...options })
  return { ...content, productRecords: withFile(content.productRecords, file, change) }
}

function withFile<F>(files: readonly F[], index: number, change: (file: F) => F): readonly F[] {
  const file = files[index]
  if (file === undefined) throw new Error(`The plant has no file ${index}`)
  return files.with(index, change(file))
}

function changeRow<T extends 'productRecords' | 'purchaseOrders'>(
  file: TableFile<T>,
  row: number,
  overrides: Partial<RowOf<T>>,
): TableFile<T> {
  const index = row < 0 ? file.rows.length + row : row
  const before = file.rows[index]
  if (before === undefined || before === null || before === 'formatted') throw new Error(`No data in row ${row}`)
  return { ...file, rows: file.rows.with(index, { ...before, ...overrides }) }
}
