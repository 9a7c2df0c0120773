import type { FindingPage } from '../../../contract/engine.ts'
import type { Finding } from '../../../contract/finding.ts'
import type { FindingQuery } from '../../../contract/query.ts'
import { SEVERITIES } from '../../../contract/severity.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { readResultState } from '../result-state.ts'
import { passportReader } from '../rows/passports.ts'
import { statement } from '../statement.ts'
import { baselineRun } from './apply-findings.ts'
import { findingFilter, type FindingFilter } from './finding-filter.ts'
import { asFinding, type FindingReading, type FindingRow } from './finding-row.ts'

/** Open findings that match, worst first, with their totals by severity and their causes. */
export function listFindings(db: PlantDatabase, query: FindingQuery, generation: number): FindingPage {
  const reading = findingReading(db, generation)
  const filter = findingFilter(query, reading.baseline)
  const { limit, offset } = query
  const rows = statement<[object], FindingRow>(
    db,
    `select f.* from finding f ${filter.where}
     order by f.severity_rank, f.rule, f.cause, f.po_no, f.first_run, f.id limit :limit offset :offset`,
  ).all({ ...filter.parameters, limit, offset })
  const bySeverity = countBySeverity(db, filter)
  const state = readResultState(db, 'validation')
  return {
    items: rows.map(row => asFinding(row, reading)),
    total: bySeverity.error + bySeverity.warning + bySeverity.info,
    bySeverity,
    causes: sumCauses(db, filter, reading.baseline),
    asOf: state && { run: state.run, generation: state.generation },
  }
}

function countBySeverity(db: PlantDatabase, { where, parameters }: FindingFilter): FindingPage['bySeverity'] {
  const rows = statement<[object], { rank: number; n: number }>(
    db,
    `select f.severity_rank as rank, count(*) as n from finding f ${where} group by f.severity_rank`,
  ).all(parameters)
  const [error = 0, warning = 0, info = 0] = SEVERITIES.map((_, rank) => rows.find(row => row.rank === rank)?.n ?? 0)
  return { error, warning, info }
}

/** Most findings first. */
function sumCauses(db: PlantDatabase, { where, parameters }: FindingFilter, baseline: number): FindingPage['causes'] {
  return statement<[object], FindingPage['causes'][number]>(
    db,
    `select f.cause, count(*) as count, min(f.rule) as rule, sum(f.pieces) as pieces, sum(f.first_run > :firstCheck) as newCount
     from finding f ${where} group by f.cause order by count(*) desc, f.cause`,
  ).all({ ...parameters, firstCheck: baseline })
}

export function findFinding(db: PlantDatabase, fingerprint: string, generation: number): Finding | null {
  const row = statement<[string], FindingRow>(db, 'select * from finding where to_run is null and fingerprint = ?').get(
    fingerprint,
  )
  return row === undefined ? null : asFinding(row, findingReading(db, generation))
}

/** Open errors by cause, with the message of the first, for the work list. */
export function errorCauses(db: PlantDatabase) {
  return statement<[], { cause: string; count: number; pieces: number; message: string }>(
    db,
    `select c.cause, c.count, c.pieces, f.message from (
       select cause, count(*) as count, sum(pieces) as pieces, min(id) as first from finding
       where to_run is null and severity_rank = 0 group by cause) c join finding f on f.id = c.first order by c.cause`,
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
