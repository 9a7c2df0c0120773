import type { Finding } from '../../../contract/finding.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { passportReader } from '../rows/passports.ts'
import { statement } from '../statement.ts'
import { baselineRun } from './apply-findings.ts'
import { asFinding, type FindingReading, type FindingRow } from './finding-row.ts'

export function findFinding(db: PlantDatabase, fingerprint: string, generation: number): Finding | null {
  const row = statement<[string], FindingRow>(db, 'select * from finding where to_run is null and fingerprint = ?').get(
    fingerprint,
  )
  return row === undefined ? null : asFinding(row, findingReading(db, generation))
}

/** Open errors by cause, with the message of the first and the pieces of their rows, each counted once, for the work list. */
export function errorCauses(db: PlantDatabase) {
  return statement<[], { cause: string; count: number; pieces: number; message: string }>(
    db,
    `select c.cause, c.count, c.pieces, f.message from (
       select cause, sum(count) as count, sum(pieces) as pieces, min(first) as first from (
         select cause, count(*) as count, max(pieces) as pieces, min(id) as first from finding
         where to_run is null and severity_rank = 0 group by cause, table_name, coalesce(row_id, -id)) group by cause) c join finding f on f.id = c.first order by c.cause`,
  ).all()
}

/** Every open finding in the order of V-1: group, then input order of its row. */
export function findingsInReportOrder(db: PlantDatabase, generation: number): readonly Finding[] {
  const reading = findingReading(db, generation)
  return statement<[{ generation: number }], FindingRow>(
    db,
    `select f.* from finding f
     left join row_source s on s.row_id = f.row_id and s.role = 0
       and exists (select 1 from file_version v where v.id = s.file_version_id and v.from_generation <= :generation
         and (v.to_generation is null or v.to_generation > :generation))
     left join file_version v on v.id = s.file_version_id left join source_file p on p.id = v.source_file_id
     where f.to_run is null group by f.id
     order by f.report_order, v.order_key, p.path, s.sheet_row, f.id`,
  )
    .all({ generation })
    .map(row => asFinding(row, reading))
}

function findingReading(db: PlantDatabase, generation: number): FindingReading {
  return { passports: passportReader(db, generation), baseline: baselineRun(db) ?? 0 }
}
