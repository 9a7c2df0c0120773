import type { CellObject, WorkBook } from '@e965/xlsx'
import { EngineFailure } from '../../../contract/failure.ts'
import { damaged, notAWorkbook, tooLarge } from '../archive/archive-failure.ts'
import { readingFailure } from '../reading-failure.ts'
import { binarySheetPart, isBinarySheet } from './binary-sheet-part.ts'
import { parseWorkbookParts, type WorkbookPart } from './parse-workbook-parts.ts'
import { BrokenSheet, type SheetPart } from './sheet-part.ts'
import type { NumberedRow, SheetRows } from './sheet-rows.ts'
import { isXmlSheet, xmlSheetPart } from './xml-sheet-part.ts'

/**
 * Rows are parsed this many bytes of their part at a time, about 4,000 of an .xlsb and 1,500 of an .xlsx. On 100,000 rows that takes
 * as long as all at once and half of the memory.
 */
const BINARY_PIECE_BYTES = 1024 * 1024
const XML_PIECE_BYTES = 4 * 1024 * 1024
/** Texts and styles are parsed again with each piece, so a piece is at least this many times their size, up to a limit. */
const LEAST_SHARE = 4
const MOST_PIECE_BYTES = 32 * 1024 * 1024
/** Any other part is parsed in one go and takes several times its size; in real workbooks it is below 1 MB. */
const MOST_WHOLE_PART_BYTES = 64 * 1024 * 1024
/** Excel's last row. */
const MAX_ROWS = 1_048_576

type DenseRows = readonly (readonly (CellObject | undefined)[] | undefined)[]

/** Parts that no value comes from, or that would lead out of the workbook. */
const unusedParts =
  /(?:^|\/)(?:worksheets\/_rels|externalLinks|drawings|media|charts|embeddings|printerSettings|customXml|theme|docProps)\/|vbaProject|comments|calcChain/i

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

interface SheetSource {
  /** The part the parser asked for; null until it did. */
  readonly part: SheetPart | null
  parse(piece: number): WorkBook
}

function sheetSource(parts: ReadonlyMap<string, Buffer>, sheet: string | number, file: string): SheetSource {
  const opened = new Map<string, SheetPart>()
  let part: SheetPart | null = null
  let broken: unknown = null
  let piece = 0
  const kept = [...parts].filter(([name]) => !unusedParts.test(name))
  const shared = kept.reduce((sum, [name, data]) => sum + (/sharedStrings|styles/i.test(name) ? data.length : 0), 0)

  /** The library swallows what goes wrong in a sheet, so it is kept here. */
  function sheetData(name: string, open: () => SheetPart): Buffer {
    try {
      part = opened.get(name) ?? open()
      opened.set(name, part)
      const data = part.piece(piece)
      if (data.length > MOST_WHOLE_PART_BYTES)
        throw tooLarge(`${data.length} bytes of its sheet cannot be taken apart`, file)
      return data
    } catch (error) {
      broken ??= error
      throw error
    }
  }

  const offered = kept.map(([name, data]): WorkbookPart => {
    const least = Math.min(MOST_PIECE_BYTES, LEAST_SHARE * shared)
    const asBinary = (): SheetPart => binarySheetPart(data, Math.max(BINARY_PIECE_BYTES, least))
    const asXml = (): SheetPart => xmlSheetPart(data, Math.max(XML_PIECE_BYTES, least))
    if (isBinarySheet(data)) return { name, asNodeBuffer: () => sheetData(name, asBinary) }
    if (isXmlSheet(data)) return { name, asNodeBuffer: () => sheetData(name, asXml) }
    if (data.length > MOST_WHOLE_PART_BYTES) {
      throw tooLarge(`its part ${name} has ${data.length} bytes, at most ${MOST_WHOLE_PART_BYTES} are read`, file)
    }
    // A new view each time: the library leaves its reading position on the buffer it was given.
    return { name, asNodeBuffer: () => data.subarray() }
  })

  return {
    get part() {
      return part
    },
    parse(index) {
      piece = index
      const book = tryParse(offered, sheet, file)
      if (broken instanceof EngineFailure) throw broken
      if (broken instanceof BrokenSheet) throw damaged(broken.message, file, { cause: broken })
      if (broken !== null) throw damaged('its sheet cannot be taken apart', file, { cause: broken })
      return book
    },
  }
}

function tryParse(parts: readonly WorkbookPart[], sheet: string | number, file: string): WorkBook {
  if (!parts.some(part => part.name.toLowerCase() === '[content_types].xml'))
    throw notAWorkbook('another kind of archive', file)
  try {
    return parseWorkbookParts(parts, sheet)
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : 'it cannot be parsed', file, { cause: error })
  }
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
