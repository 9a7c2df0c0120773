import { cellText } from '../workbook-cell.ts'
import { utils } from '@e965/xlsx'
import { writePlant } from '../write-plant.ts'
import type { PlantContent } from '../write-plant.ts'
import { plantTables } from '../plant-tables.ts'
import type { PlantTable } from '../plant-tables.ts'
import type { TableFile } from '../table-file.ts'
import { fileDefects, lookAlikeName } from './file-defects.ts'
import { plantOrderDefects } from './plant-order-defects.ts'
import { plantRecordDefects } from './plant-record-defects.ts'
import type { DefectDraft, PlantedDefect } from './planted-defect.ts'
import { sampleBook, sampleMonths } from './sample-book.ts'
import type { Entry, SampleBook } from './sample-book.ts'
import { sampleItems, unlistedItem } from './sample-items.ts'
import { sampleMasterData } from './sample-master-data.ts'
import { sampleReadme } from './sample-readme.ts'
import { unitsOfMeasurement } from './units-of-measurement.ts'

const reports = plantTables.productRecords.location
const orderFolder = plantTables.purchaseOrders.location
/** Formatted blank rows below the data, by file (production spec 1.5). */
const formattedRows: Readonly<Record<string, number>> = {
  [`${orderFolder}/purchaseOrder_250701.xlsx`]: 30,
  [`${orderFolder}/purchaseOrder_250818.xlsx`]: 12,
  'staticDatabase/moldInfo.xlsx': 25,
  'staticDatabase/itemInfo.xlsx': 10,
}
/** Compressed without hashing, so that every machine writes the same bytes. */
const written = { compression: 'portable', fitColumns: true } as const

/** Writes the sample plant into an empty folder; it depends on nothing but this code. */
export async function generateSamplePlant(dir: string): Promise<void> {
  const book = sampleBook()
  addPendingOrders(book)
  const drafts = [...plantRecordDefects(book), ...plantOrderDefects(book)]
  const padded = padLots(book)
  const defects = [...drafts.map(draft => located(book, draft)), ...fileDefects(padded, formattedRows)]
  await writePlant(dir, { ...workbooks(book), otherFiles: notes(defects) })
}

/** Five orders of the last file that nobody has begun, one of them for an item that is missing from itemInfo. */
function addPendingOrders(book: SampleBook): void {
  const items = [
    ...sampleItems()
      .slice(3, 23)
      .filter((_, index) => index % 5 === 0),
    unlistedItem(),
  ]
  for (const [index, item] of items.entries()) {
    const order = book.book(item, '2025-09-18', 20_000 + 4_000 * index, '2025-12-05')
    book.orderFiles.get('250918')?.push({ row: order.row })
  }
}

/** Every lot of September carries a space on each side (production spec 1.2, column 28). Returns their number. */
function padLots(book: SampleBook): number {
  let count = 0
  for (const entry of book.months['202509']) {
    if (entry.row === null || entry.row.plasticResinLot === null) continue
    entry.row = { ...entry.row, plasticResinLot: ` ${cellText(entry.row.plasticResinLot)} ` }
    count++
  }
  return count
}

function workbooks(book: SampleBook): PlantContent {
  const september = book.months['202509'].slice(0, 20).map(({ row }) => row)
  const tables = sampleMasterData()
  return {
    productRecords: [
      ...sampleMonths.map((month): TableFile<'productRecords'> => ({
        file: `monthlyReports_${month}.xlsb`,
        rows: book.months[month].map(({ row }) => row),
        formulas: month === '202507',
        ...written,
      })),
      { file: lookAlikeName, rows: september, ...written },
    ],
    purchaseOrders: [...book.orderFiles].map(([date, entries]) => ({
      file: `purchaseOrder_${date}.xlsx`,
      rows: entries.map(({ row }) => row),
      trailingFormattedRows: formattedRows[`${orderFolder}/purchaseOrder_${date}.xlsx`] ?? 0,
      ...written,
    })),
    itemCompositionSummary: { rows: tables.itemCompositionSummary, ...written },
    itemInfo: {
      rows: tables.itemInfo,
      trailingFormattedRows: formattedRows['staticDatabase/itemInfo.xlsx'] ?? 0,
      ...written,
    },
    machineInfo: { rows: tables.machineInfo, ...written },
    moldInfo: {
      rows: tables.moldInfo,
      trailingFormattedRows: formattedRows['staticDatabase/moldInfo.xlsx'] ?? 0,
      ...written,
    },
    moldSpecificationSummary: { rows: tables.moldSpecificationSummary, ...written },
    resinInfo: { rows: tables.resinInfo, ...written },
    holidayNotes: { rows: tables.holidayNotes, ...written },
  }
}

function notes(defects: readonly PlantedDefect[]): Readonly<Record<string, string>> {
  return {
    'README.md': sampleReadme(defects),
    'planted-defects.json': `${JSON.stringify(defects, null, 2)}\n`,
    'staticDatabase/unitsOfMeasurement.txt': unitsOfMeasurement,
  }
}

function located(book: SampleBook, { id, place, ...draft }: DefectDraft): PlantedDefect {
  const isRecord = place.kind === 'record'
  const table: PlantTable = isRecord ? 'productRecords' : 'purchaseOrders'
  const row = isRecord
    ? excelRow(book.months[place.month], place.entry)
    : excelRow(book.orderFiles.get(place.file) ?? [], place.entry)
  const columns = Object.keys(plantTables[table].columns)
  return {
    id,
    file: isRecord
      ? `${reports}/monthlyReports_${place.month}.xlsb`
      : `${orderFolder}/purchaseOrder_${place.file}.xlsx`,
    row,
    cells: draft.columns.map(column => `${utils.encode_col(columns.indexOf(column))}${row}`),
    ...draft,
  }
}

function excelRow<Row>(entries: readonly Entry<Row>[], entry: Entry<Row>): number {
  return entries.indexOf(entry) + 2
}
