import type { SheetColumn } from '../../track/sheets/progress-sheet.ts'
import type { WorkbookSheet } from '../workbook/workbook-sheet.ts'
import type { ExportedFinding } from './exported-finding.ts'
import { rowsSheet } from './rows-sheet.ts'

const columns: readonly SheetColumn<ExportedFinding>[] = [
  { name: 'fingerprint', kind: 'text' },
  { name: 'rule', kind: 'text' },
  { name: 'severity', kind: 'text' },
  { name: 'table', kind: 'text' },
  { name: 'poNo', kind: 'text' },
  { name: 'message', kind: 'text' },
  { name: 'file', kind: 'text' },
  { name: 'sheet', kind: 'text' },
  { name: 'cell', kind: 'text' },
  { name: 'firstRun', kind: 'number' },
]

/** Sheet `data_quality_findings`: the findings the reference has no warningType for. */
export function dataQualitySheet(findings: Iterable<ExportedFinding>): WorkbookSheet {
  const own = Iterator.from(findings).filter(({ warning }) => warning === null)
  return rowsSheet('data_quality_findings', columns, own)
}
