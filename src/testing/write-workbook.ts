import { utils } from '@e965/xlsx'
import { escapeXml } from './escape-xml.ts'
import { sharedStrings } from './shared-strings.ts'
import type { SharedStrings } from './shared-strings.ts'
import { workbookEnvelope } from './workbook-envelope.ts'
import type { BookType } from './workbook-envelope.ts'
import type { Cell } from './workbook-cell.ts'
import { writeZip } from './write-zip.ts'
import type { ZipCompression, ZipInput } from './write-zip.ts'
import { readXlsbRecords, xlsbRecord, XlsbRecordWriter } from './xlsb-records.ts'
import { xlsbSheetData } from './xlsb-sheet.ts'
import { xlsxSheetData } from './xlsx-sheet.ts'

/** One sheet: cells row by row from A1. A row that is empty or all null is not written at all. */
export interface SheetContent {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  /** Used range to declare instead of the real one, for example `A1:XFD1048576`. */
  readonly dimension?: string
}

export interface WorkbookOptions {
  readonly bookType: BookType
  /** Dates count from 1904-01-01, as old Macintosh workbooks do. */
  readonly date1904?: boolean
  /** Where texts stand: in the shared table, as Excel does, or in their cells, as some exports do. */
  readonly strings?: 'shared' | 'inline'
  readonly compression?: ZipCompression
  readonly columnWidths?: readonly number[]
}

/** A real .xlsx or .xlsb workbook; the same input gives the same bytes. */
export function writeWorkbook(sheets: readonly SheetContent[], options: WorkbookOptions): Buffer {
  return writeZip(workbookParts(sheets, options), options.compression)
}

/** The files inside the workbook's archive, for generators that damage one of them. */
export function workbookParts(sheets: readonly SheetContent[], options: WorkbookOptions): readonly ZipInput[] {
  const { bookType, date1904 = false, columnWidths = [] } = options
  const strings = options.strings === 'inline' ? undefined : sharedStrings()
  const parts = new Map<string, Buffer>()
  const envelope = workbookEnvelope({ bookType, sheetNames: sheets.map(sheet => sheet.name), date1904, columnWidths })
  for (const [index, sheet] of sheets.entries()) {
    const name = `xl/worksheets/sheet${index + 1}.${bookType === 'xlsx' ? 'xml' : 'bin'}`
    const empty = envelope.find(entry => entry.name === name)
    if (empty === undefined) throw new Error(`The library wrote no ${name}`)
    const fill = bookType === 'xlsx' ? fillXml : fillBinary
    parts.set(name, fill(empty.data, sheet, { strings, date1904 }))
  }
  parts.set('xl/sharedStrings.xml', stringsXml(strings))
  parts.set('xl/sharedStrings.bin', stringsBinary(strings))
  return envelope.map(entry => ({ name: entry.name, data: parts.get(entry.name) ?? entry.data }))
}

interface CellOptions {
  readonly strings: SharedStrings | undefined
  readonly date1904: boolean
}

function usedRange(sheet: SheetContent): string {
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row.length), 1)
  return `A1:${utils.encode_cell({ r: Math.max(sheet.rows.length, 1) - 1, c: columns - 1 })}`
}

function fillXml(empty: Buffer, sheet: SheetContent, options: CellOptions): Buffer {
  const [head, rest] = empty.toString('utf8').split(/<sheetData>.*<\/sheetData>/s)
  const dimension = `<dimension ref="${sheet.dimension ?? usedRange(sheet)}"/>`
  const filled = `<sheetData>${xlsxSheetData(sheet.rows, options)}</sheetData>`
  return Buffer.from(`${(head ?? '').replace(/<dimension [^>]*>/, dimension)}${filled}${rest ?? ''}`)
}

function fillBinary(envelopePart: Buffer, sheet: SheetContent, options: CellOptions): Buffer {
  const range = utils.decode_range(sheet.dimension ?? usedRange(sheet))
  const empty = Buffer.from(envelopePart)
  const parts: Buffer[] = []
  let inData = false
  for (const { type, start, payload } of readXlsbRecords(empty)) {
    if (type === xlsbRecord.endSheetData) inData = false
    if (inData) continue
    if (type === xlsbRecord.dimension) {
      for (const [at, value] of [range.s.r, range.e.r, range.s.c, range.e.c].entries())
        payload.writeUInt32LE(value, 4 * at)
    }
    parts.push(empty.subarray(start, payload.byteOffset - empty.byteOffset + payload.length))
    if (type !== xlsbRecord.beginSheetData) continue
    parts.push(xlsbSheetData(sheet.rows, options))
    inData = true
  }
  return Buffer.concat(parts)
}

function stringsXml(strings: SharedStrings | undefined): Buffer {
  const texts = strings?.texts() ?? []
  const items = texts.map(text => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`)
  const space = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const counts = `count="${strings?.uses() ?? 0}" uniqueCount="${texts.length}"`
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  return Buffer.from(`${head}<sst xmlns="${space}" ${counts}>${items.join('')}</sst>`)
}

function stringsBinary(strings: SharedStrings | undefined): Buffer {
  const texts = strings?.texts() ?? []
  const writer = new XlsbRecordWriter()
  writer.record(xlsbRecord.beginStrings, 8)
  writer.u32(strings?.uses() ?? 0)
  writer.u32(texts.length)
  for (const text of texts) {
    writer.record(xlsbRecord.stringItem, 5 + 2 * text.length)
    writer.u8(0)
    writer.text(text)
  }
  writer.record(xlsbRecord.endStrings, 0)
  return writer.toBuffer()
}
