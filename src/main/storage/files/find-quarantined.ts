import type { QuarantineEntry } from '../../../contract/quarantine.ts'
import type { TableName } from '../../../contract/table.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import { listQuarantine } from './quarantine-store.ts'

const EVERYTHING = { offset: 0, limit: Number.MAX_SAFE_INTEGER } as const

/** The row of a generation that was set aside under this raw hash, or null. */
export function findQuarantined(
  db: PlantDatabase,
  { table, rawRowHash }: { readonly table: TableName; readonly rawRowHash: string },
  generation: number,
): QuarantineEntry | null {
  const { items } = listQuarantine(db, { ...EVERYTHING, tables: [table], rawRowHash }, generation)
  return items[0] ?? null
}

/**
 * Rows and cells of a generation that are set aside and nobody has decided about.
 * @param decided raw hashes of rows somebody decided about
 */
export function countQuarantined(db: PlantDatabase, generation: number, decided: readonly string[] = []): number {
  const row = statement<[number, number, string], { n: number }>(
    db,
    `select count(*) as n from quarantined_row q join file_version v on v.id = q.file_version_id
     where q.decision is null and v.from_generation <= ? and (v.to_generation is null or v.to_generation > ?)
       and q.raw_hash not in (select value from json_each(?))`,
  ).get(generation, generation, JSON.stringify(decided))
  return row?.n ?? 0
}
