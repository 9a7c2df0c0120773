import { join } from 'node:path'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { RestorePoint } from '../../../contract/restore-point.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { restorePointIds } from './backup-folders.ts'
import { verifyRestorePoint } from './verify-restore-point.ts'

/** Every restore point, newest first, each read to its last byte; a damaged one says why. */
export function listRestorePoints(workspace: Workspace): readonly RestorePoint[] {
  return restorePointIds(workspace).map(id => verifyRestorePoint(join(workspace.backups, id)))
}

/** The newest restore point that proves itself now; null when there is none. */
export function newestVerified(workspace: Workspace): RestorePoint | null {
  for (const id of restorePointIds(workspace)) {
    const point = verifyRestorePoint(join(workspace.backups, id))
    if (point.state === 'verified') return point
  }
  return null
}

/**
 * A restore point that may be offered: it is there and every byte is as it was made.
 * @throws EngineFailure `restore_point_not_found`, `restore_point_damaged`
 */
export function requireRestorePoint(workspace: Workspace, id: string): RestorePoint {
  const remedy = 'See the backups with: moldline restore'
  if (!restorePointIds(workspace).includes(id)) {
    throw new EngineFailure(failure('restore_point_not_found', `There is no backup ${id}.`, { remedy }))
  }
  const point = verifyRestorePoint(join(workspace.backups, id))
  if (point.state === 'verified') return point
  throw new EngineFailure(
    failure('restore_point_damaged', `${id} cannot be used. ${point.problem ?? ''}`.trim(), {
      remedy: 'Choose another backup; the damaged one stays where it is.',
      file: id,
    }),
  )
}
