import { oddNumbersAsText } from './odd-numbers.ts'
import { BrokenSheet, type SheetPart } from './sheet-part.ts'

const WORKSHEET = /<(?:\w+:)?worksheet[\s>]/
const SHEET_DATA = /^<(\w+:)?sheetData\b[^<>]*>$/
/** Where the root of a worksheet stands at the latest, and how long a tag is at most. */
const HEAD_LENGTH = 2_048
const TAG_LENGTH = 400

/** Whether a part of an .xlsx archive is a worksheet. */
export function isXmlSheet(data: Buffer): boolean {
  return WORKSHEET.test(data.toString('latin1', 0, HEAD_LENGTH))
}

/**
 * Finds the rows of an .xlsx worksheet. Searched as bytes: as one text, the sheet of 100,000 rows would take its 150 MB again.
 * @throws BrokenSheet when its rows have no end
 */
export function xmlSheetPart(data: Buffer, pieceBytes: number): SheetPart {
  const name = data.indexOf('sheetData')
  const open = data.lastIndexOf('<', name)
  const start = data.indexOf('>', name) + 1
  const tag = SHEET_DATA.exec(data.toString('latin1', open, Math.min(start, open + TAG_LENGTH)))
  const isWhole = /<\/(?:\w+:)?worksheet>\s*$/.test(data.toString('latin1', Math.max(0, data.length - 100)))
  if (name === -1 || open === -1 || tag === null || !isWhole) throw new BrokenSheet('its rows have no end')
  const prefix = tag[1] ?? ''
  const close = tag[0].endsWith('/>') ? '' : `</${prefix}sheetData>`
  const end = close === '' ? start : data.indexOf(close, start)
  if (end === -1) throw new BrokenSheet('its rows have no end')

  const rows = { data, prefix, start, end }
  const cuts = rowCuts(rows, pieceBytes)
  const head = data.toString('latin1', 0, start)
  const tail = `${close}</${prefix}worksheet>`
  return {
    lastRow: lastRow(rows),
    pieces: cuts.length - 1,
    piece(index) {
      const text = oddNumbersAsText(data.toString('latin1', cuts[index], cuts[index + 1]), prefix)
      refuseDisorder(text, prefix)
      return Buffer.from(head + text + tail, 'latin1')
    },
  }
}

interface Rows {
  readonly data: Buffer
  /** Of the tags, with its colon, or empty. */
  readonly prefix: string
  readonly start: number
  readonly end: number
}

/** Positions between rows where the sheet can be cut; rows that do not say their number have to stay with the ones before. */
function rowCuts({ data, prefix, start, end }: Rows, pieceBytes: number): readonly number[] {
  const rowEnd = Buffer.from(`</${prefix}row>`)
  const numbered = new RegExp(`^\\s*<${prefix}row\\s[^<>]*\\br=`)
  const cuts = [start]
  for (let at = start + pieceBytes; at < end; at += pieceBytes) {
    const found = data.indexOf(rowEnd, at)
    if (found === -1 || found >= end) break
    at = found + rowEnd.length
    if (at < end && numbered.test(data.toString('latin1', at, at + TAG_LENGTH))) cuts.push(at)
  }
  return [...cuts, end]
}

/** The parser lays a row that stands twice over the first one. */
function refuseDisorder(text: string, prefix: string): void {
  let previous = 0
  for (const match of text.matchAll(new RegExp(`<${prefix}row\\s(?:[^<>]*?\\s)?r=["'](\\d{1,9})["']`, 'g'))) {
    const row = Number(match[1])
    if (row <= previous) throw new BrokenSheet(`row ${row} stands behind row ${previous}`)
    previous = row
  }
}

function lastRow({ data, prefix, start, end }: Rows): number {
  const at = Math.max(data.lastIndexOf(`<${prefix}c `, end), data.lastIndexOf(`<${prefix}c>`, end))
  if (at < start) return 0
  return Number(/^<[^<>]*\br=["'][A-Z]+(\d{1,9})["']/.exec(data.toString('latin1', at, at + TAG_LENGTH))?.[1] ?? 0)
}
