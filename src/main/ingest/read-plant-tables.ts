import { readFile } from 'node:fs/promises'
import { EngineFailure } from '../../contract/failure.ts'
import type {
  ItemComposition,
  ItemInfo,
  MachineInfo,
  MoldInfo,
  MoldSpecification,
  ProductRecord,
  PurchaseOrder,
  ResinInfo,
} from '../../contract/production-rows.ts'
import { DEFAULT_SETTINGS } from '../../contract/setting.ts'
import type { CellValue, TableDefinition, TableName } from '../../contract/table.ts'
import { loadTableDefinitions } from './definitions/load-table-definitions.ts'
import { decodeRows } from './decode-rows.ts'
import { parseWorkbook } from './parse-workbook.ts'
import { selectFiles } from './select-files.ts'

/** One entry of the plant's holidayNotes. */
export interface HolidayNote {
  readonly date: string
  readonly dayOfWeek: string | null
  readonly holiday: string | null
  readonly note: string | null
}

/** The typed rows of every table. */
export interface PlantTables {
  readonly productRecords: readonly ProductRecord[]
  readonly purchaseOrders: readonly PurchaseOrder[]
  readonly itemCompositionSummary: readonly ItemComposition[]
  readonly itemInfo: readonly ItemInfo[]
  readonly machineInfo: readonly MachineInfo[]
  readonly moldInfo: readonly MoldInfo[]
  readonly moldSpecificationSummary: readonly MoldSpecification[]
  readonly resinInfo: readonly ResinInfo[]
  readonly holidayNotes: readonly HolidayNote[]
}

/**
 * Reads a whole plant in this process: typed rows of every table in input order (C-12), exact duplicates of dynamic tables once (C-5).
 * For tests and small plants; nothing is held, superseded or decided here. Quarantined rows are left out.
 * @throws EngineFailure of the first file that cannot be read
 */
export async function readPlantTables(plantDir: string): Promise<PlantTables> {
  const loaded = await loadTableDefinitions(plantDir)
  if (loaded.kind === 'failed') throw new EngineFailure(loaded.failure)
  const tables: Partial<Record<TableName, readonly object[]>> = {}
  for (const definition of loaded.definitions) tables[definition.name] = await readTable(definition, plantDir)
  return tables as PlantTables & typeof tables
}

async function readTable(definition: TableDefinition, plantDir: string): Promise<readonly object[]> {
  const { files, failure } = await selectFiles(definition, plantDir)
  if (failure !== null) throw new EngineFailure(failure)
  const rows: object[] = []
  const seen = new Set<string>()
  for (const { path, relativePath } of files) {
    const parsed = parseWorkbook(await readFile(path), definition, { file: relativePath, limits: DEFAULT_SETTINGS })
    for (const { rawHash, contentHash, values } of decodeRows(parsed.rows)) {
      const identity = `${rawHash}${contentHash}`
      if (definition.kind === 'dynamic' && seen.has(identity)) continue
      seen.add(identity)
      rows.push(rowObject(definition, values))
    }
  }
  return rows
}

function rowObject(definition: TableDefinition, values: readonly CellValue[]): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(definition.columns.map(({ name }, index) => [name, values[index] ?? null]))
}
