import type { CellObject, WorkBook } from '@e965/xlsx'
import { damaged } from '../archive/archive-failure.ts'
import { readingFailure } from '../reading-failure.ts'
import type { NumberedRow, SheetRows } from './sheet-rows.ts'
import { sheetSource } from './sheet-source.ts'

/** Excel's last row. */
const MAX_ROWS = 1_048_576

type DenseRows = readonly (readonly (CellObject | undefined)[] | undefined)[]

/**
 * Opens the sheet of an unpacked workbook; its rows are parsed piece by piece, each with the whole table of shared texts.
 * @param parts of the archive, by name
 * @param sheetName in any case; null for the first sheet (C-13)
 * @throws EngineFailure `file_not_valid` naming the sheets there are, `file_read_error`
 */
export function openSheet(parts: ReadonlyMap<string, Buffer>, sheetName: string | null, file: string): SheetRows {
  const source = sheetSource(parts, sheetName ?? 0, file)
  const book = source.parse(0)
  const wanted = sheetName === null ? book.SheetNames[0] : book.SheetNames.find(name => isSame(name, sheetName))
  if (wanted === undefined) throw missingSheet(sheetName ?? '', book.SheetNames, file)
  const first = rowsOf(book, wanted, file)
  const { part } = source
  if (part === null) throw damaged(`its sheet ${wanted} is missing`, file)

  function* rows(): Generator<NumberedRow, void> {
    let previous = 0
    let piece: DenseRows = first
    for (let index = 0; index < (part?.pieces ?? 0); index++) {
      if (index > 0) piece = rowsOf(source.parse(index), wanted ?? '', file)
      for (const key of Object.keys(piece)) {
        const row = Number(key) + 1
        if (!(row > previous && row <= MAX_ROWS))
          throw damaged(`the rows of its sheet ${wanted} are out of order`, file)
        previous = row
        const cells = piece[row - 1]
        if (cells !== undefined) yield [row, cells]
      }
    }
  }

  return { name: wanted, date1904: book.Workbook?.WBProps?.date1904 === true, lastRow: part.lastRow, rows }
}

function isSame(name: string, wanted: string): boolean {
  return name.toLowerCase() === wanted.toLowerCase()
}

function rowsOf(book: WorkBook, sheet: string, file: string): DenseRows {
  const found = book.Sheets[sheet]
  if (found === undefined) throw damaged(`its sheet ${sheet} cannot be parsed`, file)
  const data: DenseRows | undefined = found['!data']
  if (data === undefined) throw damaged(`its sheet ${sheet} is no worksheet`, file)
  return data
}

function missingSheet(wanted: string, found: readonly string[], file: string): Error {
  const names = found.length === 0 ? 'none' : found.join(', ')
  return readingFailure('file_not_valid', `${file} should have a sheet named ${wanted}, found ${names}.`, {
    file,
    sheet: wanted,
    remedy: `Name the sheet with the rows ${wanted} and save the workbook.`,
  })
}
