import type { FindingDraft } from '../../../../../contract/finding.ts'
import type { ExportedFinding } from '../sheets/exported-finding.ts'

/** For tests: drafts as findings of run 1, without a database to say where their cells are. */
export function findingsOf(drafts: readonly FindingDraft[]): readonly ExportedFinding[] {
  return drafts.map((draft, index) => ({
    fingerprint: `finding ${index}`,
    rule: draft.rule,
    severity: 'warning',
    table: draft.table,
    poNo: draft.poNo,
    message: draft.message,
    file: null,
    sheet: null,
    cell: null,
    firstRun: 1,
    warning: draft.warning,
  }))
}
