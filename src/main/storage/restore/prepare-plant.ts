import { chmodSync, copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { RestorePoint } from '../../../contract/restore-point.ts'
import { backupError } from '../backups/backup-failure.ts'
import { flush } from '../backups/durable-file.ts'
import { hashFile, type FileHash } from '../backups/hash-file.ts'
import { requireRestorePoint } from '../backups/list-restore-points.ts'
import { readManifest } from '../backups/restore-point-manifest.ts'
import { currentGeneration } from '../generations/generation-store.ts'
import { verifyGeneration, type RowHash } from '../generations/verify-generation.ts'
import { openPlantDatabase } from '../open-plant-database.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { raiseGenerationFloor } from './present-generations.ts'
import { SIDE_FILES } from './set-aside.ts'

/** The copy that is about to become plant.db. */
export function preparedPath({ plantDatabase }: Workspace): string {
  return `${plantDatabase}.restoring`
}

export interface PreparedPlant {
  readonly restorePoint: RestorePoint
  /** Of the prepared file. */
  readonly file: FileHash
}

/**
 * Copies the plant database of a restore point beside the present one and proves it: bytes against the manifest, pages, rows and checksum
 * of its generation; brought to the newest layout, in one file, on the disk. The present database is not touched.
 * @param floor greatest generation number ever given
 * @throws EngineFailure `restore_point_not_found`, `restore_point_damaged`, `disk_full`, `backup_failed`
 */
export function preparePlant(
  workspace: Workspace,
  id: string,
  { floor, rowHash }: { readonly floor: number; readonly rowHash: RowHash },
): PreparedPlant {
  const restorePoint = requireRestorePoint(workspace, id)
  const path = preparedPath(workspace)
  try {
    removePrepared(workspace)
    copyProved(join(workspace.backups, id), path)
    const db = openPlantDatabase(path, { readonly: false })
    try {
      raiseGenerationFloor(db, floor)
      const problem = problemOf(db, restorePoint, rowHash)
      if (problem !== null) throw damaged(id, problem)
      db.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      db.close()
    }
    flush(path)
    return { restorePoint, file: hashFile(path) }
  } catch (error) {
    removeAfter(error, workspace)
    throw backupError(error, path)
  }
}

/** Cleaning up must not hide why it failed; what cannot be removed now is removed before the next restore. */
function removeAfter(cause: unknown, workspace: Workspace): void {
  try {
    removePrepared(workspace)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return
    throw new AggregateError([cause, error], 'the restore failed and so did cleaning up', { cause: error })
  }
}

/** What an interrupted or failed restore prepared. */
export function removePrepared(workspace: Workspace): void {
  const path = preparedPath(workspace)
  for (const file of [path, ...SIDE_FILES.map(end => `${path}${end}`)]) {
    if (existsSync(file)) rmSync(file)
  }
}

function copyProved(folder: string, path: string): void {
  const manifest = readManifest(folder)
  if (manifest.kind === 'damaged') throw damaged(folder, manifest.problem)
  const { id, files } = manifest.facts
  copyFileSync(join(folder, 'plant.db'), path)
  chmodSync(path, 0o600)
  if (hashFile(path).sha256 !== files['plant.db'].sha256) throw damaged(id, 'its plant.db changed while it was copied')
}

function problemOf(
  db: ReturnType<typeof openPlantDatabase>,
  { generation, checksum }: RestorePoint,
  rowHash: RowHash,
): string | null {
  const integrity = String(db.pragma('integrity_check(1)', { simple: true }))
  if (integrity !== 'ok') return `its plant.db is not sound (${integrity})`
  if (currentGeneration(db) !== generation) return `its plant.db does not hold generation ${generation}`
  const proof = verifyGeneration(db, generation, rowHash)
  if (proof.kind === 'damaged') return proof.problem
  return proof.checksum === checksum ? null : `its checksum should be ${checksum}, it is ${proof.checksum}`
}

function damaged(id: string, problem: string): EngineFailure {
  return new EngineFailure(
    failure('restore_point_damaged', `${id} cannot be used: ${problem}.`, {
      remedy: 'Choose another backup; the damaged one stays where it is.',
      file: id,
    }),
  )
}
