import { EngineFailure, type Failure } from '../../../contract/failure.ts'
import type { TableDefinition } from '../../../contract/table.ts'
import type { UploadTarget } from '../../../contract/upload.ts'
import { decodeRows } from '../../ingest/decode-rows.ts'
import { loadTableDefinitions } from '../../ingest/definitions/load-table-definitions.ts'
import { hashFile } from '../../ingest/hash-file.ts'
import type { ParsedFile } from '../../ingest/parsed-file.ts'
import { createReaderPool } from '../../ingest/reader-pool.ts'
import type { WorkerEnvironment } from '../worker-messages.ts'
import { probeDefinition } from './probe-definition.ts'
import type { Recognition, SourceTask } from './source-task.ts'
import { targetsOf } from './targets-of.ts'

type RecogniseTask = Extract<SourceTask, { kind: 'recognise' }>

/**
 * Finds out which file of the plant a workbook is: by its name, by its headers, and for records by the months they are of. It is read
 * by a reader, under the limits of any other workbook; one that cannot be read is recognised by name alone.
 *
 * @throws EngineFailure `invalid_json` and others where the plant's table definitions cannot be read
 */
export async function recogniseWorkbook(environment: WorkerEnvironment, task: RecogniseTask): Promise<Recognition> {
  const { plant, schemasPath } = environment
  const { name, file, settings } = task
  const loaded = await loadTableDefinitions(plant, { cellPolicies: settings.cellPolicies, schemasPath })
  if (loaded.kind === 'failed') throw new EngineFailure(loaded.failure)
  const { definitions } = loaded
  const { contentHash } = await hashFile(file, { file: name, maxBytes: settings.maxInflatedBytes })
  const read = await readFor(definitions, environment, task)
  const content = read.kind === 'read' ? contentOf(read.file, definitions) : { definition: null, days: [] }
  const { definition, days } = content
  const places = targetsOf(name, { plant, definitions, content: definition, days })
  const targets = await Promise.all(
    places.map(async (place): Promise<UploadTarget> => {
      return { ...place.target, replaces: await hashAt(place.file, settings.maxInflatedBytes) }
    }),
  )
  return {
    contentHash,
    looksLike: definition?.name ?? null,
    months: definition?.name === 'productRecords' ? monthsOf(days) : [],
    targets,
    failure: read.kind === 'failed' ? read.failure : null,
  }
}

type Reading =
  | { readonly kind: 'read'; readonly file: ParsedFile }
  | { readonly kind: 'failed'; readonly failure: Failure }

async function readFor(
  definitions: readonly TableDefinition[],
  { readerEntry }: WorkerEnvironment,
  { name, file, settings }: RecogniseTask,
): Promise<Reading> {
  const pool = createReaderPool({ workerUrl: new URL(readerEntry), settings })
  try {
    const request = { path: file, relativePath: name, definition: probeDefinition(definitions) }
    return { kind: 'read', file: await pool.read(request, new AbortController().signal) }
  } catch (error) {
    if (error instanceof EngineFailure) return { kind: 'failed', failure: error.failure }
    throw error
  } finally {
    await pool.close()
  }
}

/** The table most of whose columns the workbook has, if it has all that are required; and the days of its dated column. */
function contentOf(file: ParsedFile, definitions: readonly TableDefinition[]) {
  const present = new Set(Object.values(file.headers).filter(column => column !== ''))
  const fitting = definitions
    .filter(({ columns }) => columns.every(({ name, required }) => !required || present.has(name)))
    .map(definition => ({ definition, known: definition.columns.filter(({ name }) => present.has(name)).length }))
    .filter(({ known }) => known > 1)
    .toSorted((a, b) => b.known - a.known)
  const definition = fitting[0]?.definition ?? null
  const dated = definition?.name === 'productRecords' ? 'recordDate' : 'poReceivedDate'
  const at = probeDefinition(definitions).columns.findIndex(({ name }) => name === dated)
  const days = new Set<string>()
  for (const { values } of decodeRows(file.rows)) {
    const day = values[at]
    if (typeof day === 'string') days.add(day)
  }
  return { definition, days: [...days].toSorted() }
}

function monthsOf(days: readonly string[]): readonly string[] {
  return [...new Set(days.map(day => day.slice(0, 7).replace('-', '')))]
}

async function hashAt(file: string, maxBytes: number): Promise<string | null> {
  try {
    return (await hashFile(file, { file, maxBytes })).contentHash
  } catch (error) {
    if (error instanceof EngineFailure && error.failure.code === 'file_not_found') return null
    throw error
  }
}
