import { readFileSync } from 'node:fs'
import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx'

/** For tests: a sheet as an independent reader sees it. */
export interface ReadSheet {
  readonly name: string
  readonly header: readonly unknown[]
  /** Values in column order: dates as `YYYY-MM-DD`, date-times as `YYYY-MM-DDTHH:mm:ss`, empty cells as null. */
  readonly rows: readonly (readonly unknown[])[]
  readonly cell: (address: string) => CellObject | undefined
  readonly sheet: WorkSheet
}

export function readSheets(path: string): readonly ReadSheet[] {
  const book = read(readFileSync(path), { WTF: true, cellFormula: true, cellNF: true, cellStyles: true })
  return book.SheetNames.map(name => {
    const sheet = book.Sheets[name] ?? {}
    const [header = [], ...rows] = matrix(sheet)
    return { name, header, rows, sheet, cell: address => sheet[address] as CellObject | undefined }
  })
}

/** A row as an object by header. */
export function asObject(
  { header }: ReadSheet,
  row: readonly unknown[] | undefined,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(header.map((name, index) => [String(name), row?.[index]]))
}

function matrix(sheet: WorkSheet): unknown[][] {
  const { e } = utils.decode_range(sheet['!ref'] ?? 'A1')
  return Array.from({ length: e.r + 1 }, (_, r) =>
    Array.from({ length: e.c + 1 }, (__, c) => valueOf(sheet[utils.encode_cell({ r, c })] as CellObject | undefined)),
  )
}

function valueOf(cell: CellObject | undefined): unknown {
  if (cell?.v === undefined) return null
  if (typeof cell.v !== 'number' || !/[dy]/.test(String(cell.z ?? ''))) return cell.v
  const time = new Date(Math.round((cell.v - 25_569) * 86_400) * 1_000).toISOString()
  return String(cell.z).includes('h') ? time.slice(0, 19) : time.slice(0, 10)
}
