import { utils } from '@e965/xlsx'
import { excelSerial } from './excel-serial.ts'
import { cellFormats } from './workbook-cell.ts'
import type { Cell, CellFormat, SpecialCell } from './workbook-cell.ts'
import { escapeXml } from './escape-xml.ts'
import type { SheetCellOptions } from './xlsb-sheet.ts'

/** The rows and cells of a sheet as they stand between `<sheetData>` and `</sheetData>`. */
export function xlsxSheetData(rows: readonly (readonly Cell[])[], options: SheetCellOptions): string {
  const parts: string[] = []
  const letters: string[] = []
  for (const [row, cells] of rows.entries()) {
    if (!cells.some(cell => cell !== null)) continue
    parts.push(`<row r="${row + 1}">`)
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue
      const letter = (letters[column] ??= utils.encode_col(column))
      parts.push(cellXml(`${letter}${row + 1}`, cell, options))
    }
    parts.push('</row>')
  }
  return parts.join('')
}

function cellXml(address: string, cell: Exclude<Cell, null>, options: SheetCellOptions): string {
  if (typeof cell === 'string') return textXml(address, cell, options)
  if (typeof cell === 'number') return numberXml(address, String(cell), 'general')
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`
  return specialXml(address, cell, options)
}

function textXml(address: string, text: string, options: SheetCellOptions): string {
  if (options.strings === undefined) {
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
  }
  return `<c r="${address}" t="s"><v>${options.strings.indexOf(text)}</v></c>`
}

function numberXml(address: string, text: string, format: CellFormat): string {
  return `<c r="${address}"${style(format)}><v>${text}</v></c>`
}

function style(format: CellFormat): string {
  return format === 'general' ? '' : ` s="${cellFormats.indexOf(format)}"`
}

function specialXml(address: string, cell: SpecialCell, options: SheetCellOptions): string {
  switch (cell.kind) {
    case 'date':
      return numberXml(address, String(excelSerial(cell.date, options.date1904) + (cell.time ?? 0)), 'date')
    case 'isoDate':
      return `<c r="${address}"${style('date')} t="d"><v>${escapeXml(cell.text)}</v></c>`
    case 'text':
      return textXml(address, cell.text, options)
    case 'error':
      return `<c r="${address}" t="e"><v>${cell.code}</v></c>`
    case 'formula':
      return formulaXml(address, cell)
    case 'formatted':
      return `<c r="${address}"${style(cell.format)}/>`
    case 'number':
      return numberXml(address, String(cell.value), cell.format)
    case 'rawNumber':
      return numberXml(address, escapeXml(cell.text), 'general')
    default:
      return cell satisfies never
  }
}

function formulaXml(address: string, cell: SpecialCell & { kind: 'formula' }): string {
  const formula = `<f>${escapeXml(cell.formula)}</f>`
  if (typeof cell.value === 'number') return `<c r="${address}">${formula}<v>${cell.value}</v></c>`
  if (typeof cell.value === 'string') return `<c r="${address}" t="str">${formula}<v>${escapeXml(cell.value)}</v></c>`
  return `<c r="${address}" t="e">${formula}<v>${cell.value.code}</v></c>`
}
