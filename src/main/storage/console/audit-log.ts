import { createHash } from 'node:crypto'
import { CONSOLE } from '../../../contract/actor-name.ts'
import type { AuditEntry } from '../../../contract/audit.ts'
import { statement } from '../statement.ts'
import type { ConsoleDatabase } from './console-database.ts'

/** What somebody did, before it is numbered and sealed. */
export interface NewAuditEntry {
  /** Name of a person, or `CONSOLE` for what the console did by itself. */
  readonly actor: string
  readonly action: string
  readonly subject: string
  /** Never a secret. */
  readonly details?: object
}

export { CONSOLE }

export interface AuditRow extends Omit<AuditEntry, 'details'> {
  readonly details: string
}

/** Hash before the first entry. */
export const GENESIS = '0'.repeat(64)

/**
 * Appends an entry sealed by the one before. Joins the caller's transaction, so that a thing and its entry are both kept or neither.
 *
 * @param at UTC ISO 8601
 */
export function appendAudit(db: ConsoleDatabase, entry: NewAuditEntry, at: string): void {
  db.transaction(() => {
    const newest = statement<[], { readonly id: number; readonly hash: string }>(
      db,
      'SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1',
    ).get()
    // The database would replace half a surrogate pair, and the seal would no longer fit.
    const actor = entry.actor.toWellFormed()
    const subject = entry.subject.toWellFormed()
    const { action } = entry
    const row = { id: (newest?.id ?? 0) + 1, at, actor, action, subject, details: JSON.stringify(entry.details ?? {}) }
    statement<[number, string, string, string, string, string, string]>(
      db,
      'INSERT INTO audit (id, at, actor, action, subject, details, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(row.id, at, actor, action, subject, row.details, sealOf(row, newest?.hash ?? GENESIS))
  })()
}

/** SHA-256 in hex over the hash before and the entry as a JSON array of its texts, in the order of the table. */
export function sealOf({ id, at, actor, action, subject, details }: Omit<AuditRow, 'hash'>, before: string): string {
  return createHash('sha256')
    .update(JSON.stringify([before, id, at, actor, action, subject, details]))
    .digest('hex')
}
