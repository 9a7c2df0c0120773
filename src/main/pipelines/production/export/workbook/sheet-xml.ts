import type { CellValue } from '../../../../../contract/table.ts'
import { startsLikeFormula } from '../formula-start.ts'
import { columnLetters } from './column-letters.ts'
import { columnWidths } from './column-widths.ts'
import { MAX_CELL_LENGTH } from './excel-limits.ts'
import { excelSerial } from './excel-serial.ts'
import type { Overflow } from './overflow.ts'
import { STYLE } from './styles.ts'
import type { CellKind, WorkbookSheet } from './workbook-sheet.ts'
import { xmlText } from './xml-text.ts'

/** A piece this long is handed on: enough for deflate to work on, a few milliseconds to make. */
const PIECE_LENGTH = 131_072

export interface SheetPart {
  readonly name: string
  readonly columns: WorkbookSheet['columns']
  readonly rows: Iterable<readonly CellValue[]>
  /** Rows the column widths are taken from, because widths stand before the rows in the file. */
  readonly sample: readonly (readonly CellValue[])[]
  readonly isFirst: boolean
}

/**
 * The XML of a worksheet, piece by piece: bold, frozen and filtered header, columns as wide as their content. Returns its number of rows.
 * Text is inline: on 90,000 orders a table of shared strings held 2.8 GB of memory and saved a fifth of the file.
 */
export function* sheetXml(part: SheetPart, overflow: Overflow): Generator<string, number> {
  const letters = part.columns.map((_, index) => columnLetters(index))
  let xml = opening(part) + headerRow(part.columns, letters)
  let row = 1
  for (const values of part.rows) {
    row += 1
    xml += `<row r="${row}">`
    for (const [index, { name, kind }] of part.columns.entries()) {
      const value = values[index]
      if (value === null || value === undefined || value === '') continue
      const address = `${letters[index]}${row}`
      const fits = typeof value !== 'string' || value.length <= MAX_CELL_LENGTH
      xml += cellXml(address, fits ? value : overflow.cut(part.name, address, name, value), kind)
    }
    xml += '</row>'
    if (xml.length < PIECE_LENGTH) continue
    yield xml
    xml = ''
  }
  yield xml + closing(`A1:${letters.at(-1)}${row}`)
  return row
}

function opening({ columns, sample, isFirst }: SheetPart): string {
  const widths = columnWidths(columns, sample).map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView${
    isFirst ? ' tabSelected="1"' : ''
  } workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>`
}

function headerRow(columns: SheetPart['columns'], letters: readonly string[]): string {
  const cells = columns.map(({ name }, index) => inlineText(`${letters[index]}1`, name, STYLE.header))
  return `<row r="1">${cells.join('')}</row>`
}

/** Codes such as `10045` are text on purpose: no green triangles for them. */
function closing(range: string): string {
  return `</sheetData><autoFilter ref="${range}"/><ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
}

function cellXml(address: string, value: string | number, kind: CellKind): string {
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`
  const serial = kind === 'date' || kind === 'time' ? excelSerial(value) : null
  if (serial !== null) return `<c r="${address}" s="${STYLE[kind === 'date' ? 'date' : 'time']}"><v>${serial}</v></c>`
  return inlineText(address, value, startsLikeFormula(value) ? STYLE.quoted : STYLE.plain)
}

function inlineText(address: string, text: string, style: number): string {
  const space = text.trim().length === text.length ? '' : ' xml:space="preserve"'
  return `<c r="${address}"${style === STYLE.plain ? '' : ` s="${style}"`} t="inlineStr"><is><t${space}>${xmlText(text)}</t></is></c>`
}
