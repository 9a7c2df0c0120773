import type { RunOutcome } from '../../../contract/run.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import { baselineRun, countBySeverity } from './apply-findings.ts'

/** Open findings by severity; `new` are those this run found for the first time, none in the run that set the baseline. */
export function countFindings(db: PlantDatabase, run: number): RunOutcome['findings'] {
  const found =
    baselineRun(db) === run
      ? 0
      : statement<[number], { n: number }>(
          db,
          'select count(*) as n from finding where to_run is null and first_run = ?',
        ).get(run)?.n
  return { ...countBySeverity(db), new: found ?? 0 }
}

/** Open findings that were not there in the plant's first checked run (design 5, baseline), whatever people did about them. */
export function countNewFindings(db: PlantDatabase): number {
  const row = statement<[number], { n: number }>(
    db,
    'select count(*) as n from finding where to_run is null and first_run > ?',
  ).get(baselineRun(db) ?? 0)
  return row?.n ?? 0
}
