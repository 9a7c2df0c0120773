import type { ProductRecord, Versioned } from '../../../contract/production-rows.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { isAlive, rowsByColumn, type ReadRowsOptions } from './read-rows.ts'
import { hasRowTable, rowTable } from './row-table.ts'

/** Production records of one plant day, in no particular order. */
export function recordsOfDay(
  db: PlantDatabase,
  generation: number,
  recordDate: string,
  options: ReadRowsOptions = {},
): readonly Versioned<ProductRecord>[] {
  return rowsByColumn<ProductRecord>(db, 'productRecords', generation, {
    ...options,
    column: 'recordDate',
    values: [recordDate],
  })
}

/** The plant days with records, latest first: one index step a day. */
export function* recordDatesDescending(db: PlantDatabase, generation: number): Generator<string> {
  if (!hasRowTable(db, 'productRecords')) return
  const before = db
    .prepare<[string], string>(
      `select r."recordDate" from ${rowTable('productRecords')} r where r."recordDate" < ? and ${isAlive(generation)}
       order by r."recordDate" desc limit 1`,
    )
    .pluck()
  for (let day = before.get('9999-99-99'); day !== undefined; day = before.get(day)) yield day
}
