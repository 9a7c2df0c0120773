import type { Decision } from '../../../../contract/decision.ts'
import type { Failure } from '../../../../contract/failure.ts'
import type { RunRequest } from '../../../../contract/run.ts'
import type { Settings } from '../../../../contract/setting.ts'
import type { TableDefinition, TableName } from '../../../../contract/table.ts'
import type { ReaderPool } from '../../../ingest/reader-pool.ts'
import type { PhaseContext } from '../../../pipeline/phase.ts'
import { fileVersionsOf, type FileVersion } from '../../../storage/files/file-version-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { assessFiles, type FileVerdict, type ObservedFile } from './assess-files.ts'
import type { Collection } from './collection.ts'
import { indexDecisions } from './decision-index.ts'
import { readContents, type FileContent } from './file-contents.ts'
import { observeFiles } from './observe-files.ts'
import { planLoading } from './plan-loading.ts'
import { surveyPlant, type Survey } from './survey-plant.ts'

export interface CollectInput {
  readonly db: PlantDatabase
  /** Absolute. */
  readonly plant: string
  readonly definitions: readonly TableDefinition[]
  /** Under what a definition's files are parsed. */
  readonly parseKeyOf: (definition: TableDefinition) => string
  readonly generation: number | null
  readonly readers: ReaderPool
  readonly settings: Settings
  readonly request: RunRequest
  readonly decisions: readonly Decision[]
  readonly context: PhaseContext
}

/**
 * The DataCollector: finds the plant's workbooks, makes the content of each available and decides about every file, seen or missed
 * (design 4). It changes no published data.
 */
export async function collectFiles(input: CollectInput): Promise<Collection> {
  const { db, plant, definitions, generation, request, settings, decisions, context } = input
  const survey = await surveyPlant(plant, definitions, request)
  const contents = await readContents(survey.files, {
    db,
    readers: input.readers,
    parseKeyOf: input.parseKeyOf,
    maxFileBytes: settings.maxInflatedBytes,
    options: { context, retries: request.retryCount ?? settings.retryCount, retryDelayMs: settings.retryDelayMs },
  })
  const published = generation === null ? [] : fileVersionsOf(db, generation)
  const isOutside = (file: FileVersion) => survey.isOutside(file.table, file.month)
  const current = published.filter(file => !isOutside(file) && !survey.unreachable.has(file.table))
  const verdicts = assessFiles({
    observed: contents.map(asObserved),
    current: current.map(file => ({ ...file, rows: file.counts.read - file.counts.blank })),
    decisions: indexDecisions(decisions),
    shrinkHoldPercent: settings.shrinkHoldPercent,
  })
  const tables = new Map<string, TableName>([
    ...published.map(file => [file.path, file.table] as const),
    ...contents.map(({ file }) => [file.relativePath, file.definition.name] as const),
  ])
  return {
    plan: planLoading({
      run: context.run,
      definitions,
      tables: definitions.map(({ name }) => name).filter(name => !survey.isOutside(name, null)),
      verdicts,
      contents,
      tableOf: path => tables.get(path) ?? null,
      outside: published.filter(isOutside),
      decisions,
    }),
    observations: observeFiles(verdicts, survey, { contents, published, tableOf: path => tables.get(path) ?? null }),
    failures: [...missingInputs(survey, current), ...verdicts.flatMap(v => (v.kind === 'fail' ? [v.failure] : []))],
    counts: countFiles(contents, verdicts, survey),
    skipped: skippedSentences(contents, survey, published.filter(isOutside).length),
  }
}

function asObserved(content: FileContent): ObservedFile {
  const { file, contentHash } = content
  const month = file.definition.name === 'productRecords' ? file.month : null
  return {
    path: file.relativePath,
    table: file.definition.name,
    contentHash,
    month,
    reading:
      content.kind === 'readable' ? { kind: 'read', rows: content.rows } : { kind: 'failed', failure: content.failure },
  }
}

/** A table without any input fails; where published rows exist, a reachable folder only makes its files missing. */
function missingInputs(survey: Survey, current: readonly FileVersion[]): readonly Failure[] {
  const hasRows = new Set(current.map(({ table }) => table))
  return [...survey.failures]
    .filter(([table, { code }]) => survey.unreachable.has(table) || code !== 'file_not_found' || !hasRows.has(table))
    .map(([, reason]) => reason)
}

function countFiles(contents: readonly FileContent[], verdicts: readonly FileVerdict[], survey: Survey) {
  const inState = (state: string) => verdicts.filter(verdict => 'state' in verdict && verdict.state === state).length
  const readable = contents.filter(content => content.kind === 'readable')
  return {
    files: contents.length,
    filesRead: readable.filter(({ isNew }) => isNew).length,
    filesKnown: readable.filter(({ isNew }) => !isNew).length,
    filesFailed: verdicts.filter(({ kind }) => kind === 'fail').length,
    filesHeld: inState('held'),
    filesMissing: inState('missing'),
    filesIgnored: survey.ignored.length,
  }
}

function skippedSentences(contents: readonly FileContent[], survey: Survey, outside: number): readonly string[] {
  const known = contents.filter(content => content.kind === 'readable' && !content.isNew).length
  const ignored = survey.ignored.length
  return [
    ...sentence(known, '1 file is known and not read again', `${known} files are known and not read again`),
    ...sentence(
      outside,
      '1 published file was not asked for and stays',
      `${outside} published files were not asked for and stay`,
    ),
    ...sentence(
      ignored,
      '1 file looks like an input and is ignored',
      `${ignored} files look like inputs and are ignored`,
    ),
  ]
}

function sentence(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [count === 1 ? one : many]
}
