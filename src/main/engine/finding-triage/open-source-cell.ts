import type { OpenedCell, SourceCell } from '../../../contract/finding-triage.ts'
import type { CellPlace } from '../engine-options.ts'
import { openSourceFile, sourceFileTarget, type SourceFileOpener } from '../open-source-file.ts'

export interface SourceCellOpener extends SourceFileOpener {
  /** False where there is no program that can be told to go to a cell. */
  readonly openCell: (place: CellPlace) => Promise<boolean>
}

/**
 * Opens a workbook at a cell, else the workbook alone. What may be opened is decided as for `openSourceFile`.
 *
 * @throws EngineFailure `subject_not_found`, `file_not_found`, `unknown_option`
 */
export async function openSourceCell(cell: SourceCell, opener: SourceCellOpener): Promise<OpenedCell> {
  const { path, sheet, address } = cell
  const file = sourceFileTarget(path, opener)
  if (await opener.openCell({ file, sheet, address })) return { opened: 'cell', path, sheet, address }
  openSourceFile(path, opener)
  return { opened: 'file', path, sheet, address }
}
