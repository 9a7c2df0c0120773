import { setImmediate as nextTurn } from 'node:timers/promises'
import { EngineFailure } from '../../../../contract/failure.ts'
import { findStaged, removeStaged } from '../../../storage/files/staging-store.ts'
import { checksumSum } from '../../../storage/generations/checksum.ts'
import { publish, type Publication } from '../../../storage/generations/publish.ts'
import { removeUnpublished } from '../../../storage/generations/remove-unpublished.ts'
import { rowIdsAfter } from '../../../storage/rows/row-writer.ts'
import { guardedAsync } from '../../../storage/storage-failure.ts'
import { countFiles } from './count-files.ts'
import type { LoadInput } from './load-input.ts'
import type { LoadResult } from './load-result.ts'
import { summarizeLoad, summarizeTable, unchangedSentence } from './load-summary.ts'
import { loadTable, type StagedTable } from './load-table.ts'
import type { TableChanges } from './plan-changes.ts'
import { changesOf, publishedState, type PublishedState } from './published-state.ts'

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
  const tables = staged.map(table => summarizeTable(db, table, { before, generation }))
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
  return summarizeLoad(publication, { tables, counts, loadedFiles, before: before.files, changes })
}

/** Reports rows written, lets the thread's other work in, and ends a cancelled load. */
function breathing(
  { db, signal, report }: LoadInput,
  changes: readonly TableChanges[],
): (rows: number) => Promise<void> {
  const total = changes
    .flatMap(table => table.opened)
    .reduce((sum, { file, known }) => {
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

/** Cleaning up must not hide why the load ended; what it cannot remove is removed at the next opening. */
function removeAfter({ db }: LoadInput, cause: unknown): void {
  try {
    removeUnpublished(db)
  } catch (error) {
    if (error instanceof EngineFailure) return
    throw new AggregateError([cause, error], 'the load failed and so did cleaning up', { cause: error })
  }
}
