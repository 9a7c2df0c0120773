import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import { baselineRun } from './apply-findings.ts'

/** Open findings that were not there in the plant's first checked run (design 5, baseline), whatever people did about them. */
export function countNewFindings(db: PlantDatabase): number {
  const row = statement<[number], { n: number }>(
    db,
    'select count(*) as n from finding where to_run is null and first_run > ?',
  ).get(baselineRun(db) ?? 0)
  return row?.n ?? 0
}
