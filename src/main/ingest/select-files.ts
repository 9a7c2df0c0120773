import { existsSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { failure, type Failure } from '../../contract/failure.ts'
import type { TableDefinition } from '../../contract/table.ts'
import { fileDatePattern } from './file-order-key.ts'
import { ioFailure } from './io-failure.ts'
import { judgeFileName } from './judge-file-name.ts'
import { listFolder, type FolderEntry } from './list-folder.ts'

/** A workbook to read for a table. */
export interface SelectedFile {
  /** Absolute. */
  readonly path: string
  /** Below the plant, with `/`. */
  readonly relativePath: string
  /** Ascending order of a table's files (C-2); 0 for a static table. */
  readonly orderKey: number
  /** `YYYYMM`; null for a static table. */
  readonly month: string | null
}

/** What a folder holds for a table. */
export interface FileSelection {
  /** In reading order: by order key, then by name (Q21). */
  readonly files: readonly SelectedFile[]
  /** What looks like an input and is not read, with the reason in one sentence (Q20). */
  readonly ignored: readonly { readonly relativePath: string; readonly reason: string }[]
  /** False when the folder could not be listed: then nothing may be concluded from an empty list (design 4). */
  readonly reachable: boolean
  readonly failure: Failure | null
}

const readableExtensions: ReadonlySet<string> = new Set(['.xlsx', '.xlsb'])

/** Finds a table's workbooks: direct children whose name fits prefix, date and extension in any case (C-1, C-2, Q20, Q21). */
export async function selectFiles(definition: TableDefinition, plantDir: string): Promise<FileSelection> {
  const isStatic = definition.kind === 'static'
  const folder = isStatic ? dirname(definition.path) : definition.path
  const place = (path: string): string => relative(plantDir, path).split(sep).join('/')
  if (!readableExtensions.has(definition.extension)) return nothing(unsupported(definition, place(definition.path)))

  let entries: readonly FolderEntry[]
  try {
    entries = await listFolder(folder)
  } catch (error) {
    if (definition.optional && existsSync(plantDir)) return nothing(null)
    const reason = ioFailure(error, `The folder ${place(folder) || folder}`, { file: place(folder) })
    return { ...nothing({ ...reason, transient: reason.transient || !existsSync(plantDir) }), reachable: false }
  }
  return isStatic ? staticFile(definition, entries, place) : dynamicFiles(definition, entries, place)
}

function nothing(reason: Failure | null): FileSelection {
  return { files: [], ignored: [], reachable: true, failure: reason }
}

type Place = (path: string) => string

function staticFile(definition: TableDefinition, entries: readonly FolderEntry[], place: Place): FileSelection {
  const wanted = basename(definition.path)
  const found =
    entries.find(entry => entry.kind === 'file' && entry.name === wanted) ??
    entries.find(entry => entry.kind === 'file' && entry.name.toLowerCase() === wanted.toLowerCase())
  if (found !== undefined) {
    const path = join(dirname(definition.path), found.name)
    return { ...nothing(null), files: [{ path, relativePath: place(path), orderKey: 0, month: null }] }
  }
  if (definition.optional) return nothing(null)
  const file = place(definition.path)
  const isThere = entries.some(entry => entry.name === wanted)
  return nothing(
    failure(
      'file_not_found',
      `The workbook ${file} of ${definition.name} should be there, found ${isThere ? 'a link or folder' : 'nothing'}.`,
      {
        file,
        remedy: `Put ${wanted} back into its folder and run again.`,
      },
    ),
  )
}

function dynamicFiles(definition: TableDefinition, entries: readonly FolderEntry[], place: Place): FileSelection {
  const files: SelectedFile[] = []
  const ignored: FileSelection['ignored'][number][] = []
  for (const entry of entries) {
    const path = join(definition.path, entry.name)
    const verdict = judgeFileName(entry, definition)
    if (verdict.kind === 'input') files.push({ path, relativePath: place(path), ...verdict.order })
    if (verdict.kind === 'look-alike') ignored.push({ relativePath: place(path), reason: verdict.reason })
  }
  // Entries come sorted by name and the sort is stable.
  const sorted = files.toSorted((a, b) => a.orderKey - b.orderKey)
  return { files: sorted, ignored, reachable: true, failure: files.length > 0 ? null : noFiles(definition, place) }
}

function noFiles(definition: TableDefinition, place: Place): Failure | null {
  if (definition.optional) return null
  const pattern = `${definition.nameStart ?? ''}${fileDatePattern(definition.name)}${definition.extension}`
  const file = place(definition.path)
  return failure('file_not_found', `The folder ${file} should hold files named ${pattern}, found none.`, {
    file,
    remedy: `Put the files of ${definition.name} into the folder and run again.`,
  })
}

function unsupported(definition: TableDefinition, file: string): Failure {
  return failure(
    'unsupported_data_type',
    `${definition.name} should be .xlsx or .xlsb workbooks, found the extension "${definition.extension}" in its definition.`,
    { file, remedy: 'Correct the extension in databaseSchemas.json.' },
  )
}
