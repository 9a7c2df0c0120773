import { hash } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { QuarantineEntry } from '../../../contract/quarantine.ts'
import type { CellValue, ColumnDefinition, TableDefinition, TableName } from '../../../contract/table.ts'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { closeFileVersion, fileVersionsOf, insertFileVersion, setFileCounts } from '../files/file-version-store.ts'
import { insertQuarantined } from '../files/quarantine-store.ts'
import { LOADED, openSourceWriter, type SourceRole } from '../files/row-source-store.ts'
import { checksumSum } from '../generations/checksum.ts'
import { currentGeneration, findGeneration, nextGeneration } from '../generations/generation-store.ts'
import { publish } from '../generations/publish.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { openPlantDatabase } from '../open-plant-database.ts'
import { ensureRowTable } from '../rows/row-table.ts'
import { openRowWriter, rowIdsAfter } from '../rows/row-writer.ts'

/** A plant.db of its own, closed and removed when the test ends. */
export function openPlant(): PlantDatabase {
  const db = openPlantDatabase(join(temporaryFolder('plant'), 'plant.db'), { readonly: false })
  onTestFinished(() => void db.close())
  return db
}

/** A definition of some columns; the first is the key. */
export function definitionOf(
  name: TableName,
  types: Readonly<Record<string, ColumnDefinition['type']>>,
): TableDefinition {
  const columns = Object.entries(types).map(([column, type]): ColumnDefinition => {
    return { name: column, sourceName: column, type, policy: 'detail', required: true }
  })
  return {
    name,
    kind: 'dynamic',
    path: '',
    nameStart: null,
    extension: '.xlsx',
    sheetName: null,
    columns,
    keyColumns: Object.keys(types).slice(0, 1),
    optional: false,
  }
}

/** Content hash as the reader's: 22 characters of base64url. */
export function rowHash(table: TableName, values: readonly CellValue[]): string {
  return hash('sha256', `${table}\n${JSON.stringify(values)}`, 'buffer').toString('base64url', 0, 16)
}

/** A file of a published table: its rows from sheet row 2 on, columns in the letters A, B, C …. */
export interface PublishedFile {
  readonly path: string
  readonly orderKey: number
  readonly rows: readonly { readonly values: readonly CellValue[]; readonly role?: SourceRole }[]
  readonly quarantined?: readonly Pick<QuarantineEntry, 'kind' | 'row' | 'rawRowHash' | 'values'>[]
}

/**
 * Publishes files as the whole content of a table: every earlier row of it ends, every row given begins. No matching of rows, that is
 * the loader's part. Only rows with role 0 live.
 */
export function publishTable(db: PlantDatabase, definition: TableDefinition, files: readonly PublishedFile[]): number {
  const before = currentGeneration(db)
  const last = before === null ? null : findGeneration(db, before)
  const number = nextGeneration(db)
  const ids = rowIdsAfter(last?.lastRowId ?? 0)
  const checksum = checksumSum(last?.checksum ?? '')
  const layout = ensureRowTable(db, definition)
  const writer = openRowWriter(db, { layout, generation: number, ids, checksum })
  for (const file of fileVersionsOf(db, before ?? 0).filter(({ table }) => table === definition.name)) {
    closeFileVersion(db, file.id, number)
    const rows = db.prepare<[number], number>('select row_id from row_source where file_version_id = ? and role = 0')
    for (const rowId of rows.pluck().all(file.id)) writer.close(rowId)
  }
  for (const file of files) placeFile(db, { definition, file, number, writer })
  publish(db, {
    generation: {
      number,
      publishedAt: '2019-02-01T08:00:00Z',
      run: number * 10,
      kind: 'run',
      checksum: checksum.hex(),
      rowCounts: {
        ...last?.rowCounts,
        [definition.name]: writer.tally.opened - writer.tally.closed + (last?.rowCounts[definition.name] ?? 0),
      },
      lastRowId: ids.last(),
    },
    layouts: [layout],
    sourceChanges: [],
    fileCounts: [],
  })
  return number
}

interface Placement {
  readonly definition: TableDefinition
  readonly file: PublishedFile
  readonly number: number
  readonly writer: ReturnType<typeof openRowWriter>
}

function placeFile(db: PlantDatabase, { definition, file, number, writer }: Placement): void {
  const { path, orderKey, rows, quarantined = [] } = file
  const table = definition.name
  const columnLetters = Object.fromEntries(
    definition.columns.map(({ name }, at) => [name, String.fromCharCode(65 + at)]),
  )
  const id = insertFileVersion(
    db,
    {
      path,
      table,
      contentHash: `${path}@${number}`,
      parseKey: 'p',
      byteSize: 9,
      sheet: 'S',
      orderKey,
      month: null,
      columnLetters,
      headers: {},
      notes: [],
      isPart: false,
    },
    number,
  )
  const sources = openSourceWriter(db)
  let loaded = 0
  for (const [index, { values, role = LOADED }] of rows.entries()) {
    const rowId = writer.insert({
      contentHash: rowHash(table, values),
      keyHash: rowHash(table, values.slice(0, 1)),
      values,
    })
    sources.add({ fileVersionId: id, sheetRow: index + 2, rowId, rawHash: `raw ${index}`, role })
    if (role === LOADED) loaded += 1
    else writer.close(rowId)
  }
  writer.flush()
  sources.flush()
  for (const { kind, row, rawRowHash, values } of quarantined) {
    insertQuarantined(db, id, { sheetRow: row, rawHash: rawRowHash, kind, values, faults: [], decision: null })
  }
  const counts = {
    read: rows.length,
    loaded,
    quarantined: 0,
    exactDuplicates: 0,
    superseded: rows.length - loaded,
    blank: 0,
  }
  setFileCounts(db, id, counts)
}
