/**
 * What a test or generator puts into one cell. Plain values are plain cells: text, number, truth value; null is a cell
 * that is not there. Everything a spreadsheet can hold beyond that has a kind.
 */
export type Cell = string | number | boolean | null | SpecialCell

/** The special kinds of cell. */
export type SpecialCell =
  | { readonly kind: 'date'; readonly date: string; readonly time?: number }
  | { readonly kind: 'isoDate'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly code: ErrorCode }
  | { readonly kind: 'formula'; readonly formula: string; readonly value: FormulaResult }
  | { readonly kind: 'formatted'; readonly format: CellFormat }
  | { readonly kind: 'number'; readonly value: number; readonly format: CellFormat }
  | { readonly kind: 'rawNumber'; readonly text: string }

/** Cached result of a formula. */
export type FormulaResult = number | string | { readonly kind: 'error'; readonly code: ErrorCode }

/** Error values of Excel. */
export type ErrorCode = '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A'

/** Number formats the writers know, in the order of the workbook's styles. */
export type CellFormat = (typeof cellFormats)[number]

export const cellFormats = ['general', 'date', 'integer', 'decimal'] as const

/** The byte .xlsb files hold for each error value ([MS-XLSB] 2.5.98.2). */
export const errorBytes: Readonly<Record<ErrorCode, number>> = {
  '#NULL!': 0x00,
  '#DIV/0!': 0x07,
  '#VALUE!': 0x0f,
  '#REF!': 0x17,
  '#NAME?': 0x1d,
  '#NUM!': 0x24,
  '#N/A': 0x2a,
}

/** The text of a plain, text or date cell; empty for a cell without a value. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'object') return String(cell)
  if (cell.kind === 'text' || cell.kind === 'isoDate') return cell.text
  if (cell.kind === 'date') return cell.date
  if (cell.kind === 'formatted') return ''
  throw new Error(`A cell of kind ${cell.kind} has no text`)
}

/** A date cell: a serial number shown as m/d/yy, as Excel stores a typed date. `time` is the part of the day, [0, 1). */
export function dateCell(date: string, time?: number): SpecialCell {
  return time === undefined ? { kind: 'date', date } : { kind: 'date', date, time }
}

/** A cell of type "d" with ISO text, which other programs than Excel write (.xlsx only). */
export function isoDateCell(text: string): SpecialCell {
  return { kind: 'isoDate', text }
}

/** Text that a builder must not turn into a number or a date: a code typed as text, a date typed as text. */
export function textCell(text: string): SpecialCell {
  return { kind: 'text', text }
}

/** An error value such as `#REF!`. */
export function errorCell(code: ErrorCode = '#REF!'): SpecialCell {
  return { kind: 'error', code }
}

/** A formula with its cached value, as in monthlyReports_201811 (production spec 1.5). */
export function formulaCell(formula: string, value: FormulaResult): SpecialCell {
  return { kind: 'formula', formula, value }
}

/** A cell that has a format and no value, as Excel leaves behind below the data. */
export function formattedCell(format: CellFormat = 'date'): SpecialCell {
  return { kind: 'formatted', format }
}

/** A number cell with a format. */
export function numberCell(value: number, format: CellFormat): SpecialCell {
  return { kind: 'number', value, format }
}

/** A number cell whose stored text is no number or no sensible one, such as `1e400` (.xlsx only). */
export function rawNumberCell(text: string): SpecialCell {
  return { kind: 'rawNumber', text }
}
