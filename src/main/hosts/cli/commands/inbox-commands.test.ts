import { expect, test } from 'vitest'
import { EngineFailure, failure } from '../../../../contract/failure.ts'
import type { NoticeAction } from '../../../../contract/notice.ts'
import { AuditQuery, NoticeQuery } from '../../../../contract/query.ts'
import { commandLine } from '../../testing/command-line.ts'
import { sampleNotice, sampleNoticePage } from '../../testing/sample-values.ts'

const unknown = failure('notice_not_found', 'There is no notice 9.', { remedy: 'See "moldline notices".' })
/** All at once: a notice that is raised meanwhile must not shift another out of the list. */
const PAGE = { offset: 0, limit: 100_000 }

test('notices lists what waits for a person, one line each, with how many there are in each state', async () => {
  const snoozed = sampleNotice({
    id: 4,
    state: 'snoozed',
    snoozedUntil: '2026-03-01T00:00:00.000Z',
    occurrences: 3,
    summary: 'Two\nlines',
  })
  const { run, out } = await commandLine({ listNotices: async () => sampleNoticePage([sampleNotice(), snoozed]) })
  expect(await run('notices')).toBe(0)
  expect(out.text()).toBe(`No.  State                               Priority  When (UTC)           Agent          What
  3  new                                 HIGH      2026-02-01 07:00:02  DataCollector  moldInfo.xlsx cannot be read; generation 2 stays in use.
  4  snoozed until 2026-03-01 (3 times)  HIGH      2026-02-01 07:00:02  DataCollector  Two lines

2 notices shown. In all: 1 new, 1 snoozed.
`)
})

test.each([
  [[], { states: ['new', 'acknowledged', 'in-progress'] }],
  [['--all'], {}],
  [
    ['--state', 'resolved,snoozed', '--search', 'mold', '--run', '12'],
    { states: ['resolved', 'snoozed'], search: 'mold', run: 12 },
  ],
  [['--priority', 'HIGH'], { states: ['new', 'acknowledged', 'in-progress'], priorities: ['HIGH'] }],
])('notices %j asks for %j', async (args, query) => {
  const { run, engine } = await commandLine({ listNotices: async () => sampleNoticePage([]) })
  await run('notices', ...args, '--json')
  const asked = engine.calls.map(call => /^listNotices\((.*)\)$/.exec(call)?.[1]).find(call => call !== undefined)
  expect(JSON.parse(asked ?? '')).toEqual(NoticeQuery.parse({ ...query, ...PAGE }))
})

test('notices --json is an array, also of nothing', async () => {
  const { run, out } = await commandLine({ listNotices: async () => sampleNoticePage([]) })
  await run('notices', '--json')
  expect(JSON.parse(out.text())).toEqual([])
  const { run: runFull, out: full } = await commandLine({ listNotices: async () => sampleNoticePage([sampleNotice()]) })
  await runFull('notices', '--json')
  expect(JSON.parse(full.text())).toEqual([sampleNotice()])
})

test('an empty inbox says so', async () => {
  const { run, out } = await commandLine({ listNotices: async () => sampleNoticePage([]) })
  await run('notices')
  expect(out.text()).toBe('No notice: nothing waits for a person.\n')
})

test('notice shows the text form, its history and who was told', async () => {
  const notice = sampleNotice({
    events: [
      {
        id: 1,
        notice: 3,
        kind: 'raised',
        at: '2026-02-01T07:00:02.000Z',
        actor: 'Moldline',
        note: '',
        run: 12,
        until: null,
      },
      {
        id: 2,
        notice: 3,
        kind: 'acknowledged',
        at: '2026-02-01T08:00:00.000Z',
        actor: 'Lan',
        note: 'asked',
        run: null,
        until: null,
      },
    ],
    deliveries: [
      {
        channel: 'email',
        state: 'failed',
        attempts: 3,
        at: '2026-02-01T07:05:00.000Z',
        recipient: 'a@b.example',
        problem: 'refused',
      },
    ],
  })
  const { run, out } = await commandLine({ getNotice: async () => notice })
  expect(await run('notice', '3')).toBe(0)
  expect(out.text()).toBe(`Manual review required

What you can do:
  moldline retry
    run again when the cause is put right
  moldline ack 3 --resolve --note "…"
    it is settled

History:
  2026-02-01 07:00:02  raised by Moldline: run 12
  2026-02-01 08:00:00  acknowledged by Lan: asked

Told:
  2026-02-01 07:05:00  email failed after 3 attempts, a@b.example: refused

Kept as notices/3.txt in the workspace.
`)
})

