import type { TableName } from '../../../contract/table.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { rowTable } from './row-table.ts'

/**
 * Of the rows a staged generation closes and opens, how many are pairs of one key: content that changed rather than rows that came
 * and went (design 4, "Row identity"). The n-th closed row of a key pairs with the n-th opened one.
 */
export function countChangedKeys(
  db: PlantDatabase,
  table: TableName,
  { generation, lastRowId }: { readonly generation: number; readonly lastRowId: number },
): number {
  const target = rowTable(table)
  const count = db
    .prepare<[number, number, number], number>(
      `with closed as (select key_hash, count(*) as n from ${target} where to_generation = ? and row_id <= ? group by key_hash),
         opened as (select key_hash, count(*) as n from ${target} where row_id > ? and to_generation is null group by key_hash)
       select coalesce(sum(min(closed.n, opened.n)), 0) from closed join opened using (key_hash)`,
    )
    .pluck()
  return count.get(generation, lastRowId, lastRowId) ?? 0
}
