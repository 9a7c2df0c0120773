import Database from 'better-sqlite3'
import { EngineFailure, failure, type Failure } from '../../../contract/failure.ts'
import { storageFailure } from '../storage-failure.ts'

/**
 * What stopped a backup or a restore, in the planner's words: no room is `disk_full`, anything else the disk or the databases say is
 * `backup_failed`; a defect stays one.
 */
export function backupError(error: unknown, path: string): unknown {
  const reason = backupFailure(error, path)
  return reason === null ? error : new EngineFailure(reason, { cause: error })
}

/** The same as a value; null for a defect. */
export function backupFailure(error: unknown, path: string): Failure | null {
  if (error instanceof EngineFailure) return withBackupCode(error.failure)
  if (error instanceof Database.SqliteError) {
    const reason = storageFailure(error, path)
    return reason && withBackupCode(reason)
  }
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return null
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return diskFull(path, error.message)
  return failure('backup_failed', `${path} could not be written (${error.message}).`, {
    remedy: 'Check that the disk of the workspace works and that you may write there. The data in use are unharmed.',
    file: path,
    transient: error.code === 'EBUSY' || error.code === 'EIO' || error.code === 'EPERM',
  })
}

export function diskFull(path: string, detail: string): Failure {
  return failure('disk_full', `There is no room on the disk for ${path} (${detail}).`, {
    remedy: 'Free some space on the disk of the workspace, or keep fewer backups. The data in use are unharmed.',
    file: path,
  })
}

function withBackupCode(reason: Failure): Failure {
  if (reason.code !== 'database_unreadable' && reason.code !== 'workspace_in_use') return reason
  return { ...reason, code: 'backup_failed' }
}
