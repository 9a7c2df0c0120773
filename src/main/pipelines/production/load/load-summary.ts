import type { FileVersion } from '../../../storage/files/file-version-store.ts'
import type { Publication } from '../../../storage/generations/publish.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { countChangedKeys } from '../../../storage/rows/count-changed-keys.ts'
import type { FileCounts } from './count-files.ts'
import type { LoadResult, TableLoad } from './load-result.ts'
import type { StagedTable } from './load-table.ts'
import type { TableChanges } from './plan-changes.ts'
import type { PublishedState } from './published-state.ts'

/** What a staged table gains, loses and changes. */
export function summarizeTable(
  db: PlantDatabase,
  { definition, tally }: StagedTable,
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

/** The result of a load that published. */
export function summarizeLoad(
  { generation }: Publication,
  done: {
    readonly tables: readonly TableLoad[]
    readonly counts: FileCounts
    readonly loadedFiles: readonly string[]
    readonly before: readonly FileVersion[]
    readonly changes: readonly TableChanges[]
  },
): LoadResult {
  const sum = (pick: (table: TableLoad) => number): number =>
    done.tables.reduce((total, table) => total + pick(table), 0)
  const closed = new Set(done.changes.flatMap(table => table.closed))
  const kept = done.before.filter(file => !closed.has(file))
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
    skipped: kept.length === 0 ? [] : [unchangedSentence(kept)],
  }
}

/** Why files were not loaded: they are the same, held, missing or left out. */
export function unchangedSentence(versions: readonly FileVersion[]): string {
  const files = versions.filter(({ isPart }) => !isPart).length
  return files === 1
    ? 'the rows of 1 file stay as they were loaded'
    : `the rows of ${files} files stay as they were loaded`
}
