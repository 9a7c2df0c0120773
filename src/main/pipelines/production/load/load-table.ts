import type { CellValue, TableDefinition } from '../../../../contract/table.ts'
import { hashLimbs, type ChecksumSum } from '../../../storage/generations/checksum.ts'
import { closeFileVersion, insertFileVersion } from '../../../storage/files/file-version-store.ts'
import { insertQuarantined } from '../../../storage/files/quarantine-store.ts'
import { DUPLICATE, LOADED, openSourceWriter, TAKEN_OUT } from '../../../storage/files/row-source-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { openRowMatches, type RowMatches } from '../../../storage/rows/match-rows.ts'
import type { RowLayout } from '../../../storage/rows/row-layout.ts'
import { ensureRowTable } from '../../../storage/rows/row-table.ts'
import { openRowWriter, type RowIds, type RowWriter } from '../../../storage/rows/row-writer.ts'
import { arrivingFile, type ArrivingFile, type ArrivingRow } from './arriving-file.ts'
import { batches } from './batches.ts'
import { createHashIndex, type HashIndex } from './hash-index.ts'
import type { DecisionOnRow } from './decision-on-row.ts'
import type { LoadInput } from './load-input.ts'
import type { TableChanges } from './plan-changes.ts'
import { settleSources, type SettledChange } from './settle-sources.ts'

/** What the tables of one load share. */
export interface LoadTools {
  readonly db: PlantDatabase
  /** Number of the generation being staged. */
  readonly generation: number
  readonly ids: RowIds
  readonly checksum: ChecksumSum
  readonly typeText: LoadInput['typeText']
  readonly decisionOn: DecisionOnRow
  /** Between two short transactions: tells how many rows were written, lets others run, and throws when cancelled. */
  breathe(rows: number): Promise<void>
}

/** A table staged for the generation, before its conservation is checked. */
export interface StagedTable {
  readonly definition: TableDefinition
  readonly layout: RowLayout
  readonly opened: readonly {
    readonly fileVersionId: number
    readonly path: string
    readonly read: number
    readonly blank: number
  }[]
  readonly tally: RowWriter['tally']
  /** Sources of retained files whose part changed. */
  readonly sourceChanges: readonly SettledChange[]
}

/** Rows in one transaction: about 40 ms of work, so that a cancelled run stops at once and readers' checkpoints are not held up. */
const BATCH = 4_096

interface TableWork {
  readonly tools: LoadTools
  readonly changes: TableChanges
  readonly writer: RowWriter
  readonly sources: ReturnType<typeof openSourceWriter>
  readonly matches: RowMatches
  /** Rows whose only file versions are closing, by content. */
  readonly lost: HashIndex
  /** Rows placed in this load, by raw cells and content; only dynamic tables have duplicates. */
  readonly placed: HashIndex | null
  /** Row ids that gained or lost a source beside others. */
  readonly touchedRows: Set<number>
  /** Orders with a source that came or went; only purchaseOrders has revisions. */
  readonly touchedOrders: Set<CellValue> | null
}

/** Stages every change of one table under the next generation; nothing is visible before it is published. */
export async function loadTable(changes: TableChanges, tools: LoadTools): Promise<StagedTable> {
  const { db, generation } = tools
  const { definition } = changes
  const layout = ensureRowTable(db, definition)
  const work: TableWork = {
    tools,
    changes,
    writer: openRowWriter(db, { ...tools, layout }),
    sources: openSourceWriter(db),
    matches: openRowMatches(db, definition, generation),
    lost: createHashIndex(),
    placed: definition.kind === 'dynamic' ? createHashIndex() : null,
    touchedRows: new Set(),
    touchedOrders: definition.name === 'purchaseOrders' ? new Set() : null,
  }
  await closeFiles(work)
  const opened: StagedTable['opened'][number][] = []
  for (const file of changes.opened)
    opened.push(await placeFile(arrivingFile(file, { ...tools, ...work, definition }), work))
  for (const batch of batches(work.lost.remaining(), BATCH)) {
    db.transaction(() => {
      for (const rowId of batch) work.writer.close(rowId)
    }).immediate()
    await tools.breathe(0)
  }
  const sourceChanges = await settleSources(work)
  return { definition, layout, opened, tally: work.writer.tally, sourceChanges }
}

