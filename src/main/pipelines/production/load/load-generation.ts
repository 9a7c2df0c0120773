import { setImmediate as nextTurn } from 'node:timers/promises'
import { EngineFailure } from '../../../../contract/failure.ts'
import type { TableDefinition, TableName } from '../../../../contract/table.ts'
import { fileVersionsOf, findKnownVersion, type FileVersion } from '../../../storage/files/file-version-store.ts'
import { quarantinedFileVersions, quarantinedRowsOf } from '../../../storage/files/quarantine-store.ts'
import { findStaged, removeStaged } from '../../../storage/files/staging-store.ts'
import { checksumSum } from '../../../storage/generations/checksum.ts'
import { currentGeneration, findGeneration } from '../../../storage/generations/generation-store.ts'
import { publish, type Publication } from '../../../storage/generations/publish.ts'
import { removeUnpublished } from '../../../storage/generations/remove-unpublished.ts'
import { countChangedKeys } from '../../../storage/rows/count-changed-keys.ts'
import { rowIdsAfter } from '../../../storage/rows/row-writer.ts'
import { guardedAsync } from '../../../storage/storage-failure.ts'
import { applyRowDecision } from './apply-row-decision.ts'
import { countFiles, type FileCounts } from './count-files.ts'
import type { LoadInput } from './load-input.ts'
import type { LoadResult, TableLoad } from './load-result.ts'
import { loadTable, type StagedTable } from './load-table.ts'
import { planChanges, type TableChanges } from './plan-changes.ts'

/**
 * The DataLoader: stages every change the plan asks for under the next generation, checks that no row was lost, and publishes all
 * tables at once or none (design 4; production spec Q5, Q25). With nothing changed it writes nothing.
 *
 * Memory: the rows of one file and 50 bytes per row of the tables being loaded.
 * @throws EngineFailure `rows_not_conserved`, `disk_full`, `database_unreadable`, `workspace_in_use`; nothing is published then
 * @throws the signal's reason when cancelled; what was staged has been removed
 */
export async function loadGeneration(input: LoadInput): Promise<LoadResult> {
  const { db, signal } = input
  signal.throwIfAborted()
  return guardedAsync(db.name, async () => {
    const before = publishedState(input)
    const changes = changesOf(input, before)
    if (changes.length === 0) {
      return { kind: 'unchanged', generation: before.generation, skipped: [unchangedSentence(before.files.length)] }
    }
    removeUnpublished(db)
    try {
      return await stageAndPublish(input, before, changes)
    } catch (error) {
      removeAfter(input, error)
      throw error
    }
  })
}

interface PublishedState {
  readonly generation: number | null
  readonly lastRowId: number
  readonly checksum: string
  readonly rowCounts: Readonly<Partial<Record<TableName, number>>>
  readonly files: readonly FileVersion[]
}

function publishedState({ db }: LoadInput): PublishedState {
  const number = currentGeneration(db)
  const generation = number === null ? null : findGeneration(db, number)
  return {
    generation: number,
    lastRowId: generation?.lastRowId ?? 0,
    checksum: generation?.checksum ?? '',
    rowCounts: generation?.rowCounts ?? {},
    files: number === null ? [] : fileVersionsOf(db, number),
  }
}

function changesOf({ db, plan, typeText }: LoadInput, { generation, files }: PublishedState): readonly TableChanges[] {
  const quarantined = generation === null ? new Set() : quarantinedFileVersions(db, generation)

  function isDecidedAnew(version: FileVersion, definition: TableDefinition): boolean {
    if (!quarantined.has(version.id)) return false
    const decisions = plan.decisions.get(version.table)
    return quarantinedRowsOf(db, version.id).some(row => {
      const wanted = applyRowDecision(row, decisions?.get(row.rawHash), { definition, typeText })?.decision ?? null
      return JSON.stringify(wanted) !== JSON.stringify(row.decision)
    })
  }
  return planChanges(plan, { current: files, findKnown: file => findKnownVersion(db, file), isDecidedAnew })
}

