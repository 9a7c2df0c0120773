import { readFile, writeFile } from 'node:fs/promises'
import { utils } from '@e965/xlsx'
import { readWorkbookCells } from './read-workbook-cells.ts'
import type { Cell } from './workbook-cell.ts'
import { writeWorkbook } from './write-workbook.ts'

/** Changes to one sheet; row numbers and addresses are Excel's (1 is the header). */
export interface SheetEditor {
  readonly get: (address: string) => Cell
  readonly set: (address: string, cell: Cell) => void
  readonly row: (number: number) => readonly Cell[]
  /** Number of the last row of the used range. */
  readonly lastRow: () => number
  readonly insertRow: (before: number, cells: readonly Cell[]) => void
  /** Adds a row at the end and returns its number. */
  readonly appendRow: (cells: readonly Cell[]) => number
  readonly removeRow: (number: number) => void
  readonly rename: (name: string) => void
}

/**
 * Changes cells of the first sheet of a workbook (or the named one) and writes it back under the same name and in the
 * same format, .xlsx or .xlsb. Values, dates, errors and simple formulas stay; looks are not kept.
 */
export async function editWorkbook(
  path: string,
  change: (sheet: SheetEditor) => void,
  sheetName?: string,
): Promise<void> {
  const bytes = await readFile(path)
  const { sheets, date1904 } = readWorkbookCells(bytes)
  const index = sheetName === undefined ? 0 : sheets.findIndex(sheet => sheet.name === sheetName)
  const chosen = sheets[index]
  if (chosen === undefined) throw new Error(`${path} has no sheet ${sheetName ?? ''}`)
  const edited = { name: chosen.name, rows: chosen.rows.map(row => row.slice()) }
  change(editorOf(edited))
  const bookType = path.toLowerCase().endsWith('.xlsb') ? 'xlsb' : 'xlsx'
  await writeFile(path, writeWorkbook(sheets.with(index, edited), { bookType, date1904 }))
}

function editorOf(sheet: { name: string; rows: Cell[][] }): SheetEditor {
  function set(address: string, cell: Cell): void {
    const { r, c } = utils.decode_cell(address)
    while (sheet.rows.length <= r) sheet.rows.push([])
    const row = sheet.rows[r] ?? []
    while (row.length <= c) row.push(null)
    row[c] = cell
  }
  return {
    get(address) {
      const { r, c } = utils.decode_cell(address)
      return sheet.rows[r]?.[c] ?? null
    },
    set,
    row: number => sheet.rows[number - 1] ?? [],
    lastRow: () => sheet.rows.length,
    insertRow: (before, cells) => void sheet.rows.splice(before - 1, 0, [...cells]),
    appendRow: cells => sheet.rows.push([...cells]),
    removeRow: number => void sheet.rows.splice(number - 1, 1),
    rename(name) {
      sheet.name = name
    },
  }
}
