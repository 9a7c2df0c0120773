import type { ReferenceWarning } from '../../../../../contract/finding.ts'
import type { WorkbookSheet } from '../workbook/workbook-sheet.ts'
import type { ExportedFinding } from './exported-finding.ts'

const SUBJECT_COLUMN: Readonly<Record<ReferenceWarning['sheet'], string>> = {
  po_mismatch_warnings: 'poNo',
  item_invalid_warnings: 'itemInfo',
}

/** One of the reference's two sheets, all cells text; without rows it keeps its header (production spec 6.2, Q42). */
export function warningSheet(name: ReferenceWarning['sheet'], findings: Iterable<ExportedFinding>): WorkbookSheet {
  const columns = [SUBJECT_COLUMN[name], 'warningType', 'mismatchType', 'requiredAction', 'message']
  return {
    name,
    columns: columns.map(column => ({ name: column, kind: 'text' })),
    rows: Iterator.from(findings).flatMap(({ warning }) => {
      if (warning?.sheet !== name) return []
      const { subject, warningType, mismatchType, requiredAction, message } = warning
      return [[subject, warningType, mismatchType, requiredAction, message]]
    }),
  }
}
