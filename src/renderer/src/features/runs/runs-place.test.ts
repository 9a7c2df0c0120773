import { expect, test } from 'vitest'
import { formatRunsPlace, parseRunsPlace } from './runs-place.ts'

test.for(['12', '12~15', '12~15/orders', 'calendar', 'calendar/2026-02', 'log', 'log/12', 'trend', 'support'])(
  '%s leads to a place and back',
  opened => expect(formatRunsPlace(parseRunsPlace(opened))).toBe(opened),
)

test.for([null, '', '0', '12~', '~', '1~0', 'nowhere', '-3', '99999999999'])('%s is the history', opened =>
  expect(parseRunsPlace(opened)).toEqual({ kind: 'history', run: null }),
)

test('a part of a comparison that there is not is left out', () =>
  expect(parseRunsPlace('12~15/nowhere')).toEqual({ kind: 'compare', base: 12, other: 15 }))

test('a month that does not exist is the month of today', () =>
  expect(parseRunsPlace('calendar/2026-13')).toEqual({ kind: 'calendar', month: null }))
