import type { CellValue } from '../../../contract/table.ts'
import type { BeginTableExport, ExportedFile } from '../../../contract/table-export.ts'
import type { Api } from '../api/connect.ts'

/** A table as it is shown, handed over in parts. */
export interface ShownTable extends Pick<BeginTableExport, 'name' | 'format' | 'columns' | 'decimalComma'> {
  /** Rows in all. */
  readonly total: number
  /** Rows from a place on, as their cells; fewer only at the end. */
  readonly read: (offset: number, limit: number) => Promise<readonly (readonly CellValue[])[]>
}

/** How the window goes on meanwhile. */
export interface ExportOptions {
  readonly signal: AbortSignal
  /** @param rows handed over so far */
  readonly onProgress: (rows: number) => void
}

/** Rows read at once; what is handed over at once is less, see below. */
const READ_AT_ONCE = 2_000
/** Cells made and handed over in one go: some 5 ms of work and at most half of what one message may be. */
const CELLS_AT_ONCE = 6_000
/** Letters in one message; an engine takes a message of 1 MiB. */
const LETTERS_AT_ONCE = 200_000

/**
 * Has the engine write a table as it is shown. Everything else in the window gets its turn between two parts. When it is called off
 * or fails, nothing is left of it.
 *
 * @throws what the engine refused; an AbortError when it was called off
 */
export async function exportTable(
  api: Api,
  { name, format, columns, decimalComma, total, read }: ShownTable,
  { signal, onProgress }: ExportOptions,
): Promise<ExportedFile> {
  const { id } = await api.exports.beginTableExport.mutate({ name, format, columns, decimalComma })
  try {
    let done = 0
    while (done < total) {
      signal.throwIfAborted()
      const rows = await read(done, Math.min(READ_AT_ONCE, total - done))
      // The list became shorter meanwhile: what there is was handed over.
      if (rows.length === 0) break
      for (const part of parts(rows, columns.length)) {
        signal.throwIfAborted()
        await api.exports.appendToTableExport.mutate({ id, rows: part })
        done += part.length
        onProgress(done)
        await turn()
      }
    }
    signal.throwIfAborted()
    return await api.exports.finishTableExport.mutate({ id })
  } catch (error) {
    // Best effort: an engine that cannot be reached forgets it by itself, and the call would wait until there is one again.
    void api.exports.cancelTableExport.mutate({ id }).catch(() => undefined)
    throw error
  }
}

function* parts(rows: readonly (readonly CellValue[])[], columns: number): Generator<CellValue[][]> {
  let part: CellValue[][] = []
  let letters = 0
  const most = Math.max(1, Math.floor(CELLS_AT_ONCE / columns))
  for (const row of rows) {
    part.push([...row])
    letters += row.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 8), 0)
    if (part.length < most && letters < LETTERS_AT_ONCE) continue
    yield part
    part = []
    letters = 0
  }
  if (part.length > 0) yield part
}

/** Lets the window draw and take keys. */
function turn(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}
