import { afterEach, expect, test, vi } from 'vitest'
import { SnoozeDate, snoozeDay } from './snooze-date.ts'

afterEach(() => void vi.unstubAllEnvs())

test.each(['Asia/Ho_Chi_Minh', 'UTC', 'America/Los_Angeles'])(
  'a day begins where the plant is, and is shown as it was given: %s',
  zone => {
    vi.stubEnv('TZ', zone)
    expect(snoozeDay(SnoozeDate.parse('2026-02-01'))).toBe('2026-02-01')
  },
)

test('a day begins at midnight here', () => {
  vi.stubEnv('TZ', 'Asia/Ho_Chi_Minh')
  expect(SnoozeDate.parse('2026-02-01')).toBe('2026-01-31T17:00:00.000Z')
})
