import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { TableExport } from '../../../contract/table-export.ts'
import { exportError } from '../../pipelines/production/export/export-failure.ts'
import { workspaceLayout } from '../../storage/workspace/open-workspace.ts'
import type { EngineOptions } from '../engine-options.ts'
import { owned, type EngineParts } from '../engine-parts.ts'
import { createJobThread } from '../job-thread.ts'
import { openExportedFile } from './open-exported-file.ts'
import type { SpooledTable } from './spooled-table.ts'
import { tableFileName } from './table-file-name.ts'

interface OpenExport {
  readonly table: SpooledTable
  rows: number
  /** The parts are written one after another, whatever order their calls end in. */
  last: Promise<unknown>
}

const SPOOL_PREFIX = '.moldline-table-'
/** Tables being handed over at once; a window that went away in the middle leaves one, and the oldest makes room. */
const MOST_OPEN = 8

/**
 * Writing a table as it is shown to a workbook or a text file. Rows wait in a file of the workspace, so that no export of any length is in
 * memory, and a thread of its own writes what a person gets.
 */
export function createTableExport(parts: EngineParts, options: EngineOptions): TableExport {
  const folder = workspaceLayout(options.workspace).exports
  const openExports = new Map<string, OpenExport>()
  let cleared: Promise<void> | undefined

  function find(id: string): OpenExport {
    const found = openExports.get(id)
    if (found) return found
    throw new EngineFailure(
      failure('subject_not_found', 'This export has ended.', { remedy: 'Export the table again.' }),
    )
  }

  async function forget(id: string): Promise<void> {
    const found = openExports.get(id)
    openExports.delete(id)
    await found?.last
    if (found) await rm(found.table.spool, { force: true })
  }

  return {
    async beginTableExport({ format, name, columns, decimalComma }) {
      owned(parts)
      const target = join(folder, tableFileName(folder, name, format, parts.clock()))
      const id = randomUUID()
      const spool = join(folder, `${SPOOL_PREFIX}${id}`)
      await blaming(target, async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await (cleared ??= clearSpools(folder))
        await writeFile(spool, '', { mode: 0o600 })
      })
      for (const oldest of [...openExports.keys()].slice(0, Math.max(0, openExports.size - MOST_OPEN + 1))) {
        await forget(oldest)
      }
      const table = { format, name, columns, decimalComma, spool, target }
      openExports.set(id, { table, rows: 0, last: Promise.resolve() })
      return { id }
    },
    async appendToTableExport({ id, rows }) {
      const found = find(id)
      const { columns, spool, target } = found.table
      if (rows.some(row => row.length !== columns.length)) {
        const remedy = 'Export the table again.'
        throw new EngineFailure(failure('export_failed', 'A row has not one value for each column.', { remedy }))
      }
      found.rows += rows.length
      const written = found.last.then(() =>
        blaming(target, () => appendFile(spool, `${JSON.stringify(rows)}\n`, { mode: 0o600 })),
      )
      found.last = written.catch(() => undefined)
      await written
      return { rows: found.rows }
    },
    async finishTableExport({ id, actor }) {
      const { table, rows, last } = find(id)
      await last
      const thread = createJobThread(options.workers.run, parts.workerEnvironment)
      try {
        await thread.run({ kind: 'write-table', table })
      } finally {
        await thread.close()
        await forget(id)
      }
      const name = basename(table.target)
      parts.log.info({ file: name, rows, actor: parts.actorOr(actor) }, 'table exported')
      return { name, path: table.target, rows }
    },
    cancelTableExport: ({ id }) => forget(id),
    async openTableExport({ name }) {
      const { openFile = () => false } = options
      openExportedFile(name, folder, openFile)
    },
  }
}

/** What a crash left of rows that waited and of files half written. */
async function clearSpools(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter(file => file.startsWith(SPOOL_PREFIX))
  await Promise.all(left.map(file => rm(join(folder, file), { force: true })))
}

async function blaming<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw exportError(error, path)
  }
}
