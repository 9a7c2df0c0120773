import type { TableDefinition } from '../../contract/table.ts'
import type { ArchiveLimits } from './archive/archive-limits.ts'
import { readArchive } from './archive/read-archive.ts'
import { parseSheet, type ParsedSheet, type ParseSheetOptions } from './parse-sheet.ts'
import { openSheet } from './sheet/open-sheet.ts'

/**
 * A workbook's bytes as the typed rows of its table.
 * @throws EngineFailure `file_read_error`, `file_too_large`, `file_not_valid`, `missing_fields`
 */
export function parseWorkbook(
  bytes: Buffer,
  definition: TableDefinition,
  options: ParseSheetOptions & { readonly limits: ArchiveLimits },
): ParsedSheet {
  const parts = readArchive(bytes, options.limits, options.file)
  const sheet = openSheet(parts, definition.sheetName, options.file)
  return parseSheet(sheet, definition, options)
}
