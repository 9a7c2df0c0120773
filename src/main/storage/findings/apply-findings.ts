import type { FindingDraft } from '../../../contract/finding.ts'
import type { RuleId } from '../../../contract/rule.ts'
import type { Severity } from '../../../contract/severity.ts'
import type { TableName } from '../../../contract/table.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { writeResultState } from '../result-state.ts'
import { statement } from '../statement.ts'
import { guarded } from '../storage-failure.ts'
import { evidenceHashOf, fingerprintOf } from './finding-identity.ts'

/** Which findings a check speaks about: all, or those about these rows and these whole tables. */
export type FindingScope =
  | 'all'
  | {
      readonly rows: readonly { readonly table: TableName; readonly rowIds: Iterable<number> }[]
      readonly tables: readonly TableName[]
    }

export interface CheckedGeneration {
  readonly run: number
  readonly generation: number
  /** What besides the rows went into the check; kept in `result_state`. */
  readonly inputs: string
  readonly scope: FindingScope
  readonly drafts: Iterable<FindingDraft>
  /** In force when it was checked. */
  readonly rules: ReadonlyMap<RuleId, { readonly severity: Severity; readonly blocking: boolean }>
}

/** Findings open after the check, and how many of those before it are gone. */
export interface FindingCounts extends OpenCounts {
  readonly resolved: number
}

/** Open findings by severity; `new` are those the run brought. */
export type OpenCounts = Readonly<Record<Severity | 'new', number>>

interface OpenFinding {
  readonly id: number
  readonly content: string
}

const META_BASELINE = 'baseline_run'

/**
 * Replaces what was found inside the scope by what is found now, in one transaction: a finding that is still there stays as it
 * is, one whose message, evidence or cells changed gets a new version under the same fingerprint, one that is gone ends with this run.
 * The first check of a plant sets the baseline.
 *
 * @throws EngineFailure `disk_full`, `database_unreadable`
 */
export function applyFindings(db: PlantDatabase, check: CheckedGeneration): FindingCounts {
  return guarded(db.name, () =>
    db
      .transaction(() => {
        const { run, generation, inputs, rules } = check
        setBaseline(db, run)
        const before = openInScope(db, check.scope)
        const writer = findingWriter(db, run)
        const seen = new Set<string>()
        for (const draft of check.drafts) {
          const rule = rules.get(draft.rule)
          if (!rule) throw new Error(`Rule ${draft.rule} is not in force`)
          const fingerprint = fingerprintOf(draft)
          if (seen.has(fingerprint))
            throw new Error(`Two findings share the fingerprint of ${JSON.stringify(draft.subjectKey)}`)
          seen.add(fingerprint)
          const row = rowOf(draft, rule)
          const known = before.get(fingerprint) ?? findOpen(db, fingerprint)
          if (known?.content === contentOf(row)) continue
          if (known) writer.close(known.id)
          writer.insert(fingerprint, row)
        }
        let resolved = 0
        for (const [fingerprint, { id }] of before) {
          if (seen.has(fingerprint)) continue
          writer.close(id)
          resolved += 1
        }
        writeResultState(db, 'validation', { run, generation, inputs })
        return { ...countFindings(db, run), resolved }
      })
      .immediate(),
  )
}

/** A finding that is open outside the scope: the scope was too narrow for it, its fingerprint says that it is the same. */
function findOpen(db: PlantDatabase, fingerprint: string): OpenFinding | undefined {
  const row = statement<[string], FindingRow & { readonly id: number }>(
    db,
    'select * from finding where fingerprint = ? and to_run is null',
  ).get(fingerprint)
  return row && { id: row.id, content: contentOf(row) }
}

/** The plant's first checked run: what it found is known, what comes later is new (design 5). */
function setBaseline(db: PlantDatabase, run: number): void {
  statement(db, 'insert into meta values (?, ?) on conflict(key) do nothing').run(META_BASELINE, run)
}

export function baselineRun(db: PlantDatabase): number | null {
  return (
    statement<[string], { value: number }>(db, 'select value from meta where key = ?').get(META_BASELINE)?.value ?? null
  )
}

type FindingRow = ReturnType<typeof rowOf>

