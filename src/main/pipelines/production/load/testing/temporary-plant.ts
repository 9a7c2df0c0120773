import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CellFault } from '../../../../../contract/quarantine.ts'
import type { CellValue, ColumnDefinition, TableDefinition, TableName } from '../../../../../contract/table.ts'
import { rowEncoder } from '../../../../ingest/row-encoder.ts'
import { shortHash } from '../../../../ingest/row-hash.ts'
import { stageFile } from '../../../../storage/files/staging-store.ts'
import type { PlantDatabase } from '../../../../storage/plant-database.ts'
import { openPlantDatabase } from '../../../../storage/open-plant-database.ts'
import type { FileToLoad } from '../load-input.ts'

/** Small tables for tests of loading: the columns that matter for identity, nothing else. */
export const smallDefinitions: readonly TableDefinition[] = [
  table('productRecords', 'dynamic', ['recordDate', 'machineNo'], {
    recordDate: 'datetime64[ns]',
    machineNo: 'string',
    poNote: 'string',
    itemGoodQuantity: 'Int64',
    plasticResinLot: 'string',
  }),
  table('purchaseOrders', 'dynamic', ['poNo'], {
    poReceivedDate: 'datetime64[ns]',
    poNo: 'string',
    poETA: 'datetime64[ns]',
    itemCode: 'string',
    itemQuantity: 'Int64',
  }),
  table('itemInfo', 'static', ['itemCode'], { itemCode: 'string', itemName: 'string' }),
]

/** A row of a test file. `raw` tells rows apart that have equal values but other raw cells; `bad` is the column that does not fit. */
export interface SmallRow {
  readonly values: readonly CellValue[]
  readonly raw?: string
  readonly bad?: string
}

/** A test file; blank rows stand after its rows. */
export interface SmallFile {
  readonly path: string
  readonly table: TableName
  readonly orderKey: number
  readonly rows: readonly SmallRow[]
  readonly blank?: number
}

/** A plant.db in a folder of its own. */
export function temporaryPlant(): { readonly db: PlantDatabase; readonly dir: string; readonly remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'moldline-plant-'))
  const db = openPlantDatabase(join(dir, 'plant.db'), { readonly: false })
  return {
    db,
    dir,
    remove() {
      db.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

export function definitionOf(name: TableName): TableDefinition {
  const found = smallDefinitions.find(definition => definition.name === name)
  if (found === undefined) throw new Error(`no test definition of ${name}`)
  return found
}

/** Stages a file as a reader would, and says how the plan names it. */
export function stageSmallFile(db: PlantDatabase, file: SmallFile, definition = definitionOf(file.table)): FileToLoad {
  const encode = rowEncoder(definition)
  const occurrences = new Map<string, number>()
  const lines: string[] = []
  const quarantined = []
  for (const [index, { values, raw = '', bad }] of file.rows.entries()) {
    const row = index + 2
    const rawHash = rawHashOf({ file, values, raw, bad }, occurrences)
    const isRowFault = bad !== undefined && policyOf(definition, bad) !== 'detail'
    if (bad !== undefined) {
      quarantined.push({
        row,
        rawHash,
        kind: isRowFault ? 'row' : 'cell',
        values,
        faults: [fault(definition, bad, row)],
      } as const)
    }
    if (!isRowFault) lines.push(encode({ row, rawHash, values }))
  }
  const { path, orderKey, blank = 0 } = file
  const contentHash = createHash('sha256').update(JSON.stringify(file)).digest('hex')
  const rowFaults = quarantined.filter(row => row.kind === 'row').length
  stageFile(db, {
    path,
    parseKey: 'p1',
    file: {
      contentHash,
      byteSize: 1,
      sheet: 'Sheet1',
      columnLetters: Object.fromEntries(definition.columns.map(({ name }, at) => [name, String.fromCharCode(65 + at)])),
      headers: {},
      counts: { read: file.rows.length + blank, blank, quarantined: rowFaults },
      notes: [],
      quarantined,
      rows: Buffer.from(lines.join('')),
    },
  })
  return { path, contentHash, parseKey: 'p1', orderKey, month: null, source: 'staged' }
}

/** As a reader does: equal rows of a static table are told apart by occurrence. */
function rawHashOf(
  { file, values, raw, bad }: { file: SmallFile; values: readonly CellValue[]; raw: string; bad: string | undefined },
  occurrences: Map<string, number>,
): string {
  const text = JSON.stringify([file.table, values, raw, bad])
  const occurrence = occurrences.get(text) ?? 0
  occurrences.set(text, occurrence + 1)
  return shortHash(definitionOf(file.table).kind === 'static' ? `${text}${occurrence}` : text)
}

function policyOf(definition: TableDefinition, column: string): ColumnDefinition['policy'] {
  return definition.columns.find(({ name }) => name === column)?.policy ?? 'detail'
}

function fault(definition: TableDefinition, column: string, row: number): CellFault {
  const policy = policyOf(definition, column)
  return { column, address: `A${row}`, found: 'x', expected: 'string', policy, problem: 'should be other, found "x"' }
}

function table(
  name: TableName,
  kind: TableDefinition['kind'],
  keyColumns: readonly string[],
  types: Readonly<Record<string, ColumnDefinition['type']>>,
): TableDefinition {
  const columns = Object.entries(types).map(([column, type]): ColumnDefinition => {
    const policy = keyColumns.includes(column) ? 'key' : type === 'Int64' ? 'measure' : 'detail'
    return { name: column, sourceName: column, type, policy, required: true }
  })
  return {
    name,
    kind,
    path: '',
    nameStart: null,
    extension: '.xlsx',
    sheetName: null,
    columns,
    keyColumns,
    optional: false,
  }
}