async function stageAndPublish(
  input: LoadInput,
  before: PublishedState,
  changes: readonly TableChanges[],
): Promise<LoadResult> {
  const { db, plan, typeText } = input
  const generation = (before.generation ?? 0) + 1
  const ids = rowIdsAfter(before.lastRowId)
  const checksum = checksumSum(before.checksum)
  const breathe = breathing(input, changes)
  const staged: StagedTable[] = []
  for (const table of changes) {
    const decisions = plan.decisions.get(table.definition.name) ?? new Map()
    staged.push(await loadTable(table, { db, generation, ids, checksum, typeText, decisions, breathe }))
  }
  const counts = countFiles(db, { generation, staged, retained: changes.flatMap(table => table.retained) })
  const tables = staged.map(table => summarize(table, input, { before, generation }))
  const failures = [...counts.failures, ...counts.checkTables(tables)]
  if (failures[0] !== undefined) throw new EngineFailure(failures[0])

  await breathe(0)
  input.report({ step: 'publish', unit: 'steps', done: 0, total: 1 })
  const publication: Publication = {
    generation: {
      number: generation,
      publishedAt: input.clock().toISOString(),
      run: plan.run,
      kind: 'run',
      checksum: checksum.hex(),
      rowCounts: { ...before.rowCounts, ...Object.fromEntries(tables.map(({ table, rows }) => [table, rows])) },
      lastRowId: ids.last(),
    },
    layouts: staged.map(table => table.layout),
    sourceChanges: staged.flatMap(table => table.sourceChanges),
    fileCounts: counts.changed,
  }
  publish(db, publication)
  input.report({ step: 'publish', unit: 'steps', done: 1, total: 1 })
  const loadedFiles = staged.flatMap(table => table.opened.map(file => file.path))
  removeStaged(db, loadedFiles)
  return published(publication, { tables, counts, loadedFiles, unchanged: before.files, changes })
}

/** Reports rows written, lets the thread's other work in, and ends a cancelled load. */
function breathing({ db, signal, report }: LoadInput, changes: readonly TableChanges[]): (rows: number) => Promise<void> {
  const total = changes.flatMap(table => table.opened).reduce((sum, { file, known }) => {
    const counts = known?.counts ?? findStaged(db, file)?.counts
    return sum + (counts === undefined ? 0 : counts.read - counts.blank)
  }, 0)
  let done = 0
  report({ step: 'load', unit: 'rows', done, total })
  return async rows => {
    done += rows
    if (rows > 0) report({ step: 'load', unit: 'rows', done: Math.min(done, total), total })
    await nextTurn()
    signal.throwIfAborted()
  }
}

function summarize(
  { definition, tally }: StagedTable,
  { db }: LoadInput,
  { before, generation }: { readonly before: PublishedState; readonly generation: number },
): TableLoad {
  const table = definition.name
  const { opened, closed } = tally
  const changed = closed === 0 ? 0 : countChangedKeys(db, table, { generation, lastRowId: before.lastRowId })
  return {
    table,
    rows: (before.rowCounts[table] ?? 0) + opened - closed,
    added: opened - changed,
    changed,
    gone: closed - changed,
  }
}

function published(
  { generation }: Publication,
  done: {
    readonly tables: readonly TableLoad[]
    readonly counts: FileCounts
    readonly loadedFiles: readonly string[]
    readonly unchanged: readonly FileVersion[]
    readonly changes: readonly TableChanges[]
  },
): LoadResult {
  const sum = (pick: (table: TableLoad) => number): number => done.tables.reduce((total, table) => total + pick(table), 0)
  const closed = new Set(done.changes.flatMap(table => table.closed))
  const kept = done.unchanged.filter(file => !closed.has(file)).length
  return {
    kind: 'published',
    generation: generation.number,
    checksum: generation.checksum,
    counts: {
      rows: Object.values(generation.rowCounts).reduce((total, rows) => total + rows, 0),
      added: sum(table => table.added),
      changed: sum(table => table.changed),
      gone: sum(table => table.gone),
      ...done.counts.totals,
    },
    tables: done.tables,
    loadedFiles: done.loadedFiles,
    skipped: kept === 0 ? [] : [unchangedSentence(kept)],
  }
}

function unchangedSentence(files: number): string {
  return files === 1 ? '1 file is as it was loaded' : `${files} files are as they were loaded`
}

/** Cleaning up must not hide why the load ended; what it cannot remove is removed at the next opening. */
function removeAfter({ db }: LoadInput, cause: unknown): void {
  try {
    removeUnpublished(db)
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw new AggregateError([cause, error], 'the load failed and so did cleaning up')
  }
}

