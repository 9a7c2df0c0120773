import { basename } from 'node:path'

/**
 * Whether a file in the plant folder can be an input of a run: a workbook (`.xlsx`, `.xlsb`, any case) or the plant's
 * `databaseSchemas.json`. Lock files (`~$…`), hidden files and what Excel, LibreOffice and browsers leave while they write are not.
 */
export function isInputFile(path: string): boolean {
  const name = basename(path)
  if (name.startsWith('~') || name.startsWith('.')) return false
  return name === 'databaseSchemas.json' || /\.xls[xb]$/i.test(name)
}
