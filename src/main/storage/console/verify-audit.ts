import { GENESIS, sealOf, type AuditRow } from './audit-log.ts'
import type { ConsoleDatabase } from './console-database.ts'

/** What reading the whole audit log found. */
export interface AuditVerification {
  readonly entries: number
  readonly isWhole: boolean
  /** What is wrong first, in one sentence; null when nothing is. */
  readonly problem: string | null
  /** Hash of the newest entry, 64 zeros when there is none; kept elsewhere it proves that nothing was cut off the end. */
  readonly head: string
}

/**
 * Follows the chain from its beginning: an entry that was changed, removed or moved is found where the chain breaks, one cut off the
 * end by the highest number ever given. All of it is read at one moment, because the owner of the workspace may be adding to it.
 *
 * @param expectedHead a head kept elsewhere, e.g. with a backup: it must be one of the chain's
 */
export function verifyAudit(db: ConsoleDatabase, expectedHead?: string): AuditVerification {
  return db.transaction(() => followChain(db, expectedHead))()
}

function followChain(db: ConsoleDatabase, expectedHead: string | undefined): AuditVerification {
  let head = GENESIS
  let entries = 0
  let isHeadKnown = expectedHead === undefined || expectedHead === GENESIS
  const broken = (problem: string): AuditVerification => ({ entries, isWhole: false, problem, head })
  for (const row of db.prepare<[], AuditRow>('SELECT * FROM audit ORDER BY id').iterate()) {
    if (row.id !== entries + 1) return broken(`Audit entry ${entries + 1} is missing.`)
    if (row.hash !== sealOf(row, head)) {
      return broken(`Audit entry ${row.id} of ${row.at} is not as it was written, or the one before it is not.`)
    }
    head = row.hash
    entries += 1
    isHeadKnown ||= head === expectedHead
  }
  const given = db.prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'audit'").pluck().get() ?? 0
  if (given !== entries) return broken(`The audit log ends at entry ${entries}, but ${given} were written.`)
  if (!isHeadKnown)
    return broken('The audit log does not contain the entry that was its newest when the backup was made.')
  return { entries, isWhole: true, problem: null, head }
}
