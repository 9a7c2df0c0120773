import type { Failure } from '../../../../contract/failure.ts'
import type { RowCounts } from '../../../../contract/source-file.ts'
import { fileVersionsOf, setFileCounts, type FileVersion } from '../../../storage/files/file-version-store.ts'
import { countSetAside } from '../../../storage/files/quarantine-store.ts'
import {
  countRoles,
  DUPLICATE,
  LOADED,
  SUPERSEDED,
  TAKEN_OUT,
  type SourceRole,
} from '../../../storage/files/row-source-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { checkFileConservation, checkTableConservation } from './check-conservation.ts'
import type { LoadCounts, TableLoad } from './load-result.ts'
import type { StagedTable } from './load-table.ts'
import type { SettledChange } from './settle-sources.ts'

/** Row counts of a staged generation's files, counted from what is stored, and where they do not add up. */
export interface FileCounts {
  /** Published files whose counts change with the generation. */
  readonly changed: readonly { readonly fileVersionId: number; readonly counts: RowCounts }[]
  readonly failures: readonly Failure[]
  /** Over every file of the generation. */
  readonly totals: Pick<LoadCounts, 'quarantined' | 'exactDuplicates' | 'superseded'>
  checkTables(tables: readonly TableLoad[]): readonly Failure[]
}

const FIELD = {
  [LOADED]: 'loaded',
  [DUPLICATE]: 'exactDuplicates',
  [SUPERSEDED]: 'superseded',
  [TAKEN_OUT]: 'takenOut',
} as const

/** Counts every opened file, records its counts, and works out those of retained files whose sources changed part. */
export function countFiles(
  db: PlantDatabase,
  {
    generation,
    staged,
    retained,
  }: {
    readonly generation: number
    readonly staged: readonly StagedTable[]
    readonly retained: readonly FileVersion[]
  },
): FileCounts {
  const failures: Failure[] = []
  db.transaction(() => {
    for (const { fileVersionId, path, read, blank } of staged.flatMap(table => table.opened)) {
      const counts = { ...roleCounts(db, fileVersionId), read, blank, quarantined: countSetAside(db, fileVersionId) }
      setFileCounts(db, fileVersionId, counts)
      const reason = checkFileConservation(path, counts)
      if (reason !== null) failures.push(reason)
    }
  }).immediate()

  const changes = Map.groupBy(
    staged.flatMap(table => table.sourceChanges),
    change => change.fileVersionId,
  )
  const changed = retained
    .filter(({ id }) => changes.has(id))
    .map(({ id, counts }) => ({ fileVersionId: id, counts: withRoles(counts, changes.get(id) ?? []) }))
  const countsNow = new Map(changed.map(({ fileVersionId, counts }) => [fileVersionId, counts]))
  const files = fileVersionsOf(db, generation).map(file => ({ ...file, counts: countsNow.get(file.id) ?? file.counts }))
  const sum = (field: Exclude<keyof RowCounts, 'takenOut'>): number =>
    files.reduce((total, { counts }) => total + counts[field], 0)
  return {
    changed,
    failures,
    totals: {
      quarantined: sum('quarantined'),
      exactDuplicates: sum('exactDuplicates'),
      superseded: sum('superseded'),
    },
    checkTables: tables =>
      tables.flatMap(({ table, rows }) => {
        const loaded = files.filter(file => file.table === table).reduce((total, file) => total + file.counts.loaded, 0)
        return checkTableConservation(table, rows, loaded) ?? []
      }),
  }
}

function roleCounts(
  db: PlantDatabase,
  fileVersionId: number,
): Pick<RowCounts, 'loaded' | 'exactDuplicates' | 'superseded' | 'takenOut'> {
  const counts = countRoles(db, fileVersionId)
  return {
    loaded: counts[LOADED],
    exactDuplicates: counts[DUPLICATE],
    superseded: counts[SUPERSEDED],
    ...(counts[TAKEN_OUT] > 0 && { takenOut: counts[TAKEN_OUT] }),
  }
}

function withRoles(counts: RowCounts, changes: readonly SettledChange[]): RowCounts {
  const next = { ...counts }
  const shift = (role: SourceRole, by: number): void => void (next[FIELD[role]] = (next[FIELD[role]] ?? 0) + by)
  for (const { roleBefore, role } of changes) {
    shift(roleBefore, -1)
    shift(role, 1)
  }
  return next
}
