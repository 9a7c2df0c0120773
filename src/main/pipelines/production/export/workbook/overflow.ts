import { MAX_CELL_LENGTH } from './excel-limits.ts'
import type { WorkbookSheet } from './workbook-sheet.ts'

/** Texts too long for a cell, on their way into a sheet of their own. */
export interface Overflow {
  /** What stands in the cell instead: its beginning, and where the whole text is. */
  readonly cut: (sheet: string, address: string, column: string, text: string) => string
  /** Sheet `overflow`, or null when every text fitted. */
  readonly sheet: () => WorkbookSheet | null
}

/**
 * Excel cannot open a cell of more than 32,767 characters, which the day and shift maps of an order of several years may have.
 * The whole text goes in parts, one below the other, to sheet `overflow`; joined, they are the text.
 */
export function createOverflow(): Overflow {
  const rows: (readonly [string, string, string, number, number, string])[] = []
  return {
    cut(sheet, address, column, text) {
      const first = rows.length + 2
      const parts = splitText(text, MAX_CELL_LENGTH)
      parts.forEach((part, index) => rows.push([sheet, address, column, index + 1, parts.length, part]))
      const note = ` … [cut: the whole text of ${text.length} characters is in sheet overflow from row ${first}]`
      return (splitText(text, MAX_CELL_LENGTH - note.length)[0] ?? '') + note
    },
    sheet: () =>
      rows.length === 0
        ? null
        : {
            name: 'overflow',
            columns: [
              { name: 'sheet', kind: 'text' },
              { name: 'cell', kind: 'text' },
              { name: 'column', kind: 'text' },
              { name: 'part', kind: 'number' },
              { name: 'parts', kind: 'number' },
              { name: 'text', kind: 'text' },
            ],
            rows,
          },
  }
}

/** Pieces of at most `length` UTF-16 units that do not split a character. */
function splitText(text: string, length: number): readonly string[] {
  const parts: string[] = []
  for (let start = 0; start < text.length;) {
    const end = Math.min(start + length, text.length)
    const last = text.charCodeAt(end - 1)
    const isSplit = end < text.length && last >= 0xd8_00 && last <= 0xdb_ff
    parts.push(text.slice(start, isSplit ? end - 1 : end))
    start = isSplit ? end - 1 : end
  }
  return parts
}
