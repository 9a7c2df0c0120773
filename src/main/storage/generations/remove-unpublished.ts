import { TABLE_NAMES, type TableName } from '../../../contract/table.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { hasRowTable, rowTable } from '../rows/row-table.ts'
import { statement } from '../statement.ts'
import { guarded } from '../storage-failure.ts'
import { currentGeneration, lastPublishedRowId } from './generation-store.ts'

/** Rows removed in one transaction. */
const BATCH = 20_000

/**
 * Takes out whatever a load staged and did not publish: rows and file versions of a later generation, closings that never took effect.
 * Called after a failed or cancelled load and at the next opening for writing (design 4, "Generations").
 * @returns how many rows were removed
 */
export function removeUnpublished(db: PlantDatabase): number {
  return guarded(db.name, () => {
    const current = currentGeneration(db) ?? 0
    const last = lastPublishedRowId(db)
    let removed = 0
    for (const table of TABLE_NAMES) {
      if (hasRowTable(db, table)) removed += removeRows(db, table, { current, last })
    }
    removeFileVersions(db, current)
    return removed
  })
}

function removeRows(
  db: PlantDatabase,
  table: TableName,
  at: { readonly current: number; readonly last: number },
): number {
  const target = rowTable(table)
  // Before the first generation everything goes: without a condition SQLite drops the pages instead of a million rows.
  if (at.last === 0) return db.prepare(`delete from ${target}`).run().changes
  const greatest = db.prepare<[], number | null>(`select max(row_id) from ${target}`).pluck().get() ?? 0
  const remove = db.prepare<[number]>(`delete from ${target} where row_id > ?`)
  let removed = 0
  for (let from = greatest - BATCH; greatest > at.last; from -= BATCH) {
    removed += db.transaction(() => remove.run(Math.max(from, at.last)).changes).immediate()
    if (from <= at.last) break
  }
  const isClosed = db.prepare<[number]>(`select 1 from ${target} where to_generation > ? limit 1`)
  if (isClosed.get(at.current) !== undefined) {
    db.prepare<[number]>(`update ${target} set to_generation = null where to_generation > ?`).run(at.current)
  }
  return removed
}

function removeFileVersions(db: PlantDatabase, current: number): void {
  if (current === 0) {
    db.transaction(() => {
      for (const table of ['row_source', 'quarantined_row', 'file_version']) db.exec(`delete from ${table}`)
    }).immediate()
    return
  }
  const staged = statement<[number], { id: number }>(db, 'select id from file_version where from_generation > ?').all(
    current,
  )
  for (const { id } of staged) {
    db.transaction(() => {
      statement(db, 'delete from row_source where file_version_id = ?').run(id)
      statement(db, 'delete from quarantined_row where file_version_id = ?').run(id)
      statement(db, 'delete from file_version where id = ?').run(id)
    }).immediate()
  }
  const isClosed = statement<[number]>(db, 'select 1 from file_version where to_generation > ? limit 1')
  if (isClosed.get(current) !== undefined) {
    statement(db, 'update file_version set to_generation = null where to_generation > ?').run(current)
  }
}
