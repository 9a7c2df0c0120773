import type { WorkBook } from '@e965/xlsx'
import { EngineFailure } from '../../../contract/failure.ts'
import { damaged, notAWorkbook, tooLarge } from '../archive/archive-failure.ts'
import { binarySheetPart, isBinarySheet } from './binary-sheet-part.ts'
import { parseWorkbookParts, type WorkbookPart } from './parse-workbook-parts.ts'
import { BrokenSheet, type SheetPart } from './sheet-part.ts'
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
/** Parts that no value comes from, or that would lead out of the workbook. */
const unusedParts =
  /(?:^|\/)(?:worksheets\/_rels|externalLinks|drawings|media|charts|embeddings|printerSettings|customXml|theme|docProps)\/|vbaProject|comments|calcChain/i

/** A workbook whose sheet is parsed piece by piece. */
export interface SheetSource {
  /** The part the parser asked for; null until it did. */
  readonly part: SheetPart | null
  parse(piece: number): WorkBook
}

/**
 * Offers the parts of a workbook to the parser, and of the sheet it asks for one piece at a time.
 * @param parts of the archive, by name
 * @param sheet name in any case, or position
 * @throws EngineFailure `file_read_error`, `file_too_large`
 */
export function sheetSource(parts: ReadonlyMap<string, Buffer>, sheet: string | number, file: string): SheetSource {
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
