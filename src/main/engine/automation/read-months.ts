import { setImmediate } from 'node:timers/promises'
import { EngineFailure } from '../../../contract/failure.ts'
import type { Settings } from '../../../contract/setting.ts'
import type { TableDefinition } from '../../../contract/table.ts'
import { decodeRows } from '../../ingest/decode-rows.ts'
import { createReaderPool } from '../../ingest/reader-pool.ts'
import type { MonthRows } from './describe-files.ts'

export interface MonthReaderOptions {
  readonly readerEntry: URL
  readonly settings: () => Settings
}

export interface MonthReader {
  /**
   * The months of a workbook's dated rows, most first; null when it cannot be read: the run says why.
   *
   * @param path absolute
   */
  read(path: string, definition: TableDefinition): Promise<readonly MonthRows[] | null>
  close(): Promise<void>
}

/** Rows decoded before others get their turn: about 5 ms. */
const ROWS_AT_ONCE = 500

/** Looks into workbooks with a reader thread, under the limits of every reading; nothing of it is kept. */
export function createMonthReader({ readerEntry, settings }: MonthReaderOptions): MonthReader {
  const closing = new AbortController()
  let pool: ReturnType<typeof createReaderPool> | undefined

  async function read(path: string, definition: TableDefinition): Promise<readonly MonthRows[] | null> {
    const column = definition.columns.findIndex(({ name }) => name === 'recordDate')
    if (column === -1) return null
    try {
      pool ??= createReaderPool({ workerUrl: readerEntry, settings: { ...settings(), readers: 1 } })
      const { rows } = await pool.read({ path, relativePath: path, definition }, closing.signal)
      return await countMonths(rows, column)
    } catch (error) {
      if (closing.signal.aborted || error instanceof EngineFailure) return null
      throw error
    }
  }

  return {
    read,
    async close() {
      closing.abort()
      await pool?.close()
    },
  }
}

async function countMonths(bytes: Uint8Array, column: number): Promise<readonly MonthRows[]> {
  const months = new Map<string, number>()
  let rows = 0
  for (const { values } of decodeRows(bytes)) {
    const [, year, month] = /^(\d{4})-(\d{2})/.exec(String(values[column] ?? '')) ?? []
    if (year !== undefined && month !== undefined) months.set(year + month, (months.get(year + month) ?? 0) + 1)
    rows += 1
    if (rows % ROWS_AT_ONCE === 0) await setImmediate()
  }
  return [...months].map(([month, count]) => ({ month, rows: count })).toSorted((a, b) => b.rows - a.rows)
}
