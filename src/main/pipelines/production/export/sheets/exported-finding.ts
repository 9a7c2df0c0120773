import type { Finding } from '../../../../../contract/finding.ts'

/** What a workbook shows of a finding. */
export type ExportedFinding = Pick<
  Finding,
  | 'fingerprint'
  | 'rule'
  | 'severity'
  | 'table'
  | 'poNo'
  | 'message'
  | 'file'
  | 'sheet'
  | 'cell'
  | 'firstRun'
  | 'warning'
>
