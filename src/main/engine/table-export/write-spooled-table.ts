import { open, rename, rm } from 'node:fs/promises'
import { exportError } from '../../pipelines/production/export/export-failure.ts'
import { csvField } from '../../pipelines/production/export/tables/csv-field.ts'
import { writeWorkbook } from '../../pipelines/production/export/workbook/write-workbook.ts'
import type { CellValue } from '../../../contract/table.ts'
import { spooledRows, type SpooledTable } from './spooled-table.ts'

/** Tells Excel that a text file is UTF-8; without it Vietnamese text is garbled there. */
const BYTE_ORDER_MARK = '\u{FEFF}'
/** Lines written at once. */
const BATCH = 1_000
/** What Excel allows in the name of a sheet, and how long it may be. */
const NOT_IN_SHEET_NAMES = /[[\]:*?/\\]/g
const LONGEST_SHEET_NAME = 31

/**
 * Writes a table whose rows wait in a spool, in constant memory. The file is there whole, under its name and for its owner only, or not at all.
 *
 * @throws EngineFailure `export_failed`
 */
export async function writeSpooledTable(table: SpooledTable): Promise<void> {
  // Named as the spool is, so that what a crash left of either is found.
  const unfinished = `${table.spool}.part`
  try {
    await (table.format === 'xlsx' ? writeSheet(table, unfinished) : writeText(table, unfinished))
    await rename(unfinished, table.target)
  } catch (error) {
    throw exportError(error, table.target)
  } finally {
    await rm(unfinished, { force: true })
  }
}

async function writeSheet({ name, columns, spool }: SpooledTable, path: string): Promise<void> {
  // Made first, so that it is never readable by others; the writer opens it as it is.
  await (await open(path, 'w', 0o600)).close()
  const kinds = { text: 'text', number: 'number', day: 'date' } as const
  const sheet = {
    name: sheetName(name),
    columns: columns.map(({ header, kind }) => ({ name: header, kind: kinds[kind] })),
    rows: spooledRows(spool),
  }
  await writeWorkbook(path, [sheet])
}

function sheetName(name: string): string {
  const allowed = name.replaceAll(NOT_IN_SHEET_NAMES, ' ').slice(0, LONGEST_SHEET_NAME).toWellFormed()
  return allowed.replaceAll(/^['\s]+|['\s]+$/g, '') || 'Table'
}

/** Days as `YYYY-MM-DD`; decimal sign and separator as the spreadsheet of that language reads them. */
async function writeText({ columns, spool, decimalComma }: SpooledTable, path: string): Promise<void> {
  const separator = decimalComma ? ';' : ','
  const handle = await open(path, 'w', 0o600)
  const field = (value: CellValue) => localField(value, { separator, decimalComma })
  try {
    let pending = `${BYTE_ORDER_MARK}${columns.map(({ header }) => field(header)).join(separator)}\r\n`
    let held = 0
    for (const row of spooledRows(spool)) {
      pending += `${row.map(field).join(separator)}\r\n`
      held += 1
      if (held < BATCH) continue
      await handle.writeFile(pending)
      pending = ''
      held = 0
    }
    await handle.writeFile(pending)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

interface Dialect {
  readonly separator: string
  readonly decimalComma: boolean
}

function localField(value: CellValue, { separator, decimalComma }: Dialect): string {
  if (typeof value === 'number') return decimalComma ? String(value).replace('.', ',') : String(value)
  const written = csvField(value)
  const isQuoted = written.startsWith('"')
  return !isQuoted && written.includes(separator) ? `"${written}"` : written
}