test('a notice that is not there ends with 2', async () => {
  const { run, err } = await commandLine({ getNotice: () => Promise.reject(new EngineFailure(unknown)) })
  expect(await run('notice', '9')).toBe(2)
  expect(err.text()).toContain('There is no notice 9.')
})

test.each<readonly [readonly string[], NoticeAction]>([
  [[], { kind: 'acknowledge', note: '' }],
  [['--note', 'asked the office'], { kind: 'acknowledge', note: 'asked the office' }],
  [['--start'], { kind: 'start', note: '' }],
  [['--resolve', '--note', 'replaced'], { kind: 'resolve', note: 'replaced' }],
  [['--reopen'], { kind: 'reopen', note: '' }],
  [['--note', 'only this', '--note-only'], { kind: 'note', note: 'only this' }],
  [['--snooze', '2026-03-01T05:00:00Z'], { kind: 'snooze', until: '2026-03-01T05:00:00Z', note: '' }],
  [['--snooze', '2026-03-01'], { kind: 'snooze', until: new Date(2026, 2, 1).toISOString(), note: '' }],
])('ack %j', async (args, action) => {
  const { run, engine, out } = await commandLine({ actOnNotice: async () => sampleNotice({ state: 'acknowledged' }) })
  expect(await run('ack', '3', ...args, '--as', 'Lan')).toBe(0)
  expect(engine.calls[0]).toBe(`actOnNotice(3, ${JSON.stringify(action)}, "Lan")`)
  expect(out.text()).toBe('Notice 3 is acknowledged.\n')
})

test('ack of several does what it can, says what it could not, and ends with that', async () => {
  const { run, out, err } = await commandLine({
    actOnNotice: async id => {
      if (id === 9) throw new EngineFailure(unknown)
      return sampleNotice({ id, state: 'acknowledged' })
    },
  })
  expect(await run('ack', '3', '9', '4', '--json')).toBe(2)
  expect(JSON.parse(out.text())).toMatchObject([{ id: 3 }, { notice: 9, failure: unknown }, { id: 4 }])
  expect(err.text()).toContain('There is no notice 9.')
})

test('audit lists who did what, newest first, and how many more there are', async () => {
  const entry = {
    id: 7,
    at: '2026-02-01T08:00:00.000Z',
    actor: 'Lan',
    action: 'notice-acknowledged',
    subject: 'notice 3',
    details: { note: 'asked' },
    hash: 'ff',
  }
  const { run, out, engine } = await commandLine({ listAudit: async () => ({ items: [entry], total: 2 }) })
  expect(await run('audit', '--action', 'notice-acknowledged', '--search', 'Lan')).toBe(0)
  expect(out.text()).toBe(`At (UTC)             By   What                 To        Details
2026-02-01 08:00:00  Lan  notice-acknowledged  notice 3  {"note":"asked"}

1 of 2 entries.
`)
  const query = AuditQuery.parse({ actions: ['notice-acknowledged'], search: 'Lan', limit: 50 })
  expect(engine.calls[0]).toBe(`listAudit(${JSON.stringify(query)})`)
})

test.each([
  ['notices', '--search', 'x'.repeat(201)],
  ['audit', '--search', 'x'.repeat(201)],
  ['ack', '3', '--as', ''],
  ['ack', '3', '--as', 'x'.repeat(101)],
  ['ack', '3', '--as', 'Lan\nMinh'],
  ['ack', '3', '--as', 'Moldline'],
])('%s %s %s… is not understood, and nothing is done', async (...args) => {
  const { run, engine, err } = await commandLine()
  expect(await run(...args)).toBe(2)
  expect(err.text()).toContain('is invalid')
  expect(engine.calls).toEqual([])
})
