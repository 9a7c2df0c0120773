import { utils, type CellObject } from '@e965/xlsx'
import type { ColumnDefinition, TableDefinition } from '../../../contract/table.ts'
import { errorText } from './error-text.ts'
import { readingFailure } from '../reading-failure.ts'

/** Where a file has the columns of its table. */
export interface HeaderMap {
  /** For each column of the definition the sheet column, 0-based, or -1 when the file lacks an optional one. */
  readonly positions: readonly number[]
  readonly letters: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
}

export interface HeaderPlace {
  readonly file: string
  readonly sheet: string
  /** 1-based sheet row of the header. */
  readonly row: number
}

type Cells = readonly (CellObject | undefined)[]

/**
 * Finds a table's columns by their headers: any order, extra ones ignored (C-4). A header may carry the plant's spelling or the
 * name of the shared database.
 * @throws EngineFailure `missing_fields` naming them, `file_not_valid` for a header that stands twice
 */
export function mapHeader(cells: Cells, definition: TableDefinition, place: HeaderPlace): HeaderMap {
  const texts = cells.map(headerText)
  const positions = definition.columns.map(column => positionOf(column, texts, place))
  const missing = definition.columns.filter((column, index) => column.required && positions[index] === -1)
  if (missing.length > 0) throw missingColumns(missing, definition, texts, place)

  const columnAt = new Map(definition.columns.map((column, index) => [positions[index], column.name]))
  const found = new Map<string, string>()
  for (const [at, text] of texts.entries()) {
    if (text !== '' && !found.has(text)) found.set(text, columnAt.get(at) ?? '')
  }
  return {
    positions,
    letters: Object.fromEntries(
      definition.columns.flatMap((column, index): [string, string][] => {
        const at = positions[index] ?? -1
        return at === -1 ? [] : [[column.name, utils.encode_col(at)]]
      }),
    ),
    headers: Object.fromEntries(found),
  }
}

function headerText(cell: CellObject | undefined): string {
  if (cell === undefined || cell.v === undefined || cell.v === null) return ''
  return cell.t === 'e' ? errorText(cell.v) : String(cell.v).trim()
}

function positionOf(column: ColumnDefinition, texts: readonly string[], place: HeaderPlace): number {
  const isColumn = (text: string): boolean => text === column.sourceName || text === column.name
  const first = texts.findIndex(isColumn)
  const second = texts.findIndex((text, at) => at > first && isColumn(text))
  if (second === -1) return first
  const addresses = [first, second].map(at => `${utils.encode_col(at)}${place.row}`)
  throw readingFailure(
    'file_not_valid',
    `The header ${JSON.stringify(texts[second])} should stand once in sheet ${place.sheet}, found in ${addresses.join(' and ')}.`,
    {
      file: place.file,
      sheet: place.sheet,
      cell: addresses[1] ?? null,
      remedy: 'Remove or rename one of the two columns and save the workbook.',
    },
  )
}

function missingColumns(
  missing: readonly ColumnDefinition[],
  definition: TableDefinition,
  texts: readonly string[],
  place: HeaderPlace,
): Error {
  const names = missing.map(column => column.sourceName).join(', ')
  const known = new Set(definition.columns.flatMap(column => [column.name, column.sourceName]))
  const strangers = texts.filter(text => text !== '' && !known.has(text)).slice(0, 5)
  const instead = strangers.length === 0 ? '' : ` Not known: ${strangers.join(', ')}.`
  return readingFailure(
    'missing_fields',
    `Row ${place.row} of sheet ${place.sheet} should name every column of ${definition.name}; missing: ${names}.${instead}`,
    {
      file: place.file,
      sheet: place.sheet,
      cell: `A${place.row}`,
      remedy: 'Put the missing headers back into the first row and save the workbook.',
    },
  )
}
