import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { editWorkbook } from './edit-workbook.ts'
import type { SheetEditor } from './edit-workbook.ts'
import { plantTables } from './plant-tables.ts'
import type { PlantTable } from './plant-tables.ts'
import { tableWorkbook } from './table-file.ts'
import type { TableFile } from './table-file.ts'

/** A plant in a folder of its own. Paths are below the plant, with `/`. */
export interface Plant {
  readonly dir: string
  readonly path: (relative: string) => string
  readonly write: (relative: string, content: string | Buffer) => Promise<void>
  /** Writes one workbook of a table and returns its path below the plant. */
  readonly writeTable: <T extends PlantTable>(table: T, file: TableFile<T>) => Promise<string>
  readonly remove: (relative: string) => Promise<void>
  readonly move: (from: string, to: string) => Promise<void>
  /** Changes cells of a workbook in place; see `editWorkbook`. */
  readonly edit: (relative: string, change: (sheet: SheetEditor) => void) => Promise<void>
}

/** The operations of a plant, whether it has files already or not. */
export function openPlant(dir: string): Plant {
  const path = (relative: string): string => join(dir, relative)
  async function write(relative: string, content: string | Buffer): Promise<void> {
    await mkdir(dirname(path(relative)), { recursive: true })
    await writeFile(path(relative), content)
  }
  async function writeTable<T extends PlantTable>(table: T, file: TableFile<T>): Promise<string> {
    const relative = `${plantTables[table].location}/${file.file ?? plantTables[table].fileName}`
    await write(relative, tableWorkbook(table, file))
    return relative
  }
  return {
    dir,
    path,
    write,
    writeTable,
    remove: relative => rm(path(relative), { recursive: true }),
    move: (from, to) => rename(path(from), path(to)),
    edit: (relative, change) => editWorkbook(path(relative), change),
  }
}
