import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { CellValue, TableDefinition, TableName } from '../../../../../contract/table.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../../../contract/setting.ts'
import { builtInDefinitions } from '../../../../ingest/definitions/built-in-definitions.ts'
import { rowEncoder } from '../../../../ingest/row-encoder.ts'
import { shortHash } from '../../../../ingest/row-hash.ts'
import { stageFile } from '../../../../storage/files/staging-store.ts'
import type { PlantDatabase } from '../../../../storage/plant-database.ts'
import { openPlantDatabase } from '../../../../storage/open-plant-database.ts'
import type { FileToLoad } from '../../load/load-input.ts'
import { loadGeneration } from '../../load/load-generation.ts'
import { validateGeneration, type ValidationInput, type ValidationResult } from '../validate-generation.ts'
import type { CheckedTables } from './check-plant.ts'

/** Files of a plant as typed rows; a table is a list of files. */
export type PlantFiles = {
  readonly [Table in keyof CheckedTables]: readonly {
    readonly name: string
    /** Files of one date have the same. */
    readonly orderKey: number
    readonly rows: CheckedTables[Table]
  }[]
}

/** One file a table. */
export function asFiles(tables: CheckedTables): PlantFiles {
  const entries = Object.entries(tables).map(
    ([table, rows]) => [table, [{ name: `${table}.xlsx`, orderKey: 1, rows }]] as const,
  )
  return Object.fromEntries(entries) as unknown as PlantFiles
}

export interface PlantUnderCheck {
  readonly db: PlantDatabase
  /** Publishes exactly these files as the next generation; gives the one in use. */
  load(files: PlantFiles): Promise<number>
  /** Checks the generation in use, as the next run. */
  check(
    options?: Partial<Omit<ValidationInput, 'settings'>> & { readonly rules?: Settings['rules'] },
  ): Promise<ValidationResult>
  close(): void
}

/** A plant.db in a folder, loaded by the loader from staged rows instead of workbooks. */
export function plantUnderCheck(dir: string): PlantUnderCheck {
  const db = openPlantDatabase(join(dir, 'plant.db'), { readonly: false })
  const definitions = builtInDefinitions(dir)
  let generation = 0
  let run = 0
  let before: readonly string[] = []

  async function load(files: PlantFiles): Promise<number> {
    run += 1
    const byTable = Object.entries(files) as [TableName, PlantFiles[keyof PlantFiles]][]
    const now = byTable.flatMap(([table, list]) => list.map(file => `${table}/${file.name}`))
    const tables = byTable.map(([table, list]) => ({
      table,
      load: list.map(file => stage(db, definitionOf(definitions, table), file)),
      remove: before.filter(path => path.startsWith(`${table}/`) && !now.includes(path)),
      untouched: [],
    }))
    before = now
    const result = await loadGeneration({
      db,
      plan: { run, definitions, tables, decisions: new Map() },
      typeText: () => undefined,
      clock: () => new Date('2025-06-04T08:00:00Z'),
      signal: new AbortController().signal,
      report() {},
    })
    generation = result.generation ?? 0
    return generation
  }

  return {
    db,
    load,
    check({ rules = DEFAULT_SETTINGS.rules, ...options } = {}) {
      run += 1
      const signal = new AbortController().signal
      return validateGeneration({ db, generation, run, settings: { rules }, signal, report() {}, ...options })
    },
    close: () => db.close(),
  }
}

function definitionOf(definitions: readonly TableDefinition[], table: TableName): TableDefinition {
  const found = definitions.find(definition => definition.name === table)
  if (found === undefined) throw new Error(`No definition of ${table}`)
  return found
}

function stage(db: PlantDatabase, definition: TableDefinition, file: PlantFiles[keyof PlantFiles][number]): FileToLoad {
  const encode = rowEncoder(definition)
  const path = `${definition.name}/${file.name}`
  const contentHash = createHash('sha256').update(JSON.stringify(file)).digest('hex')
  const lines = file.rows.map((row, index) => {
    const columns = row as unknown as Readonly<Record<string, CellValue>>
    const values = definition.columns.map(({ name }) => columns[name] ?? null)
    // Each row is another one in its raw cells, so that none is an exact duplicate.
    return encode({ row: index + 2, rawHash: shortHash(`${path}${index}${JSON.stringify(values)}`), values })
  })
  stageFile(db, {
    path,
    parseKey: 'p1',
    file: {
      contentHash,
      byteSize: 1,
      sheet: 'Sheet1',
      columnLetters: Object.fromEntries(definition.columns.map(({ name }, at) => [name, columnLetter(at)])),
      headers: {},
      counts: { read: file.rows.length, blank: 0, quarantined: 0 },
      notes: [],
      quarantined: [],
      rows: Buffer.from(lines.join('')),
    },
  })
  return { path, contentHash, parseKey: 'p1', orderKey: file.orderKey, month: null, source: 'staged' }
}

function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : `A${letter}`
}
