import { assert, integer, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { readSchedule } from './schedule.ts'

const at = (text: string) => new Date(text)
function setSchedule(cron: string, timeZone = 'UTC') {
  const schedule = readSchedule(cron, timeZone)
  if (schedule.kind !== 'set') throw new Error(`${cron} means nothing`)
  return schedule
}
const texts = (times: readonly Date[]) => times.map(time => time.toISOString())

test('each working day after shift 3, in the time zone of the plant', () => {
  const { next } = setSchedule('15 6 * * 1-6', 'Asia/Ho_Chi_Minh')
  // Friday evening in Hà Nội; Sunday is left out.
  expect(texts(next(at('2019-02-01T12:00:00Z'), 3))).toEqual([
    '2019-02-01T23:15:00.000Z',
    '2019-02-03T23:15:00.000Z',
    '2019-02-04T23:15:00.000Z',
  ])
})

test('an hour that daylight saving skips runs after it, one that comes twice runs once', () => {
  const { next, between } = setSchedule('30 2 * * *', 'Europe/Berlin')
  // 02:30 does not exist on 29 March 2026: it runs at 03:00 summer time.
  expect(texts(next(at('2026-03-28T12:00:00Z'), 2))).toEqual(['2026-03-29T01:00:00.000Z', '2026-03-30T00:30:00.000Z'])
  expect(between(at('2026-10-24T12:00:00Z'), at('2026-10-25T12:00:00Z'))).toMatchObject({ count: 1 })
})

test('the latest time between two moments, the second one with it, and how many there were', () => {
  const { between } = setSchedule('0 * * * *')
  const found = between(at('2019-02-01T06:00:00Z'), at('2019-02-01T08:00:00Z'))
  expect(found).toEqual({ latest: at('2019-02-01T08:00:00Z'), count: 2 })
  expect(between(at('2019-02-01T06:00:00Z'), at('2019-02-01T06:59:59Z'))).toBeNull()
})

test('between never names a time outside, and none is left out', () => {
  const { between, next } = setSchedule('*/7 5-22 * * 1-6', 'Asia/Ho_Chi_Minh')
  const start = at('2019-01-01T00:00:00Z').getTime()
  const minute = integer({ min: 0, max: 20_000 })
  assert(
    property(minute, integer({ min: 0, max: 400 }), nat(59_999), (from, length, ms) => {
      const after = new Date(start + from * 60_000 + ms)
      const upTo = new Date(after.getTime() + length * 60_000)
      const inside = next(after, 100).filter(time => time <= upTo)
      expect(between(after, upTo)).toEqual(inside.length === 0 ? null : { latest: inside.at(-1), count: inside.length })
    }),
    { numRuns: 60, examples: [[19_954, 314, 59_001]] },
  )
})

test.each([
  ['61 6 * * *', '', { kind: 'minute', detail: '61' }],
  ['0 a * * *', '', { kind: 'hour', detail: 'a' }],
  ['0 6 32 * *', '', { kind: 'day-of-month', detail: '32' }],
  ['0 6 * 2/0 *', '', { kind: 'month', detail: '2/0' }],
  ['0 6 * * 6-8', '', { kind: 'day-of-week', detail: '6-8' }],
  ['6 * *', '', { kind: 'five-fields' }],
  ['@daily', '', { kind: 'five-fields' }],
  ['2026-01-01T00:00:00', '', { kind: 'five-fields' }],
  ['0 0 31 2 *', '', { kind: 'never' }],
  ['0 6 * * *', 'Hanoi/Two', { kind: 'time-zone', detail: 'Hanoi/Two' }],
])('%s in %s means nothing, and says why', (cron, timeZone, problem) => {
  expect(readSchedule(cron, timeZone)).toMatchObject({ kind: 'meaningless', problem })
})

test('an empty text is no schedule', () => expect(readSchedule(' ', '')).toEqual({ kind: 'none' }))
