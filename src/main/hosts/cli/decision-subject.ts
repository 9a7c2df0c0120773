import type { DecisionKind, DecisionSubject } from '../../../contract/decision.ts'
import type { Engine } from '../../../contract/engine.ts'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import { QuarantineQuery } from '../../../contract/query.ts'
import type { QuarantineEntry } from '../../../contract/quarantine.ts'
import type { SourceFile } from '../../../contract/source-file.ts'
import { allItems } from './all-items.ts'

/** What can be decided about a file, whatever its state; the engine refuses what does not fit it. */
export const FILE_CHOICES = [
  'load-without',
  'use-smaller',
  'replace',
  'load-both',
  'load-again',
  'keep-archived',
  'remove-rows',
  'withdraw',
] as const satisfies readonly DecisionKind[]

/** What can be decided about a quarantined row. */
export const ROW_CHOICES = [
  'leave-out',
  'load-empty',
  'load-value',
  'withdraw',
] as const satisfies readonly DecisionKind[]

/**
 * The file a person names by its path or id, as a subject.
 *
 * @throws EngineFailure `subject_not_found` when there is none, or it needs no decision
 */
export async function fileSubject(engine: Engine, name: string, kind: DecisionKind): Promise<DecisionSubject> {
  const path = name.replaceAll('\\', '/')
  const files = await engine.listFiles()
  const file = files.find(known => known.path === path) ?? files.find(known => String(known.fileVersionId) === name)
  if (!file) throw notFound(`There is no file "${name}" in this plant.`, 'See "moldline files" for paths and ids.')
  const subject = kind === 'withdraw' ? decidedSubject(file) : subjectOf(file)
  if (subject) return subject
  throw notFound(
    `${file.path} is ${file.state}: nothing is to be decided about it.`,
    'See "moldline files" for the files that wait.',
  )
}

function subjectOf({ path, state, contentHash }: SourceFile): DecisionSubject | null {
  if (state === 'missing') return { kind: 'missing-file', path }
  if (contentHash === null) return null
  if (state === 'failed') return { kind: 'failed-file', path, contentHash }
  return state === 'held' ? { kind: 'held-file', path, contentHash } : null
}

/** What a decision that holds was about: the file may have left that state by it. */
function decidedSubject(file: SourceFile): DecisionSubject | null {
  const { path, state, contentHash } = file
  if (state === 'archived' || state === 'removed') return { kind: 'missing-file', path }
  if (contentHash !== null && state === 'skipped') return { kind: 'failed-file', path, contentHash }
  if (contentHash !== null && (state === 'loaded' || state === 'unchanged'))
    return { kind: 'held-file', path, contentHash }
  return subjectOf(file)
}

/**
 * The quarantined row a person names by its id or raw hash, as a subject.
 *
 * @throws EngineFailure `subject_not_found`
 */
export async function rowSubject(engine: Engine, name: string): Promise<DecisionSubject> {
  const query = QuarantineQuery.parse({})
  for await (const entry of allItems(page => engine.listQuarantine({ ...query, ...page }))) {
    if (isNamed(entry, name)) return { kind: 'quarantined-row', table: entry.table, rawRowHash: entry.rawRowHash }
  }
  throw notFound(`There is no row "${name}" in quarantine.`, 'See "moldline quarantine" for the ids.')
}

function isNamed({ id, rawRowHash }: QuarantineEntry, name: string): boolean {
  return String(id) === name || rawRowHash === name
}

function notFound(message: string, remedy: string): EngineFailure {
  return new EngineFailure(failure('subject_not_found', message, { remedy }))
}
