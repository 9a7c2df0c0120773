import { realpathSync } from 'node:fs'
import { join, relative, isAbsolute } from 'node:path'
import { EngineFailure, failure } from '../../contract/failure.ts'
import type { SourceFile } from '../../contract/source-file.ts'

export interface SourceFileOpener {
  /** Absolute plant folder. */
  readonly plant: string
  readonly findFile: (path: string) => SourceFile | null
  /** False where there is no desktop. */
  readonly openFile: (path: string) => boolean
}

/** Workbooks and tables; a name that only looks like one does not make a program of it. */
const OPENED = /\.(xlsb|xlsx|csv|parquet)$/i

/**
 * Opens a workbook in the program for it. Only files that a run has listed, and only inside the plant: a path that leads elsewhere
 * is refused (design 7).
 *
 * @throws EngineFailure `subject_not_found`, `file_not_found`, `unknown_option`
 */
export function openSourceFile(path: string, opener: SourceFileOpener): void {
  if (!opener.openFile(sourceFileTarget(path, opener))) {
    throw refusal('unknown_option', 'There is no desktop here to open a file on.', `Open ${path} in the plant folder.`)
  }
}

/**
 * Where a source file lies that may be opened, absolute.
 *
 * @throws EngineFailure `subject_not_found`, `file_not_found`
 */
export function sourceFileTarget(path: string, { plant, findFile }: Omit<SourceFileOpener, 'openFile'>): string {
  const file = findFile(path)
  if (!file || !OPENED.test(path)) {
    throw refusal('subject_not_found', `There is no source file "${path}".`, 'See the files with: moldline files')
  }
  const target = insidePlant(plant, path)
  if (target === null) {
    throw refusal('file_not_found', `${path} is not in the plant's folder any more.`, 'Look for it in the folder.')
  }
  return target
}

function insidePlant(plant: string, path: string): string | null {
  try {
    const target = realpathSync(join(plant, path))
    const way = relative(realpathSync(plant), target)
    return way === '' || way.startsWith('..') || isAbsolute(way) ? null : target
  } catch (error) {
    // Gone since it was listed; anything but an error of the file system is a defect.
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

function refusal(code: 'subject_not_found' | 'file_not_found' | 'unknown_option', message: string, remedy: string) {
  return new EngineFailure(failure(code, message, { remedy }))
}
