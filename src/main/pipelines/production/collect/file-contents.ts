import type { Failure } from '../../../../contract/failure.ts'
import { EngineFailure, failure } from '../../../../contract/failure.ts'
import { hashFile } from '../../../ingest/hash-file.ts'
import type { ReaderPool } from '../../../ingest/reader-pool.ts'
import type { TableDefinition } from '../../../../contract/table.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { findKnownVersion } from '../../../storage/files/file-version-store.ts'
import { readFiles, type ReadFilesOptions } from './read-files.ts'
import { stagedFiles } from './staged-files.ts'
import type { SurveyedFile } from './survey-plant.ts'

/** A surveyed workbook and where its rows are to be had. */
export type FileContent =
  | {
      readonly kind: 'readable'
      readonly file: SurveyedFile
      readonly contentHash: string
      readonly parseKey: string
      readonly source: 'staged' | 'known'
      /** Whether this run read it. */
      readonly isNew: boolean
      /** Rows with content. */
      readonly rows: number
    }
  /** `contentHash` is empty when not even the bytes could be read. */
  | { readonly kind: 'failed'; readonly file: SurveyedFile; readonly contentHash: string; readonly failure: Failure }

export interface FileContentsInput {
  readonly db: PlantDatabase
  readonly readers: ReaderPool
  readonly parseKeyOf: (definition: TableDefinition) => string
  /** Larger files are refused unread. */
  readonly maxFileBytes: number
  readonly options: Omit<ReadFilesOptions, 'step' | 'parallel'>
}

const HASHES_AT_ONCE = 8

/**
 * Makes the content of every file available: hashes it, and reads what is neither published nor staged under that hash (design 4,
 * "Incremental"; docs/decisions/0007).
 */
export async function readContents(
  files: readonly SurveyedFile[],
  input: FileContentsInput,
): Promise<readonly FileContent[]> {
  const { options, parseKeyOf } = input
  const hashes = new Map<string, string>()
  const hashing = files.map(file => ({
    path: file.relativePath,
    async read() {
      const { contentHash } = await hashFile(file.path, { file: file.relativePath, maxBytes: input.maxFileBytes })
      hashes.set(file.path, contentHash)
    },
  }))
  const unhashed = await readFiles(hashing, { ...options, step: 'hash', parallel: HASHES_AT_ONCE })

  const unread = files.filter(file => hashes.has(file.path) && find(file, hashes, input) === null)
  const unreadable = await readNew(unread, hashes, input)

  const isNew = new Set(unread.map(({ path }) => path))
  return files.map((file): FileContent => {
    const contentHash = hashes.get(file.path) ?? ''
    const reason = unhashed.get(file.relativePath) ?? unreadable.get(file.relativePath)
    if (reason) return { kind: 'failed', file, contentHash, failure: reason }
    const found = find(file, hashes, input)
    if (!found) throw new EngineFailure(lost(file))
    return {
      kind: 'readable',
      file,
      contentHash,
      parseKey: parseKeyOf(file.definition),
      isNew: isNew.has(file.path),
      ...found,
    }
  })
}

/** Published content needs no parsing; staged content was parsed in this run or before a crash. */
function find(file: SurveyedFile, hashes: ReadonlyMap<string, string>, { db, parseKeyOf }: FileContentsInput) {
  const fingerprint = { contentHash: hashes.get(file.path) ?? '', parseKey: parseKeyOf(file.definition) }
  const known = findKnownVersion(db, { path: file.relativePath, ...fingerprint })
  if (known) return { source: 'known', rows: known.counts.read - known.counts.blank } as const
  const staged = stagedFiles(db).find(file.relativePath, fingerprint)
  return staged && ({ source: 'staged', rows: staged.counts.read - staged.counts.blank } as const)
}

/** A file that changed since it was hashed is kept under the content that was read. One more than the readers waits its turn. */
async function readNew(
  files: readonly SurveyedFile[],
  hashes: Map<string, string>,
  { db, readers, parseKeyOf, options }: FileContentsInput,
): Promise<ReadonlyMap<string, Failure>> {
  const staged = stagedFiles(db)
  const readings = files.map(({ path, relativePath, definition }) => ({
    path: relativePath,
    async read(onRows: (rows: number) => void) {
      const parsed = await readers.read({ path, relativePath, definition }, options.context.signal, ({ rowsTyped }) =>
        onRows(rowsTyped),
      )
      staged.keep(relativePath, { contentHash: parsed.contentHash, parseKey: parseKeyOf(definition) }, parsed)
      hashes.set(path, parsed.contentHash)
    },
  }))
  return readFiles(readings, { ...options, step: 'read', parallel: readers.size + 1 })
}

function lost({ relativePath }: SurveyedFile): Failure {
  return failure('data_processing_error', `${relativePath} was read but is not to be found again.`, {
    remedy: 'Run again; if it recurs, send the log of this run to support.',
    file: relativePath,
  })
}
