import Database from 'better-sqlite3'
import type { FaultKind } from './fault-plan.ts'

/** What a write can be answered with. */
export type AnsweredFault = Exclude<FaultKind, `vanished-${string}` | `corrupt-${string}`>

/** The error Node's file functions answer with. */
export function fileError(kind: AnsweredFault, syscall: string, path: string): Error {
  const code = codeOf(kind)
  return Object.assign(new Error(`${code}: ${meaning[code]}, ${syscall} '${path}'`), { code, syscall, path })
}

/** The error SQLite makes of it: `unixWrite`, `unixLock` and `unixOpen` of its sources say which becomes which. */
export function databaseError(kind: AnsweredFault): Error {
  const [message, code] = databaseErrors[kind]
  return new Database.SqliteError(message, code)
}

const meaning = {
  EBUSY: 'resource busy or locked',
  EACCES: 'permission denied',
  ENOSPC: 'no space left on device',
  EIO: 'i/o error',
  EPERM: 'operation not permitted',
} as const

function codeOf(kind: AnsweredFault): keyof typeof meaning {
  switch (kind) {
    case 'EBUSY':
    case 'EACCES':
    case 'ENOSPC':
    case 'EIO':
      return kind
    case 'short-write':
      return 'ENOSPC'
    case 'failed-rename':
      return 'EPERM'
    default:
      return kind satisfies never
  }
}

const databaseErrors = {
  EBUSY: ['database is locked', 'SQLITE_BUSY'],
  EACCES: ['attempt to write a readonly database', 'SQLITE_READONLY'],
  ENOSPC: ['database or disk is full', 'SQLITE_FULL'],
  EIO: ['disk I/O error', 'SQLITE_IOERR_WRITE'],
  'short-write': ['database or disk is full', 'SQLITE_FULL'],
  'failed-rename': ['disk I/O error', 'SQLITE_IOERR'],
} as const satisfies Record<AnsweredFault, readonly [message: string, code: string]>
