import type { Finding } from '../../../contract/finding.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { passportReader } from '../rows/passports.ts'
import { baselineRun } from './apply-findings.ts'
import { asFinding, type FindingRow } from './finding-row.ts'

/** Fingerprints of all open findings. */
export function openFingerprints(db: PlantDatabase): ReadonlySet<string> {
  return new Set(db.prepare<[], string>('select fingerprint from finding where to_run is null').pluck().all())
}

/** Streams open findings, worst first, with the places of their cells in the files of a generation. */
export function* iterateOpenFindings(
  db: PlantDatabase,
  generation: number,
  isWanted: (fingerprint: string) => boolean = () => true,
): Generator<Finding> {
  const reading = { passports: passportReader(db, generation), baseline: baselineRun(db) ?? 0 }
  const rows = db
    .prepare<[], FindingRow>(
      `select f.* from finding f where f.to_run is null
       order by f.severity_rank, f.rule, f.cause, f.po_no, f.first_run, f.id`,
    )
    .iterate()
  for (const row of rows) if (isWanted(row.fingerprint)) yield asFinding(row, reading)
}
