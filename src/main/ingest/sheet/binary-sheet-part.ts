import { BrokenSheet, type SheetPart } from './sheet-part.ts'

const ROW_HEADER = 0x00
const BEGIN_SHEET = 0x81
const END_SHEET_DATA = 0x92
const BEGIN_SHEET_DATA = 0x91
/** Cell records: 0x01 to 0x12 and rich text 0x3e ([MS-XLSB] 2.1.7.62). */
const LAST_CELL = 0x12
const RICH_CELL = 0x3e
const endOfSheet = Buffer.from([0x92, 0x01, 0x00, 0x82, 0x01, 0x00])

/** Whether a part of an .xlsb archive is a worksheet. */
export function isBinarySheet(data: Buffer): boolean {
  return data[0] === BEGIN_SHEET && data[1] === 0x01
}

/**
 * Walks the records of an .xlsb worksheet from header to header; a few milliseconds for 100,000 rows.
 * @throws BrokenSheet when a record reaches beyond the part or its rows have no end
 */
export function binarySheetPart(data: Buffer, pieceBytes: number): SheetPart {
  const starts: number[] = []
  let [headEnd, dataEnd, lastRow, row] = [-1, -1, 0, 0]
  for (let at = 0; at < data.length && dataEnd === -1;) {
    const start = at
    let type = byteAt(data, at++)
    if (type & 0x80) type = (type & 0x7f) | ((byteAt(data, at++) & 0x7f) << 7)
    let length = 0
    for (let index = 0; index < 4; index++) {
      const byte = byteAt(data, at++)
      length |= (byte & 0x7f) << (7 * index)
      if ((byte & 0x80) === 0) break
    }
    if (at + length > data.length) throw new BrokenSheet(`a record at byte ${start} reaches beyond the sheet`)
    if (type === BEGIN_SHEET_DATA) headEnd = at + length
    else if (type === END_SHEET_DATA) dataEnd = start
    else if (type === ROW_HEADER && headEnd !== -1) {
      if (length < 4) throw new BrokenSheet(`a row header at byte ${start} is too short`)
      const next = data.readUInt32LE(at) + 1
      if (next <= row) throw new BrokenSheet(`row ${next} stands behind row ${row}`)
      row = next
      if (starts.length === 0 || start - (starts.at(-1) ?? 0) >= pieceBytes) starts.push(start)
    } else if (headEnd !== -1 && ((type > 0 && type <= LAST_CELL) || type === RICH_CELL))
      lastRow = Math.max(lastRow, row)
    at += length
  }
  if (headEnd === -1 || dataEnd === -1) throw new BrokenSheet('its rows have no end')

  const head = data.subarray(0, headEnd)
  return {
    lastRow,
    pieces: Math.max(starts.length, 1),
    piece: index =>
      Buffer.concat([head, data.subarray(starts[index] ?? dataEnd, starts[index + 1] ?? dataEnd), endOfSheet]),
  }
}

function byteAt(data: Buffer, at: number): number {
  const byte = data[at]
  if (byte === undefined) throw new BrokenSheet('it ends inside a record')
  return byte
}
