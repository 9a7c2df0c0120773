import { expect, test } from 'vitest'
import { shownTime } from './shown-time.ts'

test('a moment is shown by the clock of the place', () => {
  expect(shownTime('2019-01-30T07:02:59.000Z', 'Asia/Ho_Chi_Minh')).toBe('30 Jan, 14:02')
  expect(shownTime('2019-01-30T00:00:00.000Z', 'UTC')).toBe('30 Jan, 00:00')
})