/** Ends file versions and finds the rows that stand nowhere else: they are matched by content before they are closed. */
async function closeFiles({ tools, changes, matches, lost, touchedRows, touchedOrders }: TableWork): Promise<void> {
  const { db, generation } = tools
  db.transaction(() => {
    for (const { id } of changes.closed) closeFileVersion(db, id, generation)
  }).immediate()
  const limbs = new Uint32Array(4)
  for (const { id } of changes.closed) {
    for (const { rowId, contentHash, isRetained } of matches.closingRows(id)) {
      hashLimbs(contentHash, limbs)
      if (isRetained) touchedRows.add(rowId)
      else lost.add(limbs, rowId)
    }
    for (const order of touchedOrders === null ? [] : matches.localities(id)) touchedOrders?.add(order)
    await tools.breathe(0)
  }
}

async function placeFile(file: ArrivingFile, work: TableWork): Promise<StagedTable['opened'][number]> {
  const { db, generation } = work.tools
  const fileVersionId = db
    .transaction(() => {
      const id = insertFileVersion(db, file.version, generation)
      for (const row of file.quarantined) insertQuarantined(db, id, row)
      return id
    })
    .immediate()
  const place = rowPlacer(fileVersionId, work)
  for (const batch of batches(file.rows(), BATCH)) {
    db.transaction(() => {
      for (const row of batch) place(row)
      work.writer.flush()
      work.sources.flush()
    }).immediate()
    await work.tools.breathe(batch.length)
  }
  return { fileVersionId, path: file.version.path, read: file.read, blank: file.blank }
}

/**
 * Finds the row version of each arriving row: an equal one placed before, one that stays in another file, a lost one of the same
 * content, else a new one. Files come in input order, so the first of several equal rows is the one that counts (C-5).
 */
function rowPlacer(fileVersionId: number, work: TableWork): (row: ArrivingRow) => void {
  const { changes, matches, writer, sources, lost, placed, touchedRows, touchedOrders } = work
  const hasRetained = changes.retained.length > 0 && placed !== null
  const [content, identity] = [new Uint32Array(4), new Uint32Array(4)]

  return row => {
    const { sheetRow, rawHash, contentHash, locality } = row
    hashLimbs(contentHash, content)
    hashLimbs(rawHash, identity)
    for (let limb = 0; limb < 4; limb++) identity[limb] = (identity[limb] ?? 0) + (content[limb] ?? 0)
    touchedOrders?.add(locality)
    if (row.isTakenOut) {
      sources.add({ fileVersionId, sheetRow, rowId: openAside(row, writer), rawHash, role: TAKEN_OUT })
      return
    }

    const duplicate = placed?.find(identity)
    if (duplicate !== undefined) {
      sources.add({ fileVersionId, sheetRow, rowId: duplicate, rawHash, role: DUPLICATE })
      return
    }
    const retained = hasRetained ? matches.findRetained(row) : null
    if (retained !== null) touchedRows.add(retained)
    const rowId = retained ?? lost.take(content) ?? openRow(row, writer)
    sources.add({ fileVersionId, sheetRow, rowId, rawHash, role: retained === null ? LOADED : DUPLICATE })
    placed?.add(identity, rowId)
  }
}

/** The row version that keeps the content of a row taken out; a new one is history from its beginning. */
function openAside(row: ArrivingRow, writer: RowWriter): number {
  if (row.content.kind === 'known') return row.content.rowId
  const rowId = openRow(row, writer)
  writer.close(rowId)
  return rowId
}

function openRow({ contentHash, content }: ArrivingRow, writer: RowWriter): number {
  return content.kind === 'typed' ? writer.insert({ contentHash, ...content }) : writer.copy(content.rowId)
}
