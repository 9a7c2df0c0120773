import type { NoticeDraft, NoticeEvent } from '../../../contract/notice.ts'
import { statement } from '../statement.ts'
import { appendAudit } from './audit-log.ts'
import type { ConsoleDatabase } from './console-database.ts'

/** An event before it is numbered; the draft belongs to `raised` and `recurred` only. */
export type NewNoticeEvent = Omit<NoticeEvent, 'id'> & { readonly draft?: NoticeDraft }

/**
 * Appends what happened to a notice, with its audit entry, both or neither. The state table follows by trigger; nothing here is ever
 * changed or removed.
 *
 * @returns the event's number
 */
export function appendNoticeEvent(db: ConsoleDatabase, { draft, ...event }: NewNoticeEvent): number {
  const { notice, kind, at, actor, note, run, until } = event
  return db.transaction(() => {
    const { lastInsertRowid } = statement<readonly (string | number | null)[]>(
      db,
      `INSERT INTO notice_event (notice, kind, at, actor, note, run, until, draft, recurrence)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      notice,
      kind,
      at,
      actor,
      note,
      run,
      until,
      draft ? JSON.stringify(draft) : null,
      draft ? recurrenceOf(draft) : null,
    )
    const said = { note, run, until, agent: draft?.agent, status: draft?.status, summary: draft?.summary }
    const details = Object.fromEntries(
      Object.entries(said).filter(([, value]) => value !== null && value !== undefined && value !== ''),
    )
    appendAudit(db, { actor, action: `notice-${kind}`, subject: `notice ${notice}`, details }, at)
    return Number(lastInsertRowid)
  })()
}

/**
 * Raises a notice, or lets the one it is known by recur.
 *
 * @param run the run it came from; null when no run did
 * @returns the event's number
 */
export function raiseNotice(
  db: ConsoleDatabase,
  draft: NoticeDraft,
  { run, at, actor }: Pick<NoticeEvent, 'run' | 'at' | 'actor'>,
): number {
  return db.transaction(() => {
    const known = statement<[string], { readonly notice: number }>(
      db,
      'SELECT max(notice) AS notice FROM notice_state WHERE recurrence = ? HAVING max(notice) IS NOT NULL',
    ).get(recurrenceOf(draft))
    const kind = known ? 'recurred' : 'raised'
    const notice = known?.notice ?? newestNotice(db) + 1
    return appendNoticeEvent(db, { notice, kind, at, actor, note: '', run, until: null, draft })
  })()
}

/**
 * By what a notice is known again: agent, status, the set of (failure code, file), and what it is about besides. Without the last the
 * text equals that of migration 2.
 */
function recurrenceOf({ agent, status, failures, about = [] }: NoticeDraft): string {
  const places = sortedSet(failures.map(({ code, file }) => JSON.stringify([code, file])))
  const things = sortedSet(about.map(thing => JSON.stringify(thing)))
  const parts = [JSON.stringify(agent), JSON.stringify(status), `[${places.join(',')}]`]
  return `[${[...parts, ...(things.length > 0 ? [`[${things.join(',')}]`] : [])].join(',')}]`
}

function sortedSet(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].toSorted(byCodePoint)
}

/** As SQLite sorts text. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

function newestNotice(db: ConsoleDatabase): number {
  return (
    statement<[], { readonly newest: number | null }>(db, 'SELECT max(notice) AS newest FROM notice_state').get()
      ?.newest ?? 0
  )
}
