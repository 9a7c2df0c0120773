import { EngineFailure, failure, type Failure } from '../../../../contract/failure.ts'

/** What stopped an export, in the planner's words; errors nobody can do anything about stay what they are. */
export function exportError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof EngineFailure) return error
  const reason = failureOf(error, path)
  return reason === null ? error : new EngineFailure(reason, { cause: error })
}

function failureOf(error: Error, path: string): Failure | null {
  if (error.name === 'AbortError') {
    return failure('cancelled', `The export to ${path} was stopped.`, {
      remedy: 'Export again whenever you like; what was there before is unchanged.',
      file: path,
    })
  }
  const { code = '' } = error as NodeJS.ErrnoException
  switch (code) {
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
    case 'ETXTBSY':
      return failed(
        `${path} cannot be replaced: it is open in another program, probably Excel, or it may not be written.`,
        path,
        {
          remedy: 'Close it there and export again, or export under another name. The old file is unchanged.',
          transient: true,
        },
      )
    case 'ENOSPC':
    case 'EDQUOT':
      return failed(`There is no room on the disk for ${path}.`, path, {
        remedy: 'Free some space, or export to another disk. The old file is unchanged.',
        transient: false,
      })
    case 'ENOENT':
      return failed(`The folder for ${path} does not exist.`, path, {
        remedy: 'Create it, or choose another place.',
        transient: false,
      })
    case 'EISDIR':
    case 'ENOTDIR':
    case 'ENOTEMPTY':
    case 'EEXIST':
      return failed(`${path} should be a file to write and is a folder, or the other way round.`, path, {
        remedy: 'Choose another name.',
        transient: false,
      })
    case 'EROFS':
      return failed(`${path} is on a disk that cannot be written.`, path, {
        remedy: 'Choose a place on another disk.',
        transient: false,
      })
    default:
      return null
  }
}

function failed(message: string, file: string, details: Pick<Failure, 'remedy' | 'transient'>): Failure {
  return failure('export_failed', message, { file, ...details })
}
