import type { CellReference, FindingDraft, ReferenceWarning } from '../../../../contract/finding.ts'
import type { RuleId } from '../../../../contract/rule.ts'
import type { CellValue } from '../../../../contract/table.ts'
import { REPORT_ORDER } from './report-order.ts'
import type { RowSet, TableRow } from './rows/row-set.ts'

/** What a rule says of a row. */
export interface FindingParts<Row> {
  readonly rule: RuleId
  readonly message: string
  readonly evidence: Readonly<Record<string, CellValue>>
  readonly cause: string
  /** Offending columns of the row, the worst first. */
  readonly columns: readonly (keyof Row & string)[]
  /** Cells the row was compared with. */
  readonly comparedWith?: readonly CellReference[]
  readonly aspect?: string
  /** Group of the reference's sheets; ours come after them. */
  readonly order?: number
  readonly warning?: ReferenceWarning
  /** Instead of the row's own, when it stands for several. */
  readonly pieces?: number
  readonly alsoIn?: readonly CellReference[]
}

/** A finding on one row; what the row is comes from its set. */
export function finding<Row extends TableRow>(row: Row, rows: RowSet<Row>, parts: FindingParts<Row>): FindingDraft {
  const { rule, message, evidence, cause, columns, comparedWith = [], alsoIn = [] } = parts
  return {
    rule,
    table: rows.table,
    subjectKey: rows.keyOf(row),
    aspect: parts.aspect ?? '',
    occurrence: rows.occurrenceOf(row),
    poNo: rows.poNoOf(row),
    pieces: parts.pieces ?? rows.piecesOf(row),
    message,
    evidence,
    cause,
    cells: [{ table: rows.table, rowId: row.rowId, columns }, ...alsoIn, ...comparedWith],
    warning: parts.warning ?? null,
    order: parts.order ?? REPORT_ORDER.own,
  }
}

/** Cells of other rows of a table, at most `limit` rows: enough to see, not a copy of the table. */
export function cellsOf<Row extends TableRow>(
  table: CellReference['table'],
  rows: Iterable<Row>,
  columns: readonly (keyof Row & string)[],
  limit = 20,
): readonly CellReference[] {
  const cells: CellReference[] = []
  for (const row of rows) {
    if (cells.length === limit) break
    cells.push({ table, rowId: row.rowId, columns })
  }
  return cells
}
