import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import { NOTICE_STATES, type NoticeAction, type NoticeDraft, type NoticeState } from '../../../contract/notice.ts'
import { NoticeQuery } from '../../../contract/query.ts'
import type { ConsoleDatabase } from './console-database.ts'
import { countNotices, findNotice, listNoticeEvents, listNotices, noticeCounts } from './list-notices.ts'
import { appendNoticeEvent, raiseNotice } from './notice-log.ts'
import { isNoticeStateCurrent, rebuildNoticeStates } from './notice-state.ts'
import { allowedActions, eventOf } from './notice-transition.ts'
import { resolveAbout, resolveFixedBy } from './resolve-fixed.ts'
import { endedRunIn, failedFile, openTemporaryConsole } from './testing/open-console.ts'
import { verifyAudit } from './verify-audit.ts'

const day = (n: number): string => new Date(Date.UTC(2019, 1, n)).toISOString()

function raise(
  db: ConsoleDatabase,
  draft: NoticeDraft,
  { run = null, at = day(1) }: { run?: number | null; at?: string } = {},
) {
  raiseNotice(db, draft, { run, at, actor: 'Moldline' })
}

function act(db: ConsoleDatabase, id: number, action: NoticeAction, at = day(2)): void {
  const state = findNotice(db, id, at)?.state ?? 'new'
  const until = action.kind === 'snooze' ? action.until : null
  appendNoticeEvent(db, {
    notice: id,
    kind: eventOf(action, state, at),
    at,
    actor: 'An',
    note: action.note,
    run: null,
    until,
  })
}

function dump(db: ConsoleDatabase): object {
  return {
    states: db.prepare('SELECT * FROM notice_state ORDER BY notice').all(),
    texts: db.prepare('SELECT rowid, text FROM notice_text ORDER BY rowid').all(),
  }
}

test('a notice goes from new to resolved with who, when and why, each step audited', () => {
  const db = openTemporaryConsole()
  const { run } = endedRunIn(db, 'partial')
  raise(db, failedFile('a.xlsb'), { run })
  act(db, 1, { kind: 'acknowledge', note: 'I look at it' })
  act(db, 1, { kind: 'start', note: '' })
  act(db, 1, { kind: 'note', note: 'asked the shift leader' }, day(3))
  act(db, 1, { kind: 'resolve', note: 'file repaired' }, day(4))
  expect(findNotice(db, 1, day(5))).toMatchObject({
    ...failedFile('a.xlsb'),
    state: 'resolved',
    run,
    fixedByRun: null,
    at: day(1),
  })
  expect(listNoticeEvents(db, 1).map(({ kind, actor, note }) => [kind, actor, note])).toEqual([
    ['raised', 'Moldline', ''],
    ['acknowledged', 'An', 'I look at it'],
    ['started', 'An', ''],
    ['noted', 'An', 'asked the shift leader'],
    ['resolved', 'An', 'file repaired'],
  ])
  expect(verifyAudit(db)).toMatchObject({ entries: 5, isWhole: true })
})

test('a snoozed notice is new again when its date has passed, and says so in list, counts and filter', () => {
  const db = openTemporaryConsole()
  raise(db, failedFile('a.xlsb'))
  act(db, 1, { kind: 'snooze', until: day(10), note: '' })
  expect(findNotice(db, 1, day(9))).toMatchObject({ state: 'snoozed', snoozedUntil: day(10) })
  expect(noticeCounts(db, day(9))).toEqual({ open: 0, unread: 0 })
  expect(listNotices(db, NoticeQuery.parse({ states: ['new'] }), day(9)).total).toBe(0)
  expect(findNotice(db, 1, day(10))).toMatchObject({ state: 'new', snoozedUntil: null })
  expect(noticeCounts(db, day(10))).toEqual({ open: 1, unread: 1 })
  expect(listNotices(db, NoticeQuery.parse({ states: ['new'] }), day(10))).toMatchObject({
    total: 1,
    byState: { new: 1, snoozed: 0 },
  })
  expect(() => act(db, 1, { kind: 'snooze', until: day(10), note: '' }, day(10))).toThrow(/future/)
})

test('it recurs with the same agent, status and set of (code, file), in whatever order and words', () => {
  const db = openTemporaryConsole()
  const a = failure('file_read_error', 'cannot be opened', { remedy: '', file: 'a.xlsb' })
  const b = failure('file_read_error', 'cannot be opened', { remedy: '', file: 'b.xlsb' })
  raise(db, failedFile('a.xlsb', { failures: [a, b] }))
  act(db, 1, { kind: 'resolve', note: '' })
  raise(db, failedFile('a.xlsb', { failures: [b, { ...a, message: 'still not' }, b], summary: 'again' }), {
    at: day(3),
  })
  expect(findNotice(db, 1, day(4))).toMatchObject({
    state: 'new',
    occurrences: 2,
    at: day(3),
    raisedAt: day(1),
    summary: 'again',
  })
  raise(db, failedFile('a.xlsb', { failures: [a] }))
  raise(db, failedFile('a.xlsb', { failures: [a, b], status: 'failed' }))
  raise(db, failedFile('a.xlsb', { failures: [a, b], agent: 'DataLoader' }))
  expect(listNotices(db, NoticeQuery.parse({}), day(4)).items.map(({ id }) => id)).toEqual([4, 3, 2, 1])
})

