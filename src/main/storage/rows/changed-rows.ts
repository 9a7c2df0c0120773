import type { TableName } from '../../../contract/table.ts'
import { findGeneration } from '../generations/generation-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { hasRowTable, rowTable } from './row-table.ts'

/** Row ids that came and went between two generations; a changed row is one of each. */
export interface ChangedRows {
  readonly added: readonly number[]
  readonly removed: readonly number[]
}

/**
 * What differs between generation `from` and a later or earlier generation `to`, ascending. Takes as long as there are differences,
 * not rows: later generations have greater row ids, and only closed rows are in the index that finds what ended.
 */
export function changedRows(db: PlantDatabase, table: TableName, from: number, to: number): ChangedRows {
  if (!hasRowTable(db, table) || from === to) return { added: [], removed: [] }
  const [older, newer] = from < to ? [from, to] : [to, from]
  const lastRowId = (generation: number): number => findGeneration(db, generation)?.lastRowId ?? 0
  const began = db
    .prepare<number[], number>(
      `select row_id from ${rowTable(table)} where row_id > ? and row_id <= ? and (to_generation is null or to_generation > ?)
       order by row_id`,
    )
    .pluck()
    .all(lastRowId(older), lastRowId(newer), newer)
  const ended = db
    .prepare<number[], number>(
      `select row_id from ${rowTable(table)} where to_generation > ? and to_generation <= ? and from_generation <= ? order by row_id`,
    )
    .pluck()
    .all(older, newer, older)
  return from < to ? { added: began, removed: ended } : { added: ended, removed: began }
}
