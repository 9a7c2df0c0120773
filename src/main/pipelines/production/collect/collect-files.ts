import type { Decision } from '../../../../contract/decision.ts'
import type { Failure } from '../../../../contract/failure.ts'
import type { RunRequest } from '../../../../contract/run-request.ts'
import type { Settings } from '../../../../contract/setting.ts'
import type { TableDefinition, TableName } from '../../../../contract/table.ts'
import type { ReaderPool } from '../../../ingest/reader-pool.ts'
import type { PhaseContext } from '../../../pipeline/phase.ts'
import { readAbsences, recordAbsences } from '../../../storage/files/absence-store.ts'
import { fileVersionsOf, type FileVersion } from '../../../storage/files/file-version-store.ts'
import { endUndoMarks, listUndoMarks } from '../../../storage/files/undo-mark-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { assessFiles, type FileVerdict } from './assess-files.ts'
import type { CurrentFile, ObservedFile } from './assessment-input.ts'
import type { Collection } from './collection.ts'
import { indexDecisions } from './decision-index.ts'
import { readContents, type FileContent } from './file-contents.ts'
import { observedBeforePublishing, observeFiles } from './observe-files.ts'
import { planLoading } from './plan-loading.ts'
import { surveyPatiently } from './survey-patiently.ts'
import { rowDecisions } from './row-decisions.ts'
import { surveyPlant, type Survey } from './survey-plant.ts'
import { undoHolds } from './undo-holds.ts'

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
  /** Absolute paths of uploads that stand for files of the plant; none when absent. */
  readonly substitutes?: ReadonlyMap<string, string>
}

/**
 * The DataCollector: finds the plant's workbooks, makes the content of each available and decides about every file, seen or missed
 * (design 4). It changes no published data.
 */
export async function collectFiles(input: CollectInput): Promise<Collection> {
  const { db, plant, definitions, generation, request, settings, decisions, context } = input
  const survey = await surveyPatiently(context, () => surveyPlant(plant, definitions, request, input.substitutes))
  const contents = await readContents(survey.files, {
    db,
    readers: input.readers,
    parseKeyOf: input.parseKeyOf,
    maxFileBytes: settings.maxInflatedBytes,
    options: { context },
  })
  const versions = generation === null ? [] : fileVersionsOf(db, generation)
  const published = versions.filter(({ isPart }) => !isPart)
  const index = indexDecisions(decisions)
  const unread = readAbsences(db, 'unread')
  const observed = contents.map(content => asObserved(content, unread))
  endUndoMarks(
    db,
    observed.filter(file => !isUnread(file)),
  )
  const undone = undoHolds({
    db,
    marks: listUndoMarks(db),
    observed: contents.map(asFingerprint),
    published: versions,
    definitions,
    decisions: index,
    rowDecisions: rowDecisions(decisions),
  })
  const isOutside = (file: FileVersion) => survey.isOutside(file.table, file.month)
  const absences = readAbsences(db)
  const current = published
    .filter(file => !isOutside(file) && !survey.unreachable.has(file.table))
    .map((file): CurrentFile & FileVersion => {
      const { path, counts } = file
      return { ...file, rows: counts.read - counts.blank, absentAfter: absences.get(path) ?? null }
    })
  const verdicts = assessFiles({
    observed,
    current,
    decisions: index,
    shrinkHoldPercent: settings.shrinkHoldPercent,
    undone,
  })
  const present = new Set(contents.map(({ file }) => file.relativePath))
  const lastDecision = decisions.at(-1)?.id ?? 0
  const gone = current.map(({ path }) => path).filter(path => !present.has(path))
  recordAbsences(db, { gone, present: [...absences.keys()].filter(path => present.has(path)) }, lastDecision)
  const [unreadNow, readNow] = [observed.filter(isUnread), observed.filter(file => !isUnread(file))]
  recordAbsences(
    db,
    { gone: pathsOf(unreadNow), present: pathsOf(readNow).filter(path => unread.has(path)) },
    lastDecision,
    'unread',
  )
  const tables = new Map<string, TableName>([
    ...published.map(file => [file.path, file.table] as const),
    ...contents.map(({ file }) => [file.relativePath, file.definition.name] as const),
  ])
  const tableOf = (path: string): TableName | null => tables.get(path) ?? null
  const after = observeFiles(verdicts, survey, { contents, published, tableOf })
  const missing = missingInputs(survey, current, verdicts)
  const failed = verdicts.filter(verdict => verdict.kind === 'fail')
  return {
    plan: planLoading({
      run: context.run,
      definitions,
      tables: definitions.map(({ name }) => name).filter(name => !survey.isOutside(name, null)),
      verdicts,
      contents,
      tableOf,
      outside: published.filter(isOutside),
      decisions: rowDecisions(decisions),
      pinned: undone.pinned,
    }),
    observations: { before: observedBeforePublishing(after, present), after },
    failures: [...missing.values(), ...failed.map(verdict => verdict.failure)],
    failedTables: new Set([...missing.keys(), ...failed.flatMap(({ path }) => tableOf(path) ?? [])]),
    counts: countFiles(contents, verdicts, survey),
    skipped: [
      ...skippedSentences(contents, survey, published.filter(isOutside).length),
      ...verdicts.flatMap(leftOutSentence),
    ],
  }
}

function asFingerprint(content: FileContent) {
  const { file, contentHash } = content
  return { path: file.relativePath, contentHash, parseKey: content.kind === 'readable' ? content.parseKey : null }
}

/** Not even its bytes could be had. */
function isUnread({ contentHash }: ObservedFile): boolean {
  return contentHash === ''
}

function pathsOf(files: readonly ObservedFile[]): readonly string[] {
  return files.map(({ path }) => path)
}

function asObserved(content: FileContent, unread: ReadonlyMap<string, number>): ObservedFile {
  const { file, contentHash } = content
  const month = file.definition.name === 'productRecords' ? file.month : null
  return {
    path: file.relativePath,
    table: file.definition.name,
    contentHash,
    month,
    unreadAfter: unread.get(file.relativePath) ?? null,
    reading:
      content.kind === 'readable' ? { kind: 'read', rows: content.rows } : { kind: 'failed', failure: content.failure },
  }
}

/** A table without any input fails; where published rows stay, a reachable folder only makes its files missing. */
function missingInputs(
  survey: Survey,
  current: readonly CurrentFile[],
  verdicts: readonly FileVerdict[],
): ReadonlyMap<TableName, Failure> {
  const removed = new Set(verdicts.flatMap(({ kind, path }) => (kind === 'remove' ? [path] : [])))
  const hasRows = new Set(current.filter(({ path }) => !removed.has(path)).map(({ table }) => table))
  return new Map(
    [...survey.failures].filter(
      ([table, { code }]) => survey.unreachable.has(table) || code !== 'file_not_found' || !hasRows.has(table),
    ),
  )
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

/** What somebody decided to do without is named each time. */
function leftOutSentence(verdict: FileVerdict): readonly string[] {
  const isLeftOut = (verdict.kind === 'keep' || verdict.kind === 'leave') && verdict.state === 'skipped'
  return isLeftOut ? [`${verdict.path}: ${verdict.reason}`] : []
}

function sentence(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [count === 1 ? one : many]
}