test.each([
  ['acknowledge', 'acknowledged'],
  ['start', 'in-progress'],
  ['snooze', 'snoozed'],
] as const)('what recurs after "%s" stays %s and is counted', (kind, state) => {
  const db = openTemporaryConsole()
  raise(db, failedFile('a.xlsb'))
  act(db, 1, kind === 'snooze' ? { kind, until: day(20), note: '' } : { kind, note: '' })
  raise(db, failedFile('a.xlsb'), { at: day(3) })
  expect(findNotice(db, 1, day(4))).toMatchObject({ state, occurrences: 2, at: day(3) })
})

test('a clean whole run resolves what earlier runs raised and is named', () => {
  const db = openTemporaryConsole()
  const failed = endedRunIn(db, 'partial')
  raise(db, failedFile('a.xlsb'), { run: failed.run })
  act(db, 1, { kind: 'snooze', until: day(20), note: '' })
  raise(db, failedFile('b.xlsb'))
  const clean = endedRunIn(db)
  raise(db, failedFile('c.xlsb', { status: 'review' }), { run: clean.run })
  expect(resolveFixedBy(db, clean, day(5))).toBe(1)
  const states = [1, 2, 3].map(id => findNotice(db, id, day(6)))
  expect(states).toMatchObject([{ state: 'resolved', fixedByRun: clean.run }, { state: 'new' }, { state: 'new' }])
  expect(listNoticeEvents(db, 1).at(-1)).toMatchObject({ kind: 'resolved', actor: 'Moldline', run: clean.run })
})

test('a clean run resolves nothing that an agent said that had nothing to do in it', () => {
  const db = openTemporaryConsole()
  const failed = endedRunIn(db)
  raise(db, failedFile('plant.db', { agent: 'BackupKeeper', status: 'failed' }), { run: failed.run })
  raise(db, failedFile('a.xlsb', { agent: 'Moldline' }), { run: failed.run })
  expect(resolveFixedBy(db, endedRunIn(db), day(5))).toBe(1)
  expect([1, 2].map(id => findNotice(db, id, day(6))?.state)).toEqual(['new', 'resolved'])
})

test('what was put right resolves what its agent left open about it, and nothing else', () => {
  const db = openTemporaryConsole()
  const backup = { agent: 'BackupKeeper', status: 'failed' } as const
  raise(db, failedFile('plant.db', { ...backup, about: ['backup'] }))
  raise(db, failedFile('plant.db', backup))
  raise(db, failedFile('plant.db', { about: ['backup'] }))
  const { run } = endedRunIn(db)
  expect(resolveAbout(db, { agent: 'BackupKeeper', about: 'backup', run, at: day(5) })).toBe(1)
  expect(resolveAbout(db, { agent: 'BackupKeeper', about: 'backup', run, at: day(5) })).toBe(0)
  const states = [1, 2, 3].map(id => findNotice(db, id, day(6)))
  expect(states).toMatchObject([{ state: 'resolved', fixedByRun: run }, { state: 'new' }, { state: 'new' }])
})

test('a review about something else is another notice, about the same it recurs', () => {
  const db = openTemporaryConsole()
  const about = (...things: readonly string[]) => failedFile('', { status: 'review', failures: [], about: things })
  raise(db, about('quarantined'))
  act(db, 1, { kind: 'acknowledge', note: '' })
  raise(db, about('held-file', 'quarantined'))
  raise(db, about('quarantined', 'held-file'), { at: day(3) })
  raise(db, about('quarantined'), { at: day(3) })
  expect([1, 2].map(id => findNotice(db, id, day(4)))).toMatchObject([
    { state: 'acknowledged', occurrences: 2 },
    { state: 'new', occurrences: 2 },
  ])
  expect(findNotice(db, 3, day(4))).toBeNull()
})

test.each([
  ['partial', {}],
  ['failed', {}],
  ['cancelled', {}],
  ['interrupted', {}],
  ['succeeded', { dryRun: true }],
  ['succeeded', { tables: ['moldInfo' as const] }],
  ['succeeded', { months: ['201901'] }],
  ['succeeded', { fromPhase: 'validate' }],
  ['succeeded', { action: { kind: 'undo-run' as const, run: 1 } }],
] as const)('a run that ended as %s of %o resolves nothing', (state, request) => {
  const db = openTemporaryConsole()
  const failed = endedRunIn(db, 'partial')
  raise(db, failedFile('a.xlsb'), { run: failed.run })
  const { tables, months, ...rest } = { tables: [], months: [], ...request }
  const run = endedRunIn(db, state, { ...rest, tables: [...tables], months: [...months] })
  expect(resolveFixedBy(db, run, day(5))).toBe(0)
})

