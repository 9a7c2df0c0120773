import { open } from 'node:fs/promises'
import { columnLetters } from './column-letters.ts'
import { MAX_ROWS } from './excel-limits.ts'
import { createOverflow, type Overflow } from './overflow.ts'
import {
  contentTypesXml,
  type ListedSheet,
  rootRelationsXml,
  sheetRelationsXml,
  workbookRelationsXml,
  workbookXml,
} from './package-parts.ts'
import { sheetXml } from './sheet-xml.ts'
import { stylesXml } from './styles.ts'
import type { SheetValue, WorkbookSheet } from './workbook-sheet.ts'
import { createZipFile, type ZipFile } from './zip-file.ts'

/** Rows the column widths are taken from. */
const SAMPLE_ROWS = 1_000

export interface WorkbookOptions {
  readonly signal?: AbortSignal | undefined
  /** Rows a sheet takes, the header included, before the rest goes to the next one. */
  readonly maxRows?: number
}

/**
 * Writes an .xlsx file, sheet by sheet and row by row, in constant memory (decision 0003). What a sheet or a cell cannot hold goes to
 * further sheets, `name (2)` and `overflow`.
 */
export async function writeWorkbook(
  path: string,
  sheets: Iterable<WorkbookSheet>,
  { signal, maxRows = MAX_ROWS }: WorkbookOptions = {},
): Promise<void> {
  const handle = await open(path, 'w')
  try {
    const zip = createZipFile(handle, signal)
    const overflow = createOverflow()
    const listed: ListedSheet[] = []
    // Programs that tell a file by its first bytes look for `xl/` there.
    await zip.add('xl/styles.xml', [stylesXml])
    await zip.add('_rels/.rels', [rootRelationsXml])
    for (const sheet of sheets) await addSheet(zip, sheet, { listed, overflow, maxRows })
    const rest = overflow.sheet()
    if (rest !== null) await addSheet(zip, rest, { listed, overflow, maxRows })
    await zip.add('xl/workbook.xml', [workbookXml(listed)])
    await zip.add('xl/_rels/workbook.xml.rels', [workbookRelationsXml(listed)])
    await zip.add('[Content_Types].xml', [contentTypesXml(listed)])
    await zip.finish()
    await handle.sync()
  } finally {
    await handle.close()
  }
}

interface SheetContext {
  readonly listed: ListedSheet[]
  readonly overflow: Overflow
  readonly maxRows: number
}

async function addSheet(
  zip: ZipFile,
  sheet: WorkbookSheet,
  { listed, overflow, maxRows }: SheetContext,
): Promise<void> {
  const { columns, linkTarget, isPrinted = false } = sheet
  const rows = sheet.rows[Symbol.iterator]()
  try {
    let sample = [...take(rows, Math.min(SAMPLE_ROWS, maxRows - 1))]
    for (let part = 1; part === 1 || sample.length > 0; part += 1) {
      const name = part === 1 ? sheet.name : `${sheet.name} (${part})`
      const following = take(rows, maxRows - 1 - sample.length)
      const xml = sheetXml(
        {
          name,
          columns,
          rows: chain(sample, following),
          sample,
          isFirst: listed.length === 0,
          isPrinted,
          isLinked: linkTarget !== undefined,
        },
        overflow,
      )
      let height = 1
      const pieces = (function* () {
        height = yield* xml
      })()
      await zip.add(`xl/worksheets/sheet${listed.length + 1}.xml`, pieces)
      if (linkTarget !== undefined) {
        await zip.add(`xl/worksheets/_rels/sheet${listed.length + 1}.xml.rels`, [sheetRelationsXml(linkTarget)])
      }
      listed.push({ name, range: `$A$1:$${columnLetters(columns.length - 1)}$${height}`, isPrinted })
      sample = [...take(rows, Math.min(SAMPLE_ROWS, maxRows - 1))]
    }
  } finally {
    rows.return?.()
  }
}

/** The next rows, leaving the source open for those after them. */
function* take(rows: Iterator<readonly SheetValue[]>, limit: number): Generator<readonly SheetValue[]> {
  for (let count = 0; count < limit; count += 1) {
    const next = rows.next()
    if (next.done) return
    yield next.value
  }
}

function* chain<Item>(...sources: readonly Iterable<Item>[]): Generator<Item> {
  for (const source of sources) yield* source
}
