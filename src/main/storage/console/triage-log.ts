import type { TriageAction } from '../../../contract/triage.ts'
import { statement } from '../statement.ts'
import { appendAudit } from './audit-log.ts'
import type { ConsoleDatabase } from './console-database.ts'

/** A finding something is done to, with the hash of the values its rule read. */
export interface TriageSubject {
  readonly fingerprint: string
  readonly evidenceHash: string
}

/** An action before it is numbered and its subjects are counted. */
export type NewTriageAction = Omit<TriageAction, 'id' | 'count'>

/** Takes away the subjects of an action that was never finished, and says what the next action is called. */
export function beginTriage(db: ConsoleDatabase): number {
  const newest = newestAction(db)
  const begun = statement<[number]>(db, 'SELECT 1 FROM triage_subject WHERE action > ? LIMIT 1').get(newest)
  if (begun) statement<[number]>(db, 'DELETE FROM triage_subject WHERE action > ?').run(newest)
  return newest + 1
}

/** Adds findings to an action that is being written, in one statement. @returns how many were not among them yet */
export function addTriageSubjects(db: ConsoleDatabase, action: number, subjects: readonly TriageSubject[]): number {
  return statement<[number, string]>(
    db,
    `INSERT INTO triage_subject (action, fingerprint, evidence_hash)
     SELECT ?, value ->> 0, value ->> 1 FROM json_each(?) WHERE TRUE ON CONFLICT DO NOTHING`,
  ).run(action, JSON.stringify(subjects.map(({ fingerprint, evidenceHash }) => [fingerprint, evidenceHash]))).changes
}

/** Adds the next findings of another action, in the order of their fingerprints. @returns the last one; null when there are no more */
export function copyTriageSubjects(
  db: ConsoleDatabase,
  {
    action,
    from,
    after,
    limit,
  }: { readonly action: number; readonly from: number; readonly after: string; readonly limit: number },
): string | null {
  const copied = statement<[number, number, string, number], { readonly fingerprint: string }>(
    db,
    `INSERT INTO triage_subject (action, fingerprint, evidence_hash)
     SELECT ?, fingerprint, '' FROM triage_subject WHERE action = ? AND fingerprint > ? ORDER BY fingerprint LIMIT ?
     RETURNING fingerprint`,
  ).all(action, from, after, limit)
  return copied.reduce<string | null>(
    (last, { fingerprint }) => (last === null || fingerprint > last ? fingerprint : last),
    null,
  )
}

/** Makes an action count, with its audit entry, both or neither. Its subjects are there already. */
export function completeTriage(db: ConsoleDatabase, id: number, action: NewTriageAction): TriageAction {
  return db.transaction(() => {
    const { at, actor, kind, note, run, until, untilChanged, assignee, undoes } = action
    const { count = 0, only = null } =
      statement<[number], { readonly count: number; readonly only: string | null }>(
        db,
        'SELECT count(*) AS count, min(fingerprint) AS only FROM triage_subject WHERE action = ?',
      ).get(id) ?? {}
    statement<readonly (string | number | null)[]>(
      db,
      `INSERT INTO triage_action (id, at, actor, kind, note, run, until, until_changed, assignee, undoes, count)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(id, at, actor, kind, note, run, until, untilChanged ? 1 : 0, assignee, undoes, count)
    const said = { action: id, count, note, run, until, untilChanged, assignee, undoes }
    const details = Object.fromEntries(
      Object.entries(said).filter(([, value]) => value !== null && value !== '' && value !== false),
    )
    const subject = count === 1 ? `finding ${only}` : `${count} findings`
    appendAudit(db, { actor, action: `finding-${kind}`, subject, details }, at)
    return { id, ...action, count }
  })()
}

function newestAction(db: ConsoleDatabase): number {
  return (
    statement<[], { readonly newest: number | null }>(db, 'SELECT max(id) AS newest FROM triage_action').get()
      ?.newest ?? 0
  )
}

/** An action and whether it still counts; null when there is none of that number. */
export function findTriageAction(
  db: ConsoleDatabase,
  id: number,
): (Pick<TriageAction, 'kind' | 'run' | 'count'> & { readonly isUndone: boolean }) | null {
  const row = statement<[number], Pick<TriageAction, 'kind' | 'run' | 'count'> & { readonly isUndone: 0 | 1 }>(
    db,
    `SELECT kind, run, count, EXISTS (SELECT 1 FROM triage_action u WHERE u.undoes = a.id) AS isUndone
     FROM triage_action a WHERE id = ?`,
  ).get(id)
  return row ? { ...row, isUndone: row.isUndone === 1 } : null
}
