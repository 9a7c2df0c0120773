import type { RowCounts } from '../../../contract/source-file.ts'
import { setFileCounts } from '../files/file-version-store.ts'
import { changeSources, type SourceChange } from '../files/row-source-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { publishLayout, type RowLayout } from '../rows/row-layout.ts'
import { statement } from '../statement.ts'
import { guarded } from '../storage-failure.ts'
import type { Generation } from './generation-store.ts'

/** What a load hands over once every row, closing and file version of the new generation is staged. */
export interface Publication {
  readonly generation: Generation
  /** Of the tables that were loaded. */
  readonly layouts: readonly RowLayout[]
  /** Sources of unchanged files whose part changed: an exact duplicate that now stands for the row, an order replaced since. */
  readonly sourceChanges: readonly SourceChange[]
  /** New counts of the files these sources stand in. */
  readonly fileCounts: readonly { readonly fileVersionId: number; readonly counts: RowCounts }[]
  /** Writes what is true from this generation on, in the same transaction. */
  readonly alongside?: () => void
}

/**
 * Makes the staged generation the current one: one short transaction, because rows and closings already carry its number.
 * Durable when it returns: with `synchronous = FULL` the commit flushes the log, and with it everything staged before.
 * @throws EngineFailure `disk_full`, `database_unreadable`, `workspace_in_use`
 */
export function publish(db: PlantDatabase, publication: Publication): void {
  const { generation, layouts, sourceChanges, fileCounts, alongside } = publication
  guarded(db.name, () => {
    db.pragma('synchronous = FULL')
    try {
      db.transaction(() => {
        changeSources(db, sourceChanges)
        for (const { fileVersionId, counts } of fileCounts) setFileCounts(db, fileVersionId, counts)
        for (const layout of layouts) publishLayout(db, layout)
        insertGeneration(db, generation)
        alongside?.()
        statement(
          db,
          `insert into meta values ('current_generation', ?) on conflict(key) do update set value = excluded.value`,
        ).run(generation.number)
      }).immediate()
    } finally {
      db.pragma('synchronous = NORMAL')
    }
  })
}

function insertGeneration(db: PlantDatabase, generation: Generation): void {
  const { number, publishedAt, run, kind, checksum, rowCounts, lastRowId } = generation
  statement(
    db,
    `insert into generation(number, published_at, run, kind, checksum, row_counts, last_row_id) values (?, ?, ?, ?, ?, ?, ?)`,
  ).run(number, publishedAt, run, kind, checksum, JSON.stringify(rowCounts), lastRowId)
}
