import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { EngineFailure } from '../../../contract/failure.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { backupError } from './backup-failure.ts'
import { readManifest, type RestorePointFacts } from './restore-point-manifest.ts'

/** Folders being made or removed begin so; they are no restore points. */
export const UNFINISHED = 'unfinished-'
const NAME = /^backup-([1-9]\d*)$/

/** `backup-12`. Numbers are never used twice: the audit log knows those of backups that are gone. */
export function restorePointId(sequence: number): string {
  return `backup-${sequence}`
}

/**
 * Names of the restore points of a workspace, newest first; nothing is read of them.
 * @throws EngineFailure `backup_failed` when the folder cannot be read
 */
export function restorePointIds({ backups }: Workspace): readonly string[] {
  if (!existsSync(backups)) return []
  try {
    return readdirSync(backups)
      .filter(name => NAME.test(name))
      .toSorted((a, b) => sequenceOf(b) - sequenceOf(a))
  } catch (error) {
    throw backupError(error, backups)
  }
}

export function sequenceOf(id: string): number {
  return Number(NAME.exec(id)?.[1] ?? 0)
}

/**
 * The manifests that prove themselves, newest first; cheap, and no promise about the databases beside them. None of a folder that cannot
 * be read: whoever makes or lists a backup is told why.
 */
export function readManifests(workspace: Workspace): readonly RestorePointFacts[] {
  return readableIds(workspace).flatMap(id => {
    const manifest = readManifest(join(workspace.backups, id))
    return manifest.kind === 'read' ? [manifest.facts] : []
  })
}

function readableIds(workspace: Workspace): readonly string[] {
  try {
    return restorePointIds(workspace)
  } catch (error) {
    if (error instanceof EngineFailure) return []
    throw error
  }
}

/** Removes a restore point in one step: under its name there is all of it or nothing. */
export function removeRestorePoint({ backups }: Workspace, id: string): void {
  const going = join(backups, `${UNFINISHED}removed-${id}`)
  rmSync(going, { recursive: true, force: true })
  renameSync(join(backups, id), going)
  rmSync(going, { recursive: true, force: true })
}

/** What a crash left in the middle of making or removing a backup. Only while nobody makes one. */
export function removeUnfinished({ backups }: Workspace): void {
  if (!existsSync(backups) || !statSync(backups).isDirectory()) return
  for (const name of readdirSync(backups)) {
    if (name.startsWith(UNFINISHED)) rmSync(join(backups, name), { recursive: true, force: true })
  }
}
