import { read, utils } from '@e965/xlsx'
import type { CellObject, WorkSheet } from '@e965/xlsx'
import { dateOfSerial } from './excel-serial.ts'
import { errorBytes, formattedCell } from './workbook-cell.ts'
import type { Cell, ErrorCode, FormulaResult } from './workbook-cell.ts'
import type { SheetContent } from './write-workbook.ts'
import { xlsbFormulaTokens } from './xlsb-formula.ts'

/** The cells of a workbook in the form the writers take. */
export interface WorkbookCells {
  readonly sheets: readonly SheetContent[]
  readonly date1904: boolean
}

/** Reads a good workbook with the library; formats other than dates, and formulas too rich for .xlsb, become plain values. */
export function readWorkbookCells(bytes: Buffer): WorkbookCells {
  const book = read(bytes, { WTF: true, cellFormula: true, cellNF: true, sheetStubs: true })
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets = book.SheetNames.map(name => ({ name, rows: sheetRows(book.Sheets[name] ?? {}, date1904) }))
  return { sheets, date1904 }
}

function sheetRows(sheet: WorkSheet, date1904: boolean): readonly (readonly Cell[])[] {
  const reference = sheet['!ref']
  if (reference === undefined) return []
  const { e } = utils.decode_range(reference)
  return Array.from({ length: e.r + 1 }, (_, r) =>
    Array.from({ length: e.c + 1 }, (__, c): Cell => {
      const cell: CellObject | undefined = sheet[utils.encode_cell({ r, c })]
      return cell === undefined ? null : cellOf(cell, date1904)
    }),
  )
}

function cellOf(cell: CellObject, date1904: boolean): Cell {
  if (cell.t === 'z') return formattedCell('general')
  const value = cachedValue(cell)
  if (cell.f !== undefined && typeof value !== 'boolean' && isWritable(cell.f)) {
    return { kind: 'formula', formula: cell.f, value }
  }
  if (typeof value !== 'number' || cell.z === undefined || !/[dy]/i.test(String(cell.z))) return value
  if (value < 61 || !Number.isInteger(value)) return { kind: 'number', value, format: 'date' }
  return { kind: 'date', date: dateOfSerial(date1904 ? value + 1462 : value) }
}

function cachedValue(cell: CellObject): FormulaResult | boolean {
  if (cell.t === 'e') return { kind: 'error', code: errorCode(Number(cell.v)) }
  return cell.v instanceof Date ? cell.v.toISOString() : (cell.v ?? '')
}

function errorCode(byte: number): ErrorCode {
  const codes = Object.keys(errorBytes) as ErrorCode[]
  return codes.find(code => errorBytes[code] === byte) ?? '#VALUE!'
}

function isWritable(formula: string): boolean {
  try {
    return xlsbFormulaTokens(formula).length > 0
  } catch {
    return false
  }
}
