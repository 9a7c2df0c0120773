import type { TableDefinition } from '../../../../contract/table.ts'
import type { FileVersion } from '../../../storage/files/file-version-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { contentsByKey, placedHeads, type PlacedHead } from '../../../storage/rows/row-heads.ts'
import { publishedLayout } from '../../../storage/rows/row-layout.ts'
import { asFile, type OpenedFile } from '../load/plan-changes.ts'
import { openAgain, type PathChange } from './path-change.ts'
import type { PathState } from './path-state.ts'
import { undoRows, type FileRow } from './undo-rows.ts'

/** One file in the generation before the run that is undone, after it, and now; and the numbers of the latter two. */
export interface FileStates {
  readonly before: PathState
  readonly after: PathState
  readonly now: PathState
  readonly generations: { readonly after: number; readonly now: number }
}

/** A row with its places: its exact duplicates in the file go and come with it. */
interface PlacedRow extends FileRow {
  readonly places: readonly { readonly version: FileVersion; readonly sheetRow: number }[]
}

/**
 * What undoing does, row by row, to a file that a later run changed again: rows are taken out of its present versions, rows brought back
 * stand beside them as part of the version they come from. Null when nothing is left to undo.
 */
export function undoFileRows(
  db: PlantDatabase,
  definition: TableDefinition,
  path: string,
  states: FileStates,
): PathChange | null {
  const { before, after, now, generations } = states
  const heads = new Map([...before, ...after, ...now].map(({ id }) => [id, placedHeads(db, definition, id)]))
  const layout = publishedLayout(db, definition.name)?.id
  const rowsOf = (state: PathState) => placedRows(state, heads, layout)
  const localities = new Set([...heads.values()].flatMap(rows => rows.map(row => row.locality)))
  const keysIn = (generation: number) => contentsByKey(db, definition, { generation, localities })
  const [left, present] = [keysIn(generations.after), keysIn(generations.now)]
  const { takeOut, bringBack } = undoRows(
    { before: rowsOf(before), after: rowsOf(after), now: rowsOf(now) },
    {
      isFree: key => !present.has(key),
      isAsLeft: key => (left.get(key) ?? []).join() === (present.get(key) ?? []).join(),
    },
  )
  if (takeOut.length + bringBack.length === 0) return null
  const taken = byVersion(takeOut)
  const parts = [...byVersion(bringBack)].map(([known, rows]): OpenedFile => {
    return { file: asFile(known), known, rows: { kind: 'part', rows } }
  })
  return {
    path,
    before: now,
    closed: [...taken.keys()],
    opened: [...[...taken].map(([version, rows]) => openAgain(version, rows)), ...parts],
  }
}

function placedRows(
  state: PathState,
  heads: ReadonlyMap<number, readonly PlacedHead[]>,
  layout: number | undefined,
): readonly PlacedRow[] {
  const places = state.flatMap(version => (heads.get(version.id) ?? []).map(head => ({ version, ...head })))
  const rows = Map.groupBy(places, ({ rawHash, contentHash }) => `${rawHash} ${contentHash}`)
  return [...rows.values()].flatMap(([first, ...others]): PlacedRow[] => {
    if (first === undefined) return []
    const { contentHash, keyHash } = first
    return [{ contentHash, keyHash, canComeBack: first.layout === layout, places: [first, ...others] }]
  })
}

function byVersion(rows: readonly PlacedRow[]): ReadonlyMap<FileVersion, ReadonlySet<number>> {
  const byFile = Map.groupBy(
    rows.flatMap(row => row.places),
    place => place.version,
  )
  return new Map([...byFile].map(([version, places]) => [version, new Set(places.map(place => place.sheetRow))]))
}
