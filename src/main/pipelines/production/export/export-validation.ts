import { basename, dirname, join } from 'node:path'
import { replaceFiles, type ReplaceOptions } from './replace-files.ts'
import { dataQualitySheet } from './sheets/data-quality-sheet.ts'
import type { ExportedFinding } from './sheets/exported-finding.ts'
import { warningSheet } from './sheets/warning-sheets.ts'
import type { WorkbookSheet } from './workbook/workbook-sheet.ts'
import { writeWorkbook } from './workbook/write-workbook.ts'

export interface ValidationExport {
  /** Findings of a check in the reference's order (production spec V-1); asked for once a sheet. */
  readonly findings: () => Iterable<ExportedFinding>
}

export interface ExportOptions extends ReplaceOptions {
  readonly signal?: AbortSignal | undefined
}

/**
 * Writes the validation workbook (production spec 6.2): the reference's two sheets, then what the reference does not check. It is written
 * also when nothing was found: empty means checked and clean (Q42).
 * @returns the file written
 * @throws EngineFailure `export_failed`, `cancelled`
 */
export async function exportValidation(
  { findings }: ValidationExport,
  path: string,
  options: ExportOptions = {},
): Promise<readonly string[]> {
  return replaceFiles(
    dirname(path),
    [basename(path)],
    staging => writeWorkbook(join(staging, basename(path)), sheetsOf(findings), options),
    options,
  )
}

function* sheetsOf(findings: ValidationExport['findings']): Generator<WorkbookSheet> {
  yield warningSheet('po_mismatch_warnings', findings())
  yield warningSheet('item_invalid_warnings', findings())
  yield dataQualitySheet(findings())
}