function rowOf(draft: FindingDraft, rule: { readonly severity: Severity; readonly blocking: boolean }) {
  return {
    rule: draft.rule,
    severity: rule.severity,
    blocking: rule.blocking ? 1 : 0,
    table_name: draft.table,
    row_id: draft.cells[0]?.rowId ?? null,
    po_no: draft.poNo,
    pieces: draft.pieces,
    message: draft.message,
    evidence: JSON.stringify(draft.evidence),
    evidence_hash: evidenceHashOf(draft),
    cause: draft.cause,
    cells: JSON.stringify(draft.cells),
    warning: draft.warning === null ? null : JSON.stringify(draft.warning),
    report_order: draft.order,
    search_text: `${draft.message} ${draft.poNo ?? ''} ${draft.cause}`.toLowerCase(),
  }
}

const COLUMNS = [
  'rule',
  'severity',
  'blocking',
  'table_name',
  'row_id',
  'po_no',
  'pieces',
  'message',
  'evidence',
  'evidence_hash',
  'cause',
  'cells',
  'warning',
  'report_order',
  'search_text',
] as const

function contentOf(row: FindingRow): string {
  return JSON.stringify(COLUMNS.map(column => row[column]))
}

function openInScope(db: PlantDatabase, scope: FindingScope): Map<string, OpenFinding> {
  const open = new Map<string, OpenFinding>()
  const add = (rows: Iterable<FindingRow & { readonly id: number; readonly fingerprint: string }>) => {
    for (const row of rows) open.set(row.fingerprint, { id: row.id, content: contentOf(row) })
  }
  type Row = FindingRow & { readonly id: number; readonly fingerprint: string }
  const selection = 'select * from finding where to_run is null'
  if (scope === 'all') {
    add(statement<[], Row>(db, selection).all())
    return open
  }
  for (const table of scope.tables) add(statement<[string], Row>(db, `${selection} and table_name = ?`).all(table))
  const ofRow = statement<[string, number], Row>(db, `${selection} and table_name = ? and row_id = ?`)
  for (const { table, rowIds } of scope.rows) for (const rowId of rowIds) add(ofRow.all(table, rowId))
  return open
}

function findingWriter(db: PlantDatabase, run: number) {
  const names = COLUMNS.join(', ')
  const insert = statement(
    db,
    `insert into finding(fingerprint, from_run, first_run, ${names})
     values (?, ?, (select first_run from finding_identity where fingerprint = ?), ${COLUMNS.map(() => '?').join(', ')})`,
  )
  const identify = statement(db, 'insert into finding_identity values (?, ?) on conflict do nothing')
  // A finding opened and gone within one run was never told to anyone.
  const forget = statement<[number, number]>(db, 'delete from finding where id = ? and from_run = ?')
  const end = statement<[number, number]>(db, 'update finding set to_run = ? where id = ?')
  return {
    insert(fingerprint: string, row: FindingRow): void {
      identify.run(fingerprint, run)
      insert.run(fingerprint, run, fingerprint, ...COLUMNS.map(column => row[column]))
    },
    close(id: number): void {
      if (forget.run(id, run).changes === 0) end.run(run, id)
    },
  }
}

/**
 * Open findings by severity. `new` are those that were not there when the run began, also when they had been there earlier; the run that
 * set the baseline has none: what it found is what the plant started with (design 5).
 */
export function countFindings(db: PlantDatabase, run: number): OpenCounts {
  const rows = statement<[], { severity: Severity; n: number }>(
    db,
    'select severity, count(*) as n from finding where to_run is null group by severity',
  ).all()
  const count = (severity: Severity) => rows.find(row => row.severity === severity)?.n ?? 0
  const fresh = baselineRun(db) === run ? 0 : countOpenedBy(db, run)
  return { error: count('error'), warning: count('warning'), info: count('info'), new: fresh }
}

function countOpenedBy(db: PlantDatabase, run: number): number {
  const row = statement<[number, number], { n: number }>(
    db,
    `select count(*) as n from finding where to_run is null and from_run = ?
       and fingerprint not in (select fingerprint from finding where to_run = ?)`,
  ).get(run, run)
  return row?.n ?? 0
}
