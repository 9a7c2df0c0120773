import type { TableDefinition } from '../../contract/table.ts'
import { columnNotes } from './cells/column-notes.ts'
import { mapHeader, type HeaderMap } from './cells/map-header.ts'
import type { ParsedFile, ParsedQuarantine } from './parsed-file.ts'
import { rawIdentity } from './cells/raw-identity.ts'
import { isBlank, rawCell } from './cells/raw-row.ts'
import { readingFailure } from './reading-failure.ts'
import { rowBytes } from './row-bytes.ts'
import { rowEncoder } from './row-encoder.ts'
import { rowTypist } from './cells/row-typist.ts'
import type { NumberedRow, SheetRows } from './sheet/sheet-rows.ts'

const ROWS_BETWEEN_REPORTS = 1_000

export interface ParseSheetOptions {
  /** Path below the plant, for failures. */
  readonly file: string
  /** Told now and then how many rows below the header are done, and how many there are. */
  readonly onRows?: (done: number, total: number) => void
}

/** A parsed file without what only the file itself can tell. */
export type ParsedSheet = Omit<ParsedFile, 'contentHash' | 'byteSize'>

/**
 * Types every row of a table's sheet (C-3 to C-11, design 4 "Cells"). The header is the first row that holds anything; blank rows
 * anywhere are dropped and counted (Q8).
 * @throws EngineFailure `missing_fields`, `file_not_valid`
 */
export function parseSheet(sheet: SheetRows, definition: TableDefinition, options: ParseSheetOptions): ParsedSheet {
  const rows = sheet.rows()
  const { header, headerRow } = findHeader(rows, definition, { file: options.file, sheet: sheet.name })
  const expected = sheet.lastRow - headerRow
  const body = parseRows(rows, { sheet, definition, header }, row => options.onRows?.(row - headerRow, expected))
  const { loaded, refused, lastRow, ...rest } = body
  const read = Math.max(sheet.lastRow, lastRow, headerRow) - headerRow
  options.onRows?.(read, read)
  return {
    sheet: sheet.name,
    columnLetters: header.letters,
    headers: header.headers,
    counts: { read, blank: read - loaded - refused, quarantined: refused },
    ...rest,
  }
}

function findHeader(
  rows: Generator<NumberedRow, void>,
  definition: TableDefinition,
  place: { readonly file: string; readonly sheet: string },
): { readonly header: HeaderMap; readonly headerRow: number } {
  for (let next = rows.next(); next.done !== true; next = rows.next()) {
    const [row, cells] = next.value
    if (cells.some(cell => !isBlank(rawCell(cell)))) {
      return { header: mapHeader(cells, definition, { ...place, row }), headerRow: row }
    }
  }
  throw readingFailure(
    'missing_fields',
    `Sheet ${place.sheet} should begin with the headers of ${definition.name}, found nothing in it.`,
    {
      ...place,
      remedy: 'Put headers and rows back into the sheet and save the workbook.',
    },
  )
}

interface RowsContext {
  readonly sheet: SheetRows
  readonly definition: TableDefinition
  readonly header: HeaderMap
}

function parseRows(
  rows: Iterable<NumberedRow>,
  { sheet, definition, header }: RowsContext,
  onRow: (row: number) => void,
) {
  const notes = columnNotes()
  const quarantined: ParsedQuarantine[] = []
  const bytes = rowBytes()
  const hashRaw = rawIdentity(definition, header.positions)
  const encode = rowEncoder(definition)
  const type = rowTypist(definition, header, { date1904: sheet.date1904, notes })
  let [loaded, refused, lastRow] = [0, 0, 0]

  for (const [row, cells] of rows) {
    lastRow = row
    const rawHash = hashRaw(cells)
    if (rawHash === null) continue
    const { values, faults } = type(cells, row)
    const kind = faults.some(fault => fault.policy !== 'detail') ? 'row' : 'cell'
    if (faults.length > 0) quarantined.push({ row, rawHash, kind, values, faults })
    if (kind === 'row') refused += 1
    else {
      loaded += 1
      bytes.add(encode({ row, rawHash, values }))
    }
    if ((loaded + refused) % ROWS_BETWEEN_REPORTS === 0) onRow(row)
  }
  return { loaded, refused, lastRow, notes: notes.list(), quarantined, rows: bytes.take() }
}
