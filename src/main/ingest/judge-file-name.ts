import { extname } from 'node:path'
import type { NameProblem } from '../../contract/automation.ts'
import type { TableDefinition } from '../../contract/table.ts'
import { fileDatePattern, fileOrder, type FileOrder } from './file-order-key.ts'
import type { FolderEntry } from './list-folder.ts'

/** What a child of a dynamic table's folder is to the table. */
export type FileNameVerdict =
  | { readonly kind: 'input'; readonly order: FileOrder }
  /** Someone may have meant it as an input. */
  | { readonly kind: 'look-alike'; readonly reason: string; readonly problem: NameProblem }
  | { readonly kind: 'other' }

const spreadsheetExtensions: ReadonlySet<string> = new Set(['.xlsx', '.xlsb', '.xlsm', '.xls', '.csv', '.ods'])

/** Judges a name by prefix, extension and date, letters in any case (C-1, Q20, Q21). Excel's lock files are nothing. */
export function judgeFileName(entry: FolderEntry, definition: TableDefinition): FileNameVerdict {
  const { name } = entry
  if (name.startsWith('~$') || entry.kind === 'folder' || entry.kind === 'other') return { kind: 'other' }
  const { name: table, nameStart, extension } = definition
  const start = nameStart ?? ''
  const hasStart = name.toLowerCase().startsWith(start.toLowerCase())
  const found = extname(name)
  const hasExtension = found.toLowerCase() === extension
  const pattern = `${start}${fileDatePattern(table)}${extension}`

  if (!hasStart && !spreadsheetExtensions.has(found.toLowerCase())) return { kind: 'other' }
  if (entry.kind === 'link')
    return lookAlike('It is a link, and links are not followed. Copy the workbook itself into the folder.', {
      kind: 'link',
      expected: pattern,
      found: name,
    })
  if (!hasStart)
    return lookAlike(`Its name should begin with ${start}, as in ${pattern}. Rename it if it belongs here.`, {
      kind: 'prefix',
      expected: pattern,
      found: name,
    })
  if (!hasExtension)
    return lookAlike(
      `Its extension should be ${extension}, found "${found}". Save it as ${extension} if it belongs here.`,
      { kind: 'extension', expected: extension, found },
    )
  const rest = behindUnderscore(name, start)
  const order = fileOrder(table, rest)
  if (order !== null) return { kind: 'input', order }
  const text = rest.slice(0, -found.length)
  return lookAlike(
    `Its name should hold a date ${fileDatePattern(table)} behind ${start}, found "${text}". Rename it to ${pattern}.`,
    { kind: 'date', expected: pattern, found: text },
  )
}

function lookAlike(reason: string, problem: NameProblem): FileNameVerdict {
  return { kind: 'look-alike', reason, problem }
}

/** C-2 looks behind the first underscore, wherever the plant's prefix ends. */
function behindUnderscore(name: string, start: string): string {
  const underscore = name.indexOf('_')
  return underscore === -1 ? name.slice(start.length) : name.slice(underscore + 1)
}
