import type { NoticeCounts } from '../../../contract/notice.ts'
import type { PhaseSummary } from '../../../contract/run.ts'
import { TABLE_NAMES, type TableName } from '../../../contract/table.ts'
import { findGeneration } from '../../storage/generations/generation-store.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import type { ProductionState } from './production-state.ts'

/**
 * The counts of a notice in tables ("databases" in the seed's words) and files, known for every run (Q13, Q15): a table has failed when
 * one of its files has, or when the phase failed before any table was looked at.
 */
export function noticeCounts(
  db: PlantDatabase,
  { definitions, collection, generation, load }: ProductionState,
  phases: readonly PhaseSummary[],
): NoticeCounts {
  const known = definitions.length > 0 ? definitions.map(({ name }) => name) : tablesOf(db, generation)
  const observed = collection?.observations.after ?? []
  const tablesIn = (states: readonly string[]): ReadonlySet<TableName> =>
    new Set(observed.flatMap(({ state, table }) => (table !== null && states.includes(state) ? [table] : [])))
  const arriving = observed.filter(({ state }) => state === 'loaded' || state === 'removed').length
  const hasFailed = (name: string): boolean =>
    phases.some(({ phase, state }) => phase === name && (state === 'failed' || state === 'cancelled'))
  const failed = (): number => {
    if (collection === null) return hasFailed('collect') || hasFailed('load') ? known.length : 0
    return hasFailed('load') ? tablesIn(['loaded', 'removed']).size : collection.failedTables.size
  }
  return {
    totalDatabases: known.length,
    successful: known.length - failed(),
    failed: failed(),
    warnings: tablesIn(['held', 'missing', 'ignored']).size,
    changedFiles: arriving,
    filesSaved: load?.kind === 'published' ? load.loadedFiles.length : 0,
  }
}

/** Tables of a generation; all there can be before the first. */
function tablesOf(db: PlantDatabase, generation: number | null): readonly string[] {
  const found = generation === null ? null : findGeneration(db, generation)
  return found === null ? TABLE_NAMES : Object.keys(found.rowCounts)
}
