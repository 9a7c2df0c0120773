import { isDeepStrictEqual } from 'node:util'
import type { FileVersion } from '../../../storage/files/file-version-store.ts'
import { quarantinedRowsOf } from '../../../storage/files/quarantine-store.ts'
import { sheetRowsOf, takenOutRows } from '../../../storage/files/row-source-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'

/** What a generation has of one source file: the version in use, and beside it what an undo brought back; empty when nothing. */
export type PathState = readonly FileVersion[]

/** By path. */
export function pathStates(versions: readonly FileVersion[]): ReadonlyMap<string, PathState> {
  return Map.groupBy(versions, version => version.path)
}

/** The version in use, without what was brought back beside it. */
export function mainVersion(state: PathState): FileVersion | null {
  return state.find(({ isPart }) => !isPart) ?? null
}

/** Whether two states stand for the same rows of the file: also when an undo closed its versions and opened them again. */
export function isSameState(db: PlantDatabase, one: PathState, other: PathState): boolean {
  if (one.length !== other.length) return false
  const left = [...other]
  return one.every(version => {
    const at = left.findIndex(candidate => isSameVersion(db, version, candidate))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

function isSameVersion(db: PlantDatabase, one: FileVersion, other: FileVersion): boolean {
  if (one.id === other.id) return true
  const decisionsOn = ({ id }: FileVersion) =>
    quarantinedRowsOf(db, id).map(({ sheetRow, decision }) => [sheetRow, decision])
  return (
    one.path === other.path &&
    one.contentHash === other.contentHash &&
    one.parseKey === other.parseKey &&
    one.isPart === other.isPart &&
    isDeepStrictEqual(decisionsOn(one), decisionsOn(other)) &&
    isDeepStrictEqual(takenOutRows(db, one.id), takenOutRows(db, other.id)) &&
    (!one.isPart || isDeepStrictEqual(sheetRowsOf(db, one.id), sheetRowsOf(db, other.id)))
  )
}
