import { closeSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import type { BeginTableExport } from '../../../contract/table-export.ts'
import type { CellValue } from '../../../contract/table.ts'

/** A table on its way into a file: what it is, and where its rows wait, one JSON list of rows a line. */
export interface SpooledTable extends Pick<BeginTableExport, 'format' | 'name' | 'columns' | 'decimalComma'> {
  /** Absolute path of the waiting rows. */
  readonly spool: string
  /** Absolute path of the file that is written beside it and then takes its name. */
  readonly target: string
}

const PIECE = 262_144

/** The rows that wait, in their order, in the memory of one part. */
export function* spooledRows(spool: string): Generator<readonly CellValue[]> {
  for (const line of lines(spool)) yield* JSON.parse(line) as readonly (readonly CellValue[])[]
}

function* lines(path: string): Generator<string> {
  const file = openSync(path, 'r')
  const decoder = new StringDecoder('utf8')
  const buffer = Buffer.alloc(PIECE)
  try {
    let rest = ''
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
      const [first = '', ...others] = (rest + decoder.write(buffer.subarray(0, size))).split('\n')
      const last = others.pop()
      if (last === undefined) rest = first
      else {
        yield first
        yield* others
        rest = last
      }
    }
    if (rest !== '') yield rest
  } finally {
    closeSync(file)
  }
}
