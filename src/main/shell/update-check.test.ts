import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createUpdateCheck, type UpdateSource } from './update-check.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const DAY = 24 * 60 * 60 * 1000

function checking({ versions = [] as (string | null | Error)[], wanted = true, fetchFails = false } = {}) {
  const done: string[] = []
  const source: UpdateSource = {
    async check() {
      done.push('check')
      const version = versions.shift() ?? null
      if (version instanceof Error) throw version
      return version
    },
    async fetch() {
      done.push('fetch')
      if (fetchFails) throw new Error('no network')
    },
  }
  const check = createUpdateCheck({
    async source() {
      if (!done.includes('made')) done.push('made')
      return source
    },
    async ask(version) {
      done.push(`ask ${version}`)
      return wanted
    },
    onFetched: async version => void done.push(`fetched ${version}`),
    onFailed: async () => void done.push('failed'),
    log: text => done.push(text.split(':')[0] ?? ''),
  })
  return { check, done, days: (count: number) => vi.advanceTimersByTimeAsync(count * DAY) }
}

test('while it is off nothing is made, asked or contacted', async () => {
  const { check, done, days } = checking({ versions: ['2.0.0'] })
  check.set(false)
  await days(10)
  expect(done).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})

test('on, it looks at once and once a day, and tells of a version once', async () => {
  const { check, done, days } = checking({ versions: [null, '2.0.0', '2.0.0', '2.1.0'], wanted: false })
  check.set(true)
  check.set(true)
  await days(3)
  expect(done).toEqual(['made', 'check', 'check', 'ask 2.0.0', 'check', 'check', 'ask 2.1.0'])
})

test('nothing is fetched before the person says so', async () => {
  const declined = checking({ versions: ['2.0.0'], wanted: false })
  declined.check.set(true)
  await declined.days(0)
  expect(declined.done).not.toContain('fetch')
  const agreed = checking({ versions: ['2.0.0'] })
  agreed.check.set(true)
  await agreed.days(0)
  expect(agreed.done.slice(-2)).toEqual(['fetch', 'fetched 2.0.0'])
})

test('switched off, it looks no more, and says nothing of what it had begun to look for', async () => {
  const { check, done, days } = checking({ versions: ['2.0.0'] })
  check.set(true)
  check.set(false)
  await days(5)
  expect(done).toEqual(['made', 'check'])
})

test('without a network nobody is disturbed; a fetch that fails is told', async () => {
  const silent = checking({ versions: [new Error('offline')] })
  silent.check.set(true)
  await silent.days(0)
  expect(silent.done).toEqual(['made', 'check', 'cannot look for a newer version'])
  const failing = checking({ versions: ['2.0.0'], fetchFails: true })
  failing.check.set(true)
  await failing.days(0)
  expect(failing.done.slice(-3)).toEqual(['fetch', 'cannot fetch version 2.0.0', 'failed'])
})
