import type { FindingDraft } from '../../../../../contract/finding.ts'
import type { RuleId } from '../../../../../contract/rule.ts'
import type { CheckedTables } from './check-plant.ts'

type RowOf<Table extends keyof CheckedTables> = CheckedTables[Table][number]

/** The tables with the rows of one table replaced. */
export function withRows<Table extends keyof CheckedTables>(
  tables: CheckedTables,
  table: Table,
  change: (rows: CheckedTables[Table]) => readonly RowOf<Table>[],
): CheckedTables {
  return { ...tables, [table]: change(tables[table]) }
}

/** The tables with some values of some rows changed: those at an index (negative from the end) or those that match. */
export function withValues<Table extends keyof CheckedTables>(
  tables: CheckedTables,
  table: Table,
  where: number | ((row: RowOf<Table>) => boolean),
  values: Partial<RowOf<Table>>,
): CheckedTables {
  const rows: readonly RowOf<Table>[] = tables[table]
  const matches = (row: RowOf<Table>): boolean => (typeof where === 'number' ? row === rows.at(where) : where(row))
  if (!rows.some(matches)) throw new Error(`No row of ${table} is changed`)
  return withRows(tables, table, () => rows.map(row => (matches(row) ? { ...row, ...values } : row)))
}

/** The tables with a copy of a row added at the end of its table, some values changed. */
export function withCopy<Table extends keyof CheckedTables>(
  tables: CheckedTables,
  table: Table,
  index: number,
  values: Partial<RowOf<Table>>,
): CheckedTables {
  const rows: readonly RowOf<Table>[] = tables[table]
  const row = rows.at(index)
  if (row === undefined) throw new Error(`${table} has no row ${index}`)
  return withRows(tables, table, () => [...rows, { ...row, ...values }])
}

/** How often each rule was found. */
export function countsByRule(drafts: readonly FindingDraft[]): Partial<Record<RuleId, number>> {
  const counts: Partial<Record<RuleId, number>> = {}
  for (const { rule } of drafts) counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}

/** What identifies findings, sorted: equal lists are equal findings. */
export function identities(drafts: readonly FindingDraft[]): readonly string[] {
  const texts = drafts.map(({ rule, table, subjectKey, aspect, occurrence, message, evidence, cause, warning }) =>
    JSON.stringify([rule, table, subjectKey, aspect, occurrence, message, evidence, cause, warning]),
  )
  return texts.toSorted()
}
