import { expect, test } from 'vitest'
import { createFormats, DASH } from './formats.ts'

const en = createFormats('en')
const vi = createFormats('vi')

test('thousands are separated as the language does', () => {
  expect(en.whole(16_878_500)).toBe('16,878,500')
  expect(vi.whole(16_878_500)).toBe('16.878.500')
})

test('nothing is a dash, zero is 0', () => {
  expect([en.whole(null), en.percent(null), en.day(null), en.duration(null)]).toEqual([DASH, DASH, DASH, DASH])
  expect([en.whole(0), en.percent(0)]).toEqual(['0', '0%'])
})

test('days are dd/MM/yyyy in Vietnamese and name the month in English', () => {
  expect(en.day('2019-01-31')).toBe('31 Jan 2019')
  expect(vi.day('2019-01-31')).toBe('31/01/2019')
  expect(vi.day('2019-02-05')).toBe('05/02/2019')
})

test('a text that is no day stays as it is', () => {
  expect(vi.day('26003170M')).toBe('26003170M')
})

test('plant times are wall-clock times, whatever the zone of this PC', () => {
  expect(en.wallClock('2019-01-31T22:00:00')).toBe('31 Jan 2019, 22:00')
})

test.each([
  [47, '0.05s'],
  [420, '0.4s'],
  [9_990, '10s'],
  [12_400, '12s'],
  [59_700, '1m 0s'],
  [80_000, '1m 20s'],
  [7_500_000, '2h 5m'],
])('%i milliseconds read %s', (milliseconds, text) => {
  expect(en.duration(milliseconds)).toBe(text)
})

test('how long ago, in the largest unit that fits', () => {
  const now = new Date('2019-02-01T09:00:00.000Z')
  expect(en.ago('2019-02-01T08:59:48.000Z', now)).toBe('12 seconds ago')
  expect(en.ago('2019-02-01T07:00:00.000Z', now)).toBe('2 hours ago')
  expect(vi.ago('2019-01-29T07:00:00.000Z', now)).toBe('3 ngày trước')
  expect(en.ago('2018-01-01T00:00:00.000Z', now)).toBe('13 months ago')
  expect(en.ago('2012-01-01T00:00:00.000Z', now)).toBe('7 years ago')
})

test('what happened since the clock was last looked at is now, never to come', () => {
  const now = new Date('2019-02-01T09:00:00.000Z')
  expect(en.ago('2019-02-01T09:00:04.000Z', now)).toBe('now')
})

test('what rounds to nothing is 0, never -0', () => {
  const figures = [en.whole(-0.4), en.decimal(-0.04), en.percent(-0.004), en.rate(-0.0004), vi.decimal(-0.04)]
  expect(figures).toEqual(['0', '0', '0%', '0.0%', '0'])
  expect(en.whole(-1)).toBe('-1')
})
