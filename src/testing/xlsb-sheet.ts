import { excelSerial } from './excel-serial.ts'
import type { SharedStrings } from './shared-strings.ts'
import { cellFormats, errorBytes } from './workbook-cell.ts'
import type { Cell, CellFormat, SpecialCell } from './workbook-cell.ts'
import { xlsbFormulaTokens } from './xlsb-formula.ts'
import { xlsbRecord, XlsbRecordWriter } from './xlsb-records.ts'

/** How the cells of one sheet are to be written. */
export interface SheetCellOptions {
  /** Absent: each text stands in its cell. */
  readonly strings: SharedStrings | undefined
  readonly date1904: boolean
}

const rkLimit = 2 ** 29

/**
 * Row and cell records of a sheet. The library needs 2 s for 3,000 rows of 32 columns (it visits 1,024 columns a row);
 * this needs 20 ms, and can write formulas and formatted blanks, which the library drops in .xlsb.
 */
export function xlsbSheetData(rows: readonly (readonly Cell[])[], options: SheetCellOptions): Buffer {
  const writer = new XlsbRecordWriter()
  for (const [row, cells] of rows.entries()) {
    if (cells.some(cell => cell !== null)) rowHeader(writer, row, cells.length)
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]
      if (cell !== null && cell !== undefined) writeCell(writer, column, cell, options)
    }
  }
  return writer.toBuffer()
}

function rowHeader(writer: XlsbRecordWriter, row: number, columns: number): void {
  writer.record(xlsbRecord.rowHeader, 25)
  writer.u32(row)
  writer.u32(0)
  writer.u16(0x0140)
  writer.u16(0)
  writer.u8(0)
  writer.u32(1)
  writer.u32(0)
  writer.u32(columns - 1)
}

function cellHeader(writer: XlsbRecordWriter, type: number, column: number, format: CellFormat, size: number): void {
  writer.record(type, 8 + size)
  writer.u32(column)
  writer.u32(cellFormats.indexOf(format))
}

function writeCell(writer: XlsbRecordWriter, column: number, cell: Cell, options: SheetCellOptions): void {
  if (typeof cell === 'string') return writeText(writer, column, cell, options)
  if (typeof cell === 'number') return writeNumber(writer, column, cell, 'general')
  if (typeof cell === 'boolean') {
    cellHeader(writer, xlsbRecord.truth, column, 'general', 1)
    return writer.u8(cell ? 1 : 0)
  }
  if (cell !== null) writeSpecial(writer, column, cell, options)
}

function writeText(writer: XlsbRecordWriter, column: number, text: string, options: SheetCellOptions): void {
  if (options.strings === undefined) {
    cellHeader(writer, xlsbRecord.inlineText, column, 'general', 4 + 2 * text.length)
    return writer.text(text)
  }
  cellHeader(writer, xlsbRecord.sharedText, column, 'general', 4)
  writer.u32(options.strings.indexOf(text))
}

function writeNumber(writer: XlsbRecordWriter, column: number, value: number, format: CellFormat): void {
  if (Number.isInteger(value) && value >= -rkLimit && value < rkLimit && !Object.is(value, -0)) {
    cellHeader(writer, xlsbRecord.wholeNumber, column, format, 4)
    return writer.u32((value << 2) | 2)
  }
  cellHeader(writer, xlsbRecord.real, column, format, 8)
  writer.f64(value)
}

function writeSpecial(writer: XlsbRecordWriter, column: number, cell: SpecialCell, options: SheetCellOptions): void {
  switch (cell.kind) {
    case 'date':
      return writeNumber(writer, column, excelSerial(cell.date, options.date1904) + (cell.time ?? 0), 'date')
    case 'text':
      return writeText(writer, column, cell.text, options)
    case 'error':
      cellHeader(writer, xlsbRecord.error, column, 'general', 1)
      return writer.u8(errorBytes[cell.code])
    case 'formula':
      return writeFormula(writer, column, cell)
    case 'formatted':
      return cellHeader(writer, xlsbRecord.blank, column, cell.format, 0)
    case 'number':
      return writeNumber(writer, column, cell.value, cell.format)
    case 'isoDate':
    case 'rawNumber':
      throw new Error(`A cell of kind ${cell.kind} exists in .xlsx only`)
    default:
      return cell satisfies never
  }
}

function writeFormula(writer: XlsbRecordWriter, column: number, cell: SpecialCell & { kind: 'formula' }): void {
  const tokens = xlsbFormulaTokens(cell.formula)
  const tail = 2 + 4 + tokens.length + 4
  if (typeof cell.value === 'number') {
    cellHeader(writer, xlsbRecord.formulaNumber, column, 'general', 8 + tail)
    writer.f64(cell.value)
  } else if (typeof cell.value === 'string') {
    cellHeader(writer, xlsbRecord.formulaText, column, 'general', 4 + 2 * cell.value.length + tail)
    writer.text(cell.value)
  } else {
    cellHeader(writer, xlsbRecord.formulaError, column, 'general', 1 + tail)
    writer.u8(errorBytes[cell.value.code])
  }
  writer.u16(0)
  writer.u32(tokens.length)
  writer.bytes(tokens)
  writer.u32(0)
}
