import type { TableDefinition } from '../../../../contract/table.ts'
import type { FileVersion } from '../../../storage/files/file-version-store.ts'
import type { FileToLoad, LoadPlan, TableLoadPlan } from './load-input.ts'

/** A file whose rows are read into the new generation: `known` from the rows of that file version, else from the staged file. */
export interface OpenedFile {
  readonly file: FileToLoad
  readonly known: FileVersion | null
}

/** What a load does to one table. A file whose decisions changed is closed and opened again. */
export interface TableChanges {
  readonly definition: TableDefinition
  readonly closed: readonly FileVersion[]
  /** In input order. */
  readonly opened: readonly OpenedFile[]
  /** File versions that stay as they are. */
  readonly retained: readonly FileVersion[]
}

export interface PlanQuestions {
  /** File versions of the current generation. */
  readonly current: readonly FileVersion[]
  readonly findKnown: (file: FileToLoad) => FileVersion | null
  /** Whether the decisions on a file version's quarantined rows would load something else than they did. */
  readonly isDecidedAnew: (version: FileVersion, definition: TableDefinition) => boolean
}

/** Compares what is published with what the plan wants; tables without a change are left out. */
export function planChanges(plan: LoadPlan, questions: PlanQuestions): readonly TableChanges[] {
  return plan.tables
    .map(table => tableChanges(table, plan, questions))
    .filter(changes => changes.closed.length + changes.opened.length > 0)
}

function tableChanges(table: TableLoadPlan, plan: LoadPlan, questions: PlanQuestions): TableChanges {
  const definition = plan.definitions.find(({ name }) => name === table.table)
  if (definition === undefined) throw new Error(`the plan loads ${table.table}, which has no definition`)
  const wanted = new Map(table.load.map(file => [file.path, file]))
  if (wanted.size < table.load.length) throw new Error(`the plan of ${table.table} names a file twice`)
  const removed = new Set(table.remove)
  const untouched = new Set(table.untouched)
  const current = questions.current.filter(version => version.table === table.table)

  const closed: FileVersion[] = []
  const opened: OpenedFile[] = []
  for (const version of current) {
    const file = wanted.get(version.path)
    wanted.delete(version.path)
    if (file !== undefined && !isSameVersion(file, version)) {
      closed.push(version)
      opened.push(openFile(file, questions))
    } else if (removed.has(version.path)) {
      closed.push(version)
    } else if (!untouched.has(version.path) && questions.isDecidedAnew(version, definition)) {
      closed.push(version)
      opened.push({ file: asFile(version), known: version })
    }
  }
  opened.push(...[...wanted.values()].map(file => openFile(file, questions)))
  return {
    definition,
    closed,
    opened: opened.toSorted((one, other) => compareInput(one.file, other.file)),
    retained: current.filter(version => !closed.includes(version)),
  }
}

function isSameVersion(file: FileToLoad, version: FileVersion): boolean {
  return file.contentHash === version.contentHash && file.parseKey === version.parseKey
}

function openFile(file: FileToLoad, { findKnown }: PlanQuestions): OpenedFile {
  if (file.source === 'staged') return { file, known: null }
  const known = findKnown(file)
  if (known === null)
    throw new Error(`the plan calls ${file.path} known, but no file version has this content and parse key`)
  return { file, known }
}

function asFile({ path, contentHash, parseKey, orderKey, month }: FileVersion): FileToLoad {
  return { path, contentHash, parseKey, orderKey, month, source: 'known' }
}

/** Order key, then path by its bytes, as the database sorts them (C-2, Q21). */
function compareInput(one: FileToLoad, other: FileToLoad): number {
  return one.orderKey - other.orderKey || Buffer.compare(Buffer.from(one.path), Buffer.from(other.path))
}
