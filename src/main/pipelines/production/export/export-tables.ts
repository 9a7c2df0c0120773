import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { exportError } from './export-failure.ts'
import type { ExportOptions } from './export-validation.ts'
import { replaceFiles } from './replace-files.ts'
import type { ExportedTable } from './tables/exported-table.ts'
import { writeTable } from './tables/write-table.ts'

const PARQUET_MAP = 'path_annotations.json'
const CSV_MAP = 'csv_annotations.json'

/**
 * Writes each table as Parquet and CSV into a folder, made if its parent exists, with the seed's `path_annotations.json` (table name to
 * absolute path of its Parquet file, production spec L-3) and `csv_annotations.json` likewise. The maps are replaced last: whoever reads
 * them finds complete files.
 * @returns the files written
 * @throws EngineFailure `export_failed`, `cancelled`
 */
export async function exportTables(
  tables: readonly ExportedTable[],
  folder: string,
  options: ExportOptions = {},
): Promise<readonly string[]> {
  const target = resolve(folder)
  await mkdir(target).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw exportError(error, target)
  })
  const parquetNames = tables.map(({ name }) => `${name}.parquet`)
  const csvNames = tables.map(({ name }) => `${name}.csv`)
  return replaceFiles(
    target,
    [...parquetNames, ...csvNames, CSV_MAP, PARQUET_MAP],
    async staging => {
      for (const table of tables) {
        const path = join(staging, table.name)
        await writeTable(table, { parquet: `${path}.parquet`, csv: `${path}.csv` }, options.signal)
      }
      await writeMap(join(staging, PARQUET_MAP), tables, target, '.parquet')
      await writeMap(join(staging, CSV_MAP), tables, target, '.csv')
    },
    options,
  )
}

async function writeMap(
  path: string,
  tables: readonly ExportedTable[],
  folder: string,
  extension: string,
): Promise<void> {
  const entries = tables.map(({ name }) => [name, join(folder, name + extension)] as const)
  await writeFile(path, JSON.stringify(Object.fromEntries(entries), null, 4), { flush: true })
}
