import type { NoticeDraft, NoticeEventKind, NoticeState } from '../../../contract/notice.ts'
import type { ConsoleDatabase } from './console-database.ts'

/** An event as it is kept. */
export interface NoticeEventRow {
  readonly id: number
  readonly notice: number
  readonly kind: NoticeEventKind
  readonly at: string
  readonly run: number | null
  readonly until: string | null
  readonly draft: string | null
  readonly recurrence: string | null
}

/** What the events of a notice come to; the columns of `notice_state`. */
export interface NoticeStateRow {
  readonly notice: number
  /** As stored: a snooze whose date has passed still says `snoozed`, readers take it for new. */
  readonly state: NoticeState
  readonly snoozed_until: string | null
  readonly agent: string
  readonly priority: string
  readonly run: number | null
  readonly at: string
  readonly raised_at: string
  readonly occurrences: number
  readonly fixed_by_run: number | null
  /** Newest `raised` or `recurred` event. */
  readonly occurrence: number
  readonly last_event: number
  readonly recurrence: string
}

/** The state after one more event: the same rule the triggers of migration 2 follow, for rebuilding and to hold them against. */
export function nextNoticeState(before: NoticeStateRow | undefined, event: NoticeEventRow): NoticeStateRow {
  const last = { last_event: event.id }
  if (event.draft !== null) {
    const { agent, priority } = JSON.parse(event.draft) as NoticeDraft
    const { run, at, recurrence } = event
    return {
      notice: event.notice,
      state: before === undefined || before.state === 'resolved' ? 'new' : before.state,
      snoozed_until: before?.snoozed_until ?? null,
      agent,
      priority,
      run,
      at,
      raised_at: before?.raised_at ?? at,
      occurrences: (before?.occurrences ?? 0) + 1,
      fixed_by_run: null,
      occurrence: event.id,
      ...last,
      recurrence: recurrence ?? '',
    }
  }
  if (before === undefined) throw new Error(`Event ${event.id} is of notice ${event.notice}, which was never raised`)
  const changed = (state: NoticeState): NoticeStateRow => ({
    ...before,
    state,
    snoozed_until: event.until,
    fixed_by_run: state === 'resolved' ? event.run : null,
    ...last,
  })
  switch (event.kind) {
    case 'acknowledged':
      return changed('acknowledged')
    case 'started':
      return changed('in-progress')
    case 'snoozed':
      return changed('snoozed')
    case 'resolved':
      return changed('resolved')
    case 'reopened':
      return changed('new')
    case 'noted':
      return { ...before, ...last }
    case 'raised':
    case 'recurred':
      throw new Error(`Event ${event.id} says nothing`)
    default:
      return event.kind satisfies never
  }
}

/** Whether the state table is as far as the event log; it always is, unless somebody else wrote into the database. */
export function isNoticeStateCurrent(db: ConsoleDatabase): boolean {
  const newest = db.prepare<[], number | null>('SELECT max(id) FROM notice_event').pluck().get() ?? null
  return newest === (db.prepare<[], number | null>('SELECT max(last_event) FROM notice_state').pluck().get() ?? null)
}

/** Derives the state table and the search text anew from the events. */
export function rebuildNoticeStates(db: ConsoleDatabase): void {
  db.transaction(() => {
    const states = new Map<number, NoticeStateRow>()
    const texts = new Map<number, string>()
    for (const event of db.prepare<[], NoticeEventRow>('SELECT * FROM notice_event ORDER BY id').iterate()) {
      states.set(event.notice, nextNoticeState(states.get(event.notice), event))
      if (event.draft !== null) texts.set(event.notice, searchText(JSON.parse(event.draft) as NoticeDraft))
    }
    db.exec('DELETE FROM notice_state; DELETE FROM notice_text')
    const insertState = db.prepare<[NoticeStateRow]>(
      `INSERT INTO notice_state VALUES (@notice, @state, @snoozed_until, @agent, @priority, @run, @at, @raised_at, @occurrences,
       @fixed_by_run, @occurrence, @last_event, @recurrence)`,
    )
    const insertText = db.prepare<[number, string]>('INSERT INTO notice_text (rowid, text) VALUES (?, ?)')
    for (const state of states.values()) insertState.run(state)
    for (const [notice, text] of texts) insertText.run(notice, text)
  })()
}

/** What the search looks at: summary, failure messages and files. */
function searchText({ summary, failures }: NoticeDraft): string {
  return [summary, ...failures.flatMap(({ message, file }) => (file === null ? [message] : [message, file]))].join('\n')
}
