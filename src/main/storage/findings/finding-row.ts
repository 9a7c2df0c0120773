import type { CellReference, Finding, ReferenceWarning } from '../../../contract/finding.ts'
import type { CellPassport, TableName } from '../../../contract/table.ts'
import type { RuleId } from '../../../contract/rule.ts'
import type { Severity } from '../../../contract/severity.ts'

/** A stored finding. */
export interface FindingRow {
  readonly fingerprint: string
  readonly first_run: number
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
}

export interface FindingReading {
  /** Finds where the cells of a finding stand. */
  readonly passports: (references: readonly CellReference[]) => readonly CellPassport[]
  /** The plant's first checked run. */
  readonly baseline: number
}

/** A stored finding as screens and exports see it. */
export function asFinding(row: FindingRow, { passports: find, baseline }: FindingReading): Finding {
  const passports = find(JSON.parse(row.cells) as readonly CellReference[])
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
