import type { NoticePage } from '../../../contract/engine.ts'
import type { Notice, NoticeDraft, NoticeEvent, NoticeState } from '../../../contract/notice.ts'
import { NOTICE_STATES } from '../../../contract/notice.ts'
import type { NoticeQuery } from '../../../contract/query.ts'
import { statement } from '../statement.ts'
import type { ConsoleDatabase } from './console-database.ts'
import { containing } from './full-text.ts'
import type { NoticeStateRow } from './notice-state.ts'

type NoticeRow = NoticeStateRow & { readonly draft: string; readonly text_file: string | null }

/** The state as it is at `@now`: a snooze whose date has passed is new again. */
const STATE = "iif(state = 'snoozed' AND snoozed_until <= @now, 'new', state)"

/**
 * Notices that match, newest occurrence first, and how many of all there are in each state. What matches is told from one narrow index
 * and the search index; drafts are read of the page alone.
 *
 * @param now UTC ISO 8601
 */
export function listNotices(db: ConsoleDatabase, query: NoticeQuery, now: string): NoticePage {
  const { numbers, total } = matching(db, query, now)
  return {
    items: numbers.flatMap(notice => findNotice(db, notice, now) ?? []),
    total,
    byState: countNotices(db, now),
  }
}

/** The numbers of a page, and how many match in all. */
function matching(
  db: ConsoleDatabase,
  query: NoticeQuery,
  now: string,
): { readonly numbers: readonly number[]; readonly total: number } {
  const { where, values } = filterOf(query, now)
  const { offset, limit } = query
  if (query.search.trim() !== '') {
    // A search that finds 10,000 takes longer than taking their numbers: it is made once, for page and total.
    const all = numbersOf(db, numbersSql(where), values)
    return { numbers: all.slice(offset, offset + limit), total: all.length }
  }
  const counted = statement<[object], { readonly total: number }>(db, countSql(where)).get(values)
  const numbers = numbersOf(db, `${numbersSql(where)} LIMIT @limit OFFSET @offset`, { ...values, limit, offset })
  return { numbers, total: counted?.total ?? 0 }
}

function numbersOf(db: ConsoleDatabase, sql: string, values: object): readonly number[] {
  return statement<[object], { readonly notice: number }>(db, sql)
    .all(values)
    .map(({ notice }) => notice)
}

function numbersSql(where: string): string {
  return `SELECT notice FROM notice_state INDEXED BY notice_newest ${where} ORDER BY occurrence DESC`
}

function countSql(where: string): string {
  return `SELECT count(*) AS total FROM notice_state INDEXED BY notice_newest ${where}`
}

/** The statements of a list, for those who want to see how SQLite goes about them. */
export function noticeListSql(query: NoticeQuery, now: string): readonly string[] {
  const { where } = filterOf(query, now)
  return [numbersSql(where), countSql(where)]
}

function filterOf(query: NoticeQuery, now: string): { readonly where: string; readonly values: object } {
  const found = containing('notice_text', ['text'], query.search)
  const conditions = [
    ...(query.states.length > 0 ? [`${STATE} IN (SELECT value FROM json_each(@states))`] : []),
    ...(query.priorities.length > 0 ? ['priority IN (SELECT value FROM json_each(@priorities))'] : []),
    ...(query.agents.length > 0 ? ['agent IN (SELECT value FROM json_each(@agents))'] : []),
    ...(query.run === undefined ? [] : ['run = @run']),
    // The + keeps SQLite from going by the search and sorting afterwards: the index is in the right order already.
    ...(found ? [`+notice IN (${found.rows})`] : []),
  ]
  return {
    where: conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '',
    values: {
      ...(query.states.length > 0 && { states: JSON.stringify(query.states), now }),
      ...(query.priorities.length > 0 && { priorities: JSON.stringify(query.priorities) }),
      ...(query.agents.length > 0 && { agents: JSON.stringify(query.agents) }),
      ...(query.run !== undefined && { run: query.run }),
      ...(found && { search: found.search }),
    },
  }
}

/** How many notices are in each state. */
export function countNotices(db: ConsoleDatabase, now: string): Readonly<Record<NoticeState, number>> {
  const rows = statement<[], { readonly state: NoticeState; readonly count: number }>(
    db,
    'SELECT state, count(*) AS count FROM notice_state GROUP BY state',
  ).all()
  const woken = statement<[string], { readonly count: number }>(
    db,
    "SELECT count(*) AS count FROM notice_state WHERE state = 'snoozed' AND snoozed_until <= ?",
  ).get(now)
  const stored = new Map(rows.map(({ state, count }) => [state, count]))
  const awake = woken?.count ?? 0
  const counts = NOTICE_STATES.map(state => {
    const shift = state === 'new' ? awake : state === 'snoozed' ? -awake : 0
    return [state, (stored.get(state) ?? 0) + shift] as const
  })
  return Object.fromEntries(counts) as Record<NoticeState, number>
}

/** The figures of the status bar: `open` are neither resolved nor snoozed, `unread` nobody has looked at. */
export function noticeCounts(db: ConsoleDatabase, now: string): { readonly open: number; readonly unread: number } {
  const counts = countNotices(db, now)
  return { open: counts.new + counts.acknowledged + counts['in-progress'], unread: counts.new }
}

/** A notice as it is at `now`; null when there is none of that number. */
export function findNotice(db: ConsoleDatabase, id: number, now: string): Notice | null {
  const row = statement<[number], NoticeRow>(
    db,
    `SELECT s.*, e.draft, f.path AS text_file FROM notice_state s
     JOIN notice_event e ON e.id = s.occurrence LEFT JOIN notice_file f ON f.event = s.occurrence WHERE s.notice = ?`,
  ).get(id)
  return row ? noticeOf(row, now) : null
}

function noticeOf(row: NoticeRow, now: string): Notice {
  const isAwake = row.state !== 'snoozed' || row.snoozed_until === null || row.snoozed_until <= now
  return {
    ...(JSON.parse(row.draft) as NoticeDraft),
    id: row.notice,
    run: row.run,
    at: row.at,
    raisedAt: row.raised_at,
    state: row.state === 'snoozed' && isAwake ? 'new' : row.state,
    snoozedUntil: isAwake ? null : row.snoozed_until,
    occurrences: row.occurrences,
    fixedByRun: row.fixed_by_run,
    textFile: row.text_file,
  }
}

/** What happened to a notice, oldest first. */
export function listNoticeEvents(db: ConsoleDatabase, notice: number): readonly NoticeEvent[] {
  return statement<[number], NoticeEvent>(
    db,
    'SELECT id, notice, kind, at, actor, note, run, until FROM notice_event WHERE notice = ? ORDER BY id',
  ).all(notice)
}
