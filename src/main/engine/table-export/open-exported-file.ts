import { lstatSync } from 'node:fs'
import { basename, join } from 'node:path'
import { EngineFailure, failure } from '../../../contract/failure.ts'

/** What the console writes as tables; nothing else is ever opened. */
const OPENED = /\.(xlsx|csv)$/i

/**
 * Opens a table the console wrote: only a plain file directly in the folder, by its name (design 7).
 *
 * @throws EngineFailure `subject_not_found`, `unknown_option` where there is no desktop
 */
export function openExportedFile(name: string, folder: string, openFile: (path: string) => boolean): void {
  const path = join(folder, name)
  if (basename(name) !== name || name.startsWith('.') || !OPENED.test(name) || !isPlainFile(path)) {
    const remedy = 'Export the table again.'
    throw new EngineFailure(failure('subject_not_found', `There is no exported table "${name}".`, { remedy }))
  }
  if (openFile(path)) return
  throw new EngineFailure(
    failure('unknown_option', 'There is no desktop here to open a file on.', { remedy: `The table is in ${path}.` }),
  )
}

function isPlainFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
