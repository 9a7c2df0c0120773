import { cellText, dateCell, formattedCell, formulaCell } from './workbook-cell.ts'
import type { Cell } from './workbook-cell.ts'
import type { BookType } from './workbook-envelope.ts'
import { headerOf, plantTables } from './plant-tables.ts'
import type { ColumnKind, ColumnOf, PlantTable, PlantTableLayout, RowOf } from './plant-tables.ts'
import { excelSerial } from './excel-serial.ts'
import { writeWorkbook } from './write-workbook.ts'
import type { ZipCompression } from './write-zip.ts'
import type { SheetContent } from './write-workbook.ts'

/** One workbook of a table and how it is written; everything but `rows` has the plant's own habit as its default. */
export interface TableFile<T extends PlantTable> {
  /** File name; its extension in any case decides the format, unless `bookType` says otherwise. */
  readonly file?: string
  /** null is a row without any cell, `formatted` a row of formatted blank cells. */
  readonly rows: readonly (RowOf<T> | null | 'formatted')[]
  readonly sheet?: string
  /** Columns in this order; the default is all, in the order of the spec. Name one twice for a duplicate header. */
  readonly columns?: readonly ColumnOf<T>[]
  /** Other header texts. */
  readonly headers?: Partial<Readonly<Record<ColumnOf<T>, string>>>
  /** Columns after the known ones: header and the value of each row, the last value repeated. */
  readonly extraColumns?: Readonly<Record<string, readonly Cell[]>>
  /** How `YYYY-MM-DD` is written: number with date format, bare number, or text. */
  readonly dates?: 'cell' | 'serial' | 'text'
  /** How a code of digits is written. */
  readonly codes?: 'number' | 'text'
  /** Number of formatted blank rows below the data (production spec 1.5). */
  readonly trailingFormattedRows?: number
  /** productRecords: total and good quantity as formulas with cached values, as in monthlyReports_201811. */
  readonly formulas?: boolean
  readonly date1904?: boolean
  readonly bookType?: BookType
  readonly strings?: 'shared' | 'inline'
  readonly compression?: ZipCompression
  /** Columns as wide as their header, for people who open the workbook. */
  readonly fitColumns?: boolean
  /** Sheets before and after the table's own. */
  readonly sheetsBefore?: readonly SheetContent[]
  readonly sheetsAfter?: readonly SheetContent[]
}

/** The bytes of the workbook. */
export function tableWorkbook<T extends PlantTable>(table: T, file: TableFile<T>): Buffer {
  const name = file.file ?? plantTables[table].fileName
  const bookType = file.bookType ?? (name.toLowerCase().endsWith('.xlsb') ? 'xlsb' : 'xlsx')
  const rows = tableCells(table, file)
  const sheet = { name: file.sheet ?? plantTables[table].sheet, rows }
  const columnWidths = file.fitColumns === true ? (rows[0] ?? []).map(header => cellText(header).length + 3) : []
  return writeWorkbook([...(file.sheetsBefore ?? []), sheet, ...(file.sheetsAfter ?? [])], {
    bookType,
    columnWidths,
    ...(file.date1904 === undefined ? {} : { date1904: file.date1904 }),
    ...(file.strings === undefined ? {} : { strings: file.strings }),
    ...(file.compression === undefined ? {} : { compression: file.compression }),
  })
}

/** Header and cells of the table's sheet. */
export function tableCells<T extends PlantTable>(table: T, file: TableFile<T>): readonly (readonly Cell[])[] {
  const layout: PlantTableLayout = plantTables[table]
  const columns: readonly string[] = file.columns ?? Object.keys(layout.columns)
  const headers: Readonly<Record<string, string | undefined>> = file.headers ?? {}
  const extra = Object.entries(file.extraColumns ?? {})
  const header = [...columns.map(column => headers[column] ?? headerOf(table, column)), ...extra.map(([name]) => name)]
  const formatted = header.map(() => formattedCell())
  const body = file.rows.map((row, index): readonly Cell[] => {
    if (row === null) return []
    if (row === 'formatted') return formatted
    const values: Readonly<Record<string, Cell>> = file.formulas === true ? withFormulas(row, index + 2) : row
    const cells = columns.map(column => tableCell(values[column] ?? null, layout.columns[column] ?? 'text', file))
    return [...cells, ...extra.map(([, cellsOfExtra]) => cellsOfExtra[index] ?? cellsOfExtra.at(-1) ?? null)]
  })
  const trailing = Array.from({ length: file.trailingFormattedRows ?? 0 }, () => formatted)
  return [header, ...body, ...trailing]
}

function tableCell(
  value: Cell,
  kind: ColumnKind,
  file: Pick<TableFile<PlantTable>, 'dates' | 'codes' | 'date1904'>,
): Cell {
  if (typeof value !== 'string') return value
  if (kind === 'code' && file.codes !== 'text' && /^[1-9]\d*$/.test(value)) return Number(value)
  if (kind !== 'date' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  if (file.dates === 'text') return value
  return file.dates === 'serial' ? excelSerial(value, file.date1904) : dateCell(value)
}

/** Formulas refer to the standard columns L (shots), M (cavity), N (total) and P to Y (defects). */
function withFormulas(row: Readonly<Record<string, Cell>>, excelRow: number): Readonly<Record<string, Cell>> {
  const { itemTotalQuantity: total = null, itemGoodQuantity: good = null } = row
  if (typeof total !== 'number' || typeof good !== 'number') return row
  return {
    ...row,
    itemTotalQuantity: formulaCell(`L${excelRow}*M${excelRow}`, total),
    itemGoodQuantity: formulaCell(`N${excelRow}-SUM(P${excelRow}:Y${excelRow})`, good),
  }
}
