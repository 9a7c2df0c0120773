import { EngineFailure, failure } from '../../../../contract/failure.ts'
import type { TableDefinition } from '../../../../contract/table.ts'
import type { FileVersion } from '../../../storage/files/file-version-store.ts'
import { asFile, inInputOrder, type OpenedFile, type TableChanges } from '../load/plan-changes.ts'
import { mainVersion, type PathState } from './path-state.ts'

/** What an undo does to one source file. */
export interface PathChange {
  readonly path: string
  readonly before: PathState
  readonly closed: readonly FileVersion[]
  readonly opened: readonly OpenedFile[]
}

/** Everything the file has now goes; what it had then comes again as it was loaded. */
export function goBackTo(path: string, before: PathState, then: PathState): PathChange {
  return { path, before, closed: before, opened: then.map(version => openAgain(version)) }
}

/** A version as it was loaded, less what is taken out of it now. */
export function openAgain(version: FileVersion, takenOut: ReadonlySet<number> = new Set()): OpenedFile {
  return { file: asFile(version), known: version, rows: { kind: 'as-loaded', takenOut } }
}

/** The version in use once the change is published; null when the file has none. */
export function mainAfter({ before, closed, opened }: PathChange): FileVersion | null {
  const isMain = ({ known, rows }: Extract<OpenedFile, { known: FileVersion }>): boolean =>
    rows.kind === 'as-loaded' && !known.isPart
  const kept = mainVersion(before.filter(version => !closed.includes(version)))
  return kept ?? opened.find(file => file.known !== null && isMain(file))?.known ?? null
}

/** Whether the change leaves its file as it was loaded: nothing taken out, nothing of other contents beside it. */
export function isWholeAfter({ before, closed, opened }: PathChange): boolean {
  const kept = before.filter(version => !closed.includes(version))
  return (
    kept.every(({ isPart, counts }) => !isPart && (counts.takenOut ?? 0) === 0) &&
    opened.every(
      ({ known, ...file }) =>
        known !== null &&
        'rows' in file &&
        file.rows.kind === 'as-loaded' &&
        file.rows.takenOut.size === 0 &&
        !known.isPart &&
        (known.counts.takenOut ?? 0) === 0,
    )
  )
}

/**
 * The changes of all files, table by table.
 *
 * @throws EngineFailure `generation_not_usable` when a table is none of the plant's any more
 */
export function byTable(
  changes: readonly PathChange[],
  { definitions, current }: { readonly definitions: readonly TableDefinition[]; readonly current: PathState },
): readonly TableChanges[] {
  const tableOf = ({ closed, opened }: PathChange) =>
    closed[0]?.table ?? opened.map(file => file.known?.table).find(table => table !== undefined)
  return [...Map.groupBy(changes, tableOf)].flatMap(([table, own]): TableChanges[] => {
    if (table === undefined) return []
    const definition = definitions.find(({ name }) => name === table)
    if (definition === undefined) throw noTable(table)
    const closed = own.flatMap(change => change.closed)
    return [
      {
        definition,
        closed,
        opened: inInputOrder(own.flatMap(change => change.opened)),
        retained: current.filter(version => version.table === table && !closed.includes(version)),
      },
    ]
  })
}

function noTable(table: string): EngineFailure {
  const remedy = 'Put the table back into databaseSchemas.json and try again.'
  return new EngineFailure(failure('generation_not_usable', `${table} is no table of this plant any more.`, { remedy }))
}
