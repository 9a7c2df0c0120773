import type { FindingPage } from '../../../contract/engine.ts'
import type { CellReference, Finding, ReferenceWarning } from '../../../contract/finding.ts'
import type { FindingQuery } from '../../../contract/query.ts'
import type { RuleId } from '../../../contract/rule.ts'
import type { Severity } from '../../../contract/severity.ts'
import type { TableName } from '../../../contract/table.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { readResultState } from '../result-state.ts'
import { passportsOf } from '../rows/passports.ts'
import { statement } from '../statement.ts'
import { baselineRun } from './apply-findings.ts'

interface FindingRow {
  readonly fingerprint: string
  readonly rule: RuleId
  readonly severity: Severity
  readonly blocking: number
  readonly table_name: TableName
  readonly po_no: string | null
  readonly pieces: number
  readonly message: string
  readonly evidence: string
  readonly evidence_hash: string
  readonly cause: string
  readonly cells: string
  readonly warning: string | null
  readonly first_run: number
}

const FROM = 'from finding f join finding_identity i on i.fingerprint = f.fingerprint'

const MATCHES = `where f.to_run is null
  and (:rules = '[]' or f.rule in (select value from json_each(:rules)))
  and (:severities = '[]' or f.severity in (select value from json_each(:severities)))
  and (:tables = '[]' or f.table_name in (select value from json_each(:tables)))
  and (:poNo = '' or f.po_no = :poNo)
  and (:cause = '' or f.cause = :cause)
  and (:search = '' or instr(lower(f.message || ' ' || coalesce(f.po_no, '') || ' ' || f.cause), lower(:search)) > 0)
  and (not :newOnly or i.first_run > :baseline)`

const WORST_FIRST = `order by case f.severity when 'error' then 0 when 'warning' then 1 else 2 end, f.rule, f.cause, f.po_no, f.id`

/** Open findings that match, worst first, with their totals by severity and their causes. */
export function listFindings(db: PlantDatabase, query: FindingQuery, generation: number): FindingPage {
  const { offset, limit, rules, severities, tables, ...plain } = query
  const filter = {
    ...plain,
    newOnly: query.newOnly ? 1 : 0,
    rules: JSON.stringify(rules),
    severities: JSON.stringify(severities),
    tables: JSON.stringify(tables),
    baseline: baselineRun(db) ?? 0,
  }
  const rows = statement<[typeof filter & { limit: number; offset: number }], FindingRow>(
    db,
    `select f.*, i.first_run ${FROM} ${MATCHES} ${WORST_FIRST} limit :limit offset :offset`,
  ).all({ ...filter, limit, offset })
  const severityRows = statement<[typeof filter], { severity: Severity; n: number }>(
    db,
    `select f.severity, count(*) as n ${FROM} ${MATCHES} group by f.severity`,
  ).all(filter)
  const causes = statement<[typeof filter], FindingPage['causes'][number]>(
    db,
    `select f.cause, count(*) as count, min(f.rule) as rule, sum(f.pieces) as pieces, sum(i.first_run > :baseline) as newCount
     ${FROM} ${MATCHES} group by f.cause order by count(*) desc, f.cause`,
  ).all(filter)
  const bySeverity = (severity: Severity) => severityRows.find(row => row.severity === severity)?.n ?? 0
  const state = readResultState(db, 'validation')
  return {
    items: rows.map(row => fromRow(db, row, generation, filter.baseline)),
    total: severityRows.reduce((sum, { n }) => sum + n, 0),
    bySeverity: { error: bySeverity('error'), warning: bySeverity('warning'), info: bySeverity('info') },
    causes,
    asOf: state && { run: state.run, generation: state.generation },
  }
}

export function findFinding(db: PlantDatabase, fingerprint: string, generation: number): Finding | null {
  const row = statement<[string], FindingRow>(
    db,
    `select f.*, i.first_run ${FROM} where f.to_run is null and f.fingerprint = ?`,
  ).get(fingerprint)
  return row === undefined ? null : fromRow(db, row, generation, baselineRun(db) ?? 0)
}

/** Open errors by cause, with the message of the first, for the work list. */
export function errorCauses(db: PlantDatabase) {
  return statement<[], { cause: string; count: number; pieces: number; message: string }>(
    db,
    `select cause, count(*) as count, sum(pieces) as pieces, min(message) as message from finding
     where to_run is null and severity = 'error' group by cause`,
  ).all()
}

/** How often each mismatch of sheet `po_mismatch_warnings` concerns an order: poNo to mismatchType to count (T-11, Q47). */
export function warningsByOrder(db: PlantDatabase): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const rows = statement<[], { poNo: string; mismatchType: string; n: number }>(
    db,
    `select warning ->> 'subject' as poNo, warning ->> 'mismatchType' as mismatchType, count(*) as n from finding
     where to_run is null and warning ->> 'sheet' = 'po_mismatch_warnings' group by 1, 2 order by 1, 2`,
  ).all()
  const orders = new Map<string, Map<string, number>>()
  for (const { poNo, mismatchType, n } of rows) {
    const counts = orders.get(poNo) ?? new Map<string, number>()
    orders.set(poNo, counts.set(mismatchType, n))
  }
  return orders
}

/** Every open finding in the order of V-1: group, then input order of its row. */
export function findingsInReportOrder(db: PlantDatabase, generation: number): readonly Finding[] {
  const baseline = baselineRun(db) ?? 0
  return statement<[{ generation: number }], FindingRow>(
    db,
    `select f.*, i.first_run from finding f join finding_identity i on i.fingerprint = f.fingerprint
     left join row_source s on s.row_id = f.row_id and s.role = 0
       and exists (select 1 from file_version v where v.id = s.file_version_id and v.from_generation <= :generation
         and (v.to_generation is null or v.to_generation > :generation))
     left join file_version v on v.id = s.file_version_id left join source_file p on p.id = v.source_file_id
     where f.to_run is null group by f.id
     order by f.report_order, v.order_key, p.path, s.sheet_row, f.id`,
  )
    .all({ generation })
    .map(row => fromRow(db, row, generation, baseline))
}

function fromRow(db: PlantDatabase, row: FindingRow, generation: number, baseline: number): Finding {
  const passports = passportsOf(db, generation, JSON.parse(row.cells) as readonly CellReference[])
  const [first] = passports
  return {
    fingerprint: row.fingerprint,
    rule: row.rule,
    severity: row.severity,
    blocking: row.blocking === 1,
    table: row.table_name,
    poNo: row.po_no,
    pieces: row.pieces,
    message: row.message,
    evidence: JSON.parse(row.evidence) as Finding['evidence'],
    evidenceHash: row.evidence_hash,
    cause: row.cause,
    warning: row.warning === null ? null : (JSON.parse(row.warning) as ReferenceWarning),
    file: first?.file ?? null,
    sheet: first?.sheet ?? null,
    cell: first?.address ?? null,
    passports,
    firstRun: row.first_run,
    isNew: row.first_run > baseline,
  }
}
