import type { Decision } from '../../../../contract/decision.ts'
import type { Failure } from '../../../../contract/failure.ts'
import type { RunRequest } from '../../../../contract/run.ts'
import type { Settings } from '../../../../contract/setting.ts'
import type { TableDefinition, TableName } from '../../../../contract/table.ts'
import type { ReaderPool } from '../../../ingest/reader-pool.ts'
import type { PhaseContext } from '../../../pipeline/phase.ts'
import { readAbsences, recordAbsences } from '../../../storage/files/absence-store.ts'
import { fileVersionsOf, type FileVersion } from '../../../storage/files/file-version-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { assessFiles, type CurrentFile, type FileVerdict, type ObservedFile } from './assess-files.ts'
import type { Collection } from './collection.ts'
import { indexDecisions } from './decision-index.ts'
import { readContents, type FileContent } from './file-contents.ts'
import { observedBeforePublishing, observeFiles } from './observe-files.ts'
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
  const absences = readAbsences(db)
  const current = published
    .filter(file => !isOutside(file) && !survey.unreachable.has(file.table))
    .map((file): CurrentFile & FileVersion => {
      const { path, counts } = file
      return { ...file, rows: counts.read - counts.blank, absentAfter: absences.get(path) ?? null }
    })
  const verdicts = assessFiles({
    observed: contents.map(asObserved),
    current,
    decisions: indexDecisions(decisions),
    shrinkHoldPercent: settings.shrinkHoldPercent,
  })
  const present = new Set(contents.map(({ file }) => file.relativePath))
  const gone = current.map(({ path }) => path).filter(path => !present.has(path))
  recordAbsences(
    db,
    { gone, present: [...absences.keys()].filter(path => present.has(path)) },
    decisions.at(-1)?.id ?? 0,
  )
  const tables = new Map<string, TableName>([
    ...published.map(file => [file.path, file.table] as const),
    ...contents.map(({ file }) => [file.relativePath, file.definition.name] as const),
  ])
  const tableOf = (path: string): TableName | null => tables.get(path) ?? null
  const after = observeFiles(verdicts, survey, { contents, published, tableOf })
  return {
    plan: planLoading({
      run: context.run,
      definitions,
      tables: definitions.map(({ name }) => name).filter(name => !survey.isOutside(name, null)),
      verdicts,
      contents,
      tableOf,
      outside: published.filter(isOutside),
      decisions,
    }),
    observations: { before: observedBeforePublishing(after, present), after },
    failures: [
      ...missingInputs(survey, current, verdicts),
      ...verdicts.flatMap(v => (v.kind === 'fail' ? [v.failure] : [])),
    ],
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

/** A table without any input fails; where published rows stay, a reachable folder only makes its files missing. */
function missingInputs(
  survey: Survey,
  current: readonly CurrentFile[],
  verdicts: readonly FileVerdict[],
): readonly Failure[] {
  const removed = new Set(verdicts.flatMap(({ kind, path }) => (kind === 'remove' ? [path] : [])))
  const hasRows = new Set(current.filter(({ path }) => !removed.has(path)).map(({ table }) => table))
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