const action: fc.Arbitrary<NoticeAction> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'acknowledge' as const,
      'start' as const,
      'resolve' as const,
      'reopen' as const,
      'note' as const,
    ),
    note: fc.constantFrom('x', 'because'),
  }),
  fc.record({
    kind: fc.constant('snooze' as const),
    until: fc.integer({ min: 1, max: 40 }).map(day),
    note: fc.constant(''),
  }),
)
const step = fc.oneof(
  fc.record({ do: fc.constant('raise' as const), file: fc.constantFrom('a.xlsb', 'b.xlsb', 'c.xlsb') }),
  fc.record({ do: fc.constant('act' as const), notice: fc.integer({ min: 1, max: 3 }), action }),
  fc.record({ do: fc.constant('clean-run' as const) }),
)

/** What people are promised, written once more and independently of the tables. */
function expectedState(state: NoticeState, kind: NoticeAction['kind']): NoticeState | null {
  if (kind === 'note') return state
  if (kind === 'reopen') return state === 'new' ? null : 'new'
  if (state === 'resolved') return null
  if (kind === 'resolve') return 'resolved'
  if (kind === 'snooze') return 'snoozed'
  if (kind === 'start') return state === 'in-progress' ? null : 'in-progress'
  return state === 'acknowledged' || state === 'in-progress' ? null : 'acknowledged'
}

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** Takes one step; what an action came to stands beside what it should have come to. */
function take(db: ConsoleDatabase, next: Step, at: string): { readonly got: string; readonly wanted: string } {
  if (next.do === 'raise') {
    raise(db, failedFile(next.file), { run: endedRunIn(db, 'partial').run, at })
    return { got: '', wanted: '' }
  }
  if (next.do === 'clean-run') {
    resolveFixedBy(db, endedRunIn(db), at)
    return { got: '', wanted: '' }
  }
  const { notice, action: chosen } = next
  const before = findNotice(db, notice, at)
  if (before === null) return { got: '', wanted: '' }
  const allowed = allowedActions(before.state).includes(chosen.kind)
  const isPast = chosen.kind === 'snooze' && chosen.until <= at
  const after = isPast ? null : expectedState(before.state, chosen.kind)
  return {
    got: `${allowed} ${actOrCode(db, notice, chosen, at)}`,
    wanted: `${after !== null || (isPast && allowed)} ${after ?? 'invalid_notice_action'}`,
  }
}

function actOrCode(db: ConsoleDatabase, notice: number, chosen: NoticeAction, at: string): string | undefined {
  try {
    act(db, notice, chosen, at)
    return findNotice(db, notice, at)?.state
  } catch (error) {
    if (error instanceof EngineFailure) return error.failure.code
    throw error
  }
}

test('whatever happens, only allowed steps are taken, and the tables equal what the events come to', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => {
      const db = openTemporaryConsole()
      const taken = steps.map((next, index) => take(db, next, day(index + 1)))
      expect(taken.map(({ got }) => got)).toEqual(taken.map(({ wanted }) => wanted))
      const kept = dump(db)
      rebuildNoticeStates(db)
      expect(dump(db)).toEqual(kept)
      expect(isNoticeStateCurrent(db)).toBe(true)
      const now = day(30)
      const all = listNotices(db, NoticeQuery.parse({}), now)
      const counted = NOTICE_STATES.map(state => all.items.filter(notice => notice.state === state).length)
      expect(NOTICE_STATES.map(state => countNotices(db, now)[state])).toEqual(counted)
      expect(verifyAudit(db).isWhole).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('a refusal says what can be done instead', () => {
  const db = openTemporaryConsole()
  raise(db, failedFile('a.xlsb'))
  act(db, 1, { kind: 'resolve', note: '' })
  const refusal = expect.objectContaining({ code: 'invalid_notice_action', remedy: 'What can be done: reopen, note.' })
  expect(() => act(db, 1, { kind: 'start', note: '' })).toThrow(expect.objectContaining({ failure: refusal }))
})

test('states that were tampered with are seen to be behind and derived anew', () => {
  const db = openTemporaryConsole()
  raise(db, failedFile('a.xlsb'))
  const kept = dump(db)
  db.exec('DELETE FROM notice_state; DELETE FROM notice_text')
  expect(isNoticeStateCurrent(db)).toBe(false)
  rebuildNoticeStates(db)
  expect(dump(db)).toEqual(kept)
})

test('nothing happens to a notice that was never raised', () => {
  const db = openTemporaryConsole()
  const event = { notice: 7, kind: 'acknowledged', at: day(1), actor: 'An', note: '', run: null, until: null } as const
  expect(() => appendNoticeEvent(db, event)).toThrow(/raised once/)
})
