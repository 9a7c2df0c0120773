import type { TableDefinition } from '../../../../contract/table.ts'
import type { FileVersion } from '../../../storage/files/file-version-store.ts'
import type { FileToLoad, LoadPlan, TableLoadPlan } from './load-input.ts'

/**
 * Which rows of a known file version come: every row of its content, those it stood for (less more that are taken out), or only some,
 * which stand beside the version in use. Rows by sheet row.
 */
export type KnownRows =
  | { readonly kind: 'whole' }
  | { readonly kind: 'as-loaded'; readonly takenOut: ReadonlySet<number> }
  | { readonly kind: 'part'; readonly rows: ReadonlySet<number> }

/** A file whose rows are read into the new generation: from the staged file, or from the rows of a known file version. */
export type OpenedFile =
  | { readonly file: FileToLoad; readonly known: null }
  | { readonly file: FileToLoad; readonly known: FileVersion; readonly rows: KnownRows }

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
  const definition = definitionOf(plan, table)
  const wanted = new Map(table.load.map(file => [file.path, file]))
  if (wanted.size < table.load.length) throw new Error(`the plan of ${table.table} names a file twice`)
  const removed = new Set(table.remove)
  const untouched = new Set(table.untouched)
  const current = questions.current.filter(version => version.table === table.table)
  const parts = Map.groupBy(
    current.filter(version => version.isPart),
    version => version.path,
  )

  const closed: FileVersion[] = []
  const opened: OpenedFile[] = []
  function reopenDecided(version: FileVersion): void {
    if (untouched.has(version.path) || !questions.isDecidedAnew(version, definition)) return
    closed.push(version)
    opened.push({ file: asFile(version), known: version, rows: { kind: 'as-loaded', takenOut: new Set() } })
  }
  for (const version of current.filter(({ isPart }) => !isPart)) {
    const file = wanted.get(version.path)
    const ownParts = parts.get(version.path) ?? []
    wanted.delete(version.path)
    if (file !== undefined && !isSameVersion(file, version)) {
      closed.push(version, ...ownParts)
      opened.push(openFile(file, questions))
    } else if (file !== undefined && (ownParts.length > 0 || (version.counts.takenOut ?? 0) > 0)) {
      // What an undo did to it holds no longer: the file counts as it is.
      closed.push(version, ...ownParts)
      opened.push({ file: asFile(version), known: version, rows: { kind: 'whole' } })
    } else if (removed.has(version.path)) {
      closed.push(version, ...ownParts)
    } else {
      for (const own of [version, ...ownParts]) reopenDecided(own)
    }
  }
  opened.push(...[...wanted.values()].map(file => openFile(file, questions)))
  return {
    definition,
    closed,
    opened: inInputOrder(opened),
    retained: current.filter(version => !closed.includes(version)),
  }
}

function definitionOf({ definitions }: LoadPlan, { table }: TableLoadPlan): TableDefinition {
  const definition = definitions.find(({ name }) => name === table)
  if (definition === undefined) throw new Error(`the plan loads ${table}, which has no definition`)
  return definition
}

function isSameVersion(file: FileToLoad, version: FileVersion): boolean {
  return file.contentHash === version.contentHash && file.parseKey === version.parseKey
}

function openFile(file: FileToLoad, { findKnown }: PlanQuestions): OpenedFile {
  if (file.source === 'staged') return { file, known: null }
  const known = findKnown(file)
  if (known === null)
    throw new Error(`the plan calls ${file.path} known, but no file version has this content and parse key`)
  return { file, known, rows: { kind: 'whole' } }
}

/** How a plan names a file version that is loaded from its rows. */
export function asFile({ path, contentHash, parseKey, orderKey, month }: FileVersion): FileToLoad {
  return { path, contentHash, parseKey, orderKey, month, source: 'known' }
}

/** Order key, then path by its bytes, as the database sorts them (C-2, Q21); what was brought back of a file after the file. */
export function inInputOrder(files: readonly OpenedFile[]): readonly OpenedFile[] {
  const isPart = (opened: OpenedFile): number => (opened.known !== null && opensPart(opened) ? 1 : 0)
  return files.toSorted(
    (one, other) =>
      one.file.orderKey - other.file.orderKey ||
      Buffer.compare(Buffer.from(one.file.path), Buffer.from(other.file.path)) ||
      isPart(one) - isPart(other),
  )
}

/** Whether an opened version stands beside the one of its path that is in use. */
export function opensPart({ known, rows }: Extract<OpenedFile, { known: FileVersion }>): boolean {
  return rows.kind === 'part' || (rows.kind === 'as-loaded' && known.isPart)
}
