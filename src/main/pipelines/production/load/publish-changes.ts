import { setImmediate as nextTurn } from 'node:timers/promises'
import { EngineFailure } from '../../../../contract/failure.ts'
import { findStaged, removeStaged } from '../../../storage/files/staging-store.ts'
import { checksumSum } from '../../../storage/generations/checksum.ts'
import type { Generation, GenerationKind } from '../../../storage/generations/generation-store.ts'
import { publish, type Publication } from '../../../storage/generations/publish.ts'
import { removeUnpublished } from '../../../storage/generations/remove-unpublished.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { rowIdsAfter } from '../../../storage/rows/row-writer.ts'
import { countFiles } from './count-files.ts'
import type { DecisionOnRow } from './decision-on-row.ts'
import type { LoadInput } from './load-input.ts'
import type { LoadResult } from './load-result.ts'
import { summarizeLoad, summarizeTable } from './load-summary.ts'
import { loadTable, type StagedTable } from './load-table.ts'
import type { TableChanges } from './plan-changes.ts'
import type { PublishedState } from './published-state.ts'

/** Changes to what is published, worked out before anything is written. */
export interface ChangesInput extends Pick<LoadInput, 'db' | 'typeText' | 'clock' | 'signal' | 'report'> {
  readonly run: number
  readonly kind: GenerationKind
  readonly before: PublishedState
  readonly changes: readonly TableChanges[]
  readonly decisionOn: DecisionOnRow
  /** Looks at the staged generation before it is published; what it throws publishes nothing. */
  readonly approve?: (generation: Generation) => void
  /** Writes what is true from the new generation on, in the publishing transaction. */
  readonly alongside?: () => void
}

/**
 * Stages changes under the next generation, checks that no row was lost, and publishes all of them at once or none.
 *
 * @throws EngineFailure `rows_not_conserved`, `disk_full`, `database_unreadable`, `workspace_in_use`; nothing is published then
 * @throws the signal's reason when cancelled; what was staged has been removed
 */
export async function publishChanges(input: ChangesInput): Promise<LoadResult> {
  removeUnpublished(input.db)
  try {
    return await stageAndPublish(input)
  } catch (error) {
    removeAfter(input, error)
    throw error
  }
}

async function stageAndPublish(input: ChangesInput): Promise<LoadResult> {
  const { db, before, changes, typeText, decisionOn } = input
  const generation = before.next
  const ids = rowIdsAfter(before.lastRowId)
  const checksum = checksumSum(before.checksum)
  const breathe = breathing(input)
  const staged: StagedTable[] = []
  for (const table of changes) {
    staged.push(await loadTable(table, { db, generation, ids, checksum, typeText, decisionOn, breathe }))
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
      run: input.run,
      kind: input.kind,
      checksum: checksum.hex(),
      rowCounts: { ...before.rowCounts, ...Object.fromEntries(tables.map(({ table, rows }) => [table, rows])) },
      lastRowId: ids.last(),
    },
    // An undo brings back rows of the columns in use and reads no definition anew.
    layouts: input.kind === 'run' ? staged.map(table => table.layout) : [],
    sourceChanges: staged.flatMap(table => table.sourceChanges),
    fileCounts: counts.changed,
    ...(input.alongside && { alongside: input.alongside }),
  }
  input.approve?.(publication.generation)
  input.signal.throwIfAborted()
  publish(db, publication)
  input.report({ step: 'publish', unit: 'steps', done: 1, total: 1 })
  const loadedFiles = [...new Set(staged.flatMap(table => table.opened.map(file => file.path)))]
  if (input.kind === 'run') forgetStaged(db, loadedFiles)
  return summarizeLoad(publication, { tables, counts, loadedFiles, before: before.files, changes })
}

/** Reports rows written, lets the thread's other work in, and ends a cancelled load. */
function breathing({ db, signal, report, changes }: ChangesInput): (rows: number) => Promise<void> {
  const total = changes
    .flatMap(table => table.opened)
    .reduce((sum, opened) => {
      if (opened.known !== null && opened.rows.kind === 'part') return sum + opened.rows.rows.size
      const counts = opened.known?.counts ?? findStaged(db, opened.file)?.counts
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

/** What is published stays so: staged files that cannot be removed now take room, nothing else, and go with their next version. */
function forgetStaged(db: PlantDatabase, paths: readonly string[]): void {
  try {
    removeStaged(db, paths)
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error
  }
}

/** Cleaning up must not hide why the load ended; what it cannot remove is removed at the next opening. */
function removeAfter({ db }: ChangesInput, cause: unknown): void {
  try {
    removeUnpublished(db)
  } catch (error) {
    if (error instanceof EngineFailure) return
    throw new AggregateError([cause, error], 'the load failed and so did cleaning up', { cause: error })
  }
}
