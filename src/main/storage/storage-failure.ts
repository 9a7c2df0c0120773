import Database from 'better-sqlite3'
import { EngineFailure, failure, type Failure } from '../../contract/failure.ts'

/**
 * What an error of SQLite means to the planner, or null when it is not one a planner can do anything about: a wrong statement is a
 * defect and stays one.
 */
export function storageFailure(error: unknown, path: string): Failure | null {
  if (!(error instanceof Database.SqliteError)) return null
  const { code, message } = error
  const [primary = code] = code.split('_').slice(1)
  switch (primary) {
    case 'FULL':
      return failure('disk_full', `The disk that holds ${path} is full (${message}).`, {
        remedy: 'Free some space on that disk, then run again. The last published data are unharmed.',
        file: path,
        transient: false,
      })
    case 'BUSY':
    case 'LOCKED':
      return failure('workspace_in_use', `${path} is being written by another program (${message}).`, {
        remedy: 'Close the other program or wait until it has finished, then try again.',
        file: path,
        transient: true,
      })
    case 'CORRUPT':
    case 'NOTADB':
      return failure('database_unreadable', `${path} is damaged: it should be a database of Moldline (${message}).`, {
        remedy: `Close Moldline and start it again, or run "moldline run": the damaged file is kept aside then. ${wayBack(path)}`,
        file: path,
      })
    case 'READONLY':
    case 'CANTOPEN':
    case 'PERM':
    case 'AUTH':
    case 'IOERR':
      return failure('database_unreadable', `${path} cannot be read and written (${code}: ${message}).`, {
        remedy: 'Check that the workspace folder exists, is on a working disk and that you may write there.',
        file: path,
        transient: primary === 'IOERR',
      })
    default:
      return null
  }
}

function wayBack(path: string): string {
  const isJournal = path.endsWith('console.db')
  return isJournal ? 'The newest backup of it takes its place.' : 'See the backups with: moldline restore'
}

/** Runs a piece of storage work; an error of the disk or the file comes out as a failure, a defect as it is. */
export function guarded<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw asStorageError(error, path)
  }
}

/** The same for work that yields to the event loop. */
export async function guardedAsync<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw asStorageError(error, path)
  }
}

function asStorageError(error: unknown, path: string): unknown {
  const reason = storageFailure(error, path)
  return reason === null ? error : new EngineFailure(reason, { cause: error })
}
