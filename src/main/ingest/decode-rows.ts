import type { CellValue } from '../../contract/table.ts'
import type { ParsedRow } from './parsed-file.ts'

const NEWLINE = 10

/** The rows of a parsed file in sheet order, decoded one by one, so that a large file needs no second copy of its rows. */
export function* decodeRows(bytes: Uint8Array): Generator<ParsedRow> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let start = 0; start < text.length;) {
    const found = text.indexOf(NEWLINE, start)
    const end = found < 0 ? text.length : found
    const line: [number, string, string, string, CellValue[]] = JSON.parse(text.toString('utf8', start, end))
    yield { row: line[0], rawHash: line[1], contentHash: line[2], keyHash: line[3], values: line[4] }
    start = end + 1
  }
}
