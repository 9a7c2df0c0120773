import type { Decision } from '../../../../contract/decision.ts'
import type { TableName } from '../../../../contract/table.ts'
import type { LoadPlan, RowDecision } from '../load/load-input.ts'

/**
 * The newest decision on each quarantined row, by table and raw row hash. One that was taken back is there as such: in a file that an undo
 * left as it was, only what was chosen since then counts, and that may be to withdraw.
 */
export function rowDecisions(decisions: readonly Decision[]): LoadPlan['decisions'] {
  const byTable = new Map<TableName, Map<string, RowDecision>>()
  for (const { id, subject, kind, values } of decisions) {
    if (subject.kind !== 'quarantined-row') continue
    if (kind !== 'leave-out' && kind !== 'load-empty' && kind !== 'load-value' && kind !== 'withdraw') continue
    const table = subject.table as TableName
    const rows = byTable.get(table) ?? new Map<string, RowDecision>()
    byTable.set(table, rows.set(subject.rawRowHash, { id, kind, values }))
  }
  return byTable
}
