import type { EngineFailure } from '../../../contract/failure.ts'
import { readingFailure } from '../reading-failure.ts'

/** The archive or a part of it is not what a workbook holds. `what` reads behind "the workbook is damaged:". */
export function damaged(
  what: string,
  file: string,
  options: { readonly transient?: boolean; readonly cause?: unknown } = {},
): EngineFailure {
  return readingFailure('file_read_error', `${file} should be a workbook, but it is damaged: ${what}.`, {
    file,
    remedy:
      'Open it in Excel and save it again, or take it from a backup. If it is still being copied, wait and run again.',
    ...options,
  })
}

/** A limit is hit. `what` reads behind "is too large:". */
export function tooLarge(what: string, file: string): EngineFailure {
  return readingFailure('file_too_large', `${file} is too large to be read safely: ${what}.`, {
    file,
    remedy: 'Remove what does not belong into the workbook and save it again, or raise the limit in the settings.',
  })
}

/** The file is something else than a workbook of the kinds that are read. */
export function notAWorkbook(what: string, file: string): EngineFailure {
  return readingFailure('file_read_error', `${file} should be an .xlsx or .xlsb workbook, found ${what}.`, {
    file,
    remedy: 'Open it in Excel, remove the password if it has one, and save it as a workbook of the same name.',
  })
}
