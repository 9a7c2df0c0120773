import type { Failure } from '../../contract/failure.ts'
import { failure } from '../../contract/failure.ts'

/** System errors that may be gone in a moment: in use, drive or network away, too many files open. */
const passing: ReadonlySet<string> = new Set([
  'EBUSY',
  'EAGAIN',
  'EMFILE',
  'ENFILE',
  'EIO',
  'ETIMEDOUT',
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENOTCONN',
  'ESTALE',
  'UNKNOWN',
])

/** Code of a system error, such as `EBUSY`; null for anything else. */
export function systemErrorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/**
 * Whether trying again may help. On Windows a file that another program holds open answers EPERM or EACCES; elsewhere these mean
 * missing rights, which waiting does not grant.
 */
export function isPassing(code: string, platform: NodeJS.Platform = process.platform): boolean {
  return passing.has(code) || (platform === 'win32' && (code === 'EPERM' || code === 'EACCES'))
}

/** A file or folder the system would not give us, as a failure. */
export function ioFailure(
  error: unknown,
  what: string,
  place: { readonly file: string; readonly heldBy?: string | null },
): Failure {
  const code = systemErrorCode(error) ?? 'an unknown error'
  const { file, heldBy = null } = place
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return failure('file_not_found', `${what} should be there, found nothing.`, {
      file,
      remedy: 'Put it back or check that the drive is connected, then run again.',
    })
  }
  if (isPassing(code)) {
    const holder = heldBy === null ? 'in use or its drive is away' : `open by ${heldBy}`
    return failure('file_read_error', `${what} could not be read: it is ${holder} (${code}).`, {
      file,
      transient: true,
      remedy: 'Close it in Excel or check the drive, then run again.',
    })
  }
  return failure('file_read_error', `${what} could not be read (${code}).`, {
    file,
    remedy: 'Check that you may open it, then run again.',
  })
}
