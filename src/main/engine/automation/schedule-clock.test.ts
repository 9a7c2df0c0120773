import { expect, onTestFinished, test, vi } from 'vitest'
import type { RunCause } from '../../../contract/run.ts'
import { readSchedule } from './schedule.ts'
import { createScheduleClock } from './schedule-clock.ts'

const at = (text: string) => new Date(text)

/** A clock of the plant that can be moved apart from the timers, and a schedule on it. */
function ticking(
  cron: string,
  { now, since = now, ...more }: { readonly now: Date; readonly since?: Date; readonly lookEveryMs?: number },
) {
  vi.useFakeTimers({ now })
  onTestFinished(() => void vi.useRealTimers())
  let shift = 0
  let text = cron
  const due: string[] = []
  const clock = createScheduleClock({
    clock: () => new Date(Date.now() + shift),
    schedule: () => readSchedule(text, 'UTC'),
    since,
    ...more,
    onDue: cause => due.push(words(cause)),
  })
  onTestFinished(() => clock.close())
  return {
    due,
    clock,
    pass: (minutes: number) => vi.advanceTimersByTimeAsync(minutes * 60_000),
    move: (minutes: number) => void (shift += minutes * 60_000),
    change: (next: string) => {
      text = next
      clock.reset()
    },
  }
}

function words(cause: RunCause): string {
  if (cause.kind === 'new-files') return cause.kind
  return cause.kind === 'schedule' ? cause.due : `${cause.kind} ${cause.count} ${cause.due}`
}

test('it is due at its times, each once', async () => {
  const { due, pass } = ticking('15 6,14,22 * * *', { now: at('2019-02-01T06:00:00Z') })
  await pass(14)
  expect(due).toEqual([])
  await pass(24 * 60)
  expect(due).toEqual(['2019-02-01T06:15:00.000Z', '2019-02-01T14:15:00.000Z', '2019-02-01T22:15:00.000Z'])
})

test('what was missed while Moldline was off is made up for once, and told', async () => {
  const { due, pass } = ticking('15 6 * * *', {
    now: at('2019-02-04T08:00:00Z'),
    since: at('2019-02-01T12:00:00Z'),
  })
  expect(due).toEqual(['missed-schedule 3 2019-02-04T06:15:00.000Z'])
  await pass(60)
  expect(due).toHaveLength(1)
})

test('a computer that slept, or a clock put forward, makes up for it once', async () => {
  const { due, pass, move } = ticking('0 * * * *', { now: at('2019-02-01T06:30:00Z') })
  move(5 * 60)
  await pass(1)
  expect(due).toEqual(['missed-schedule 5 2019-02-01T11:00:00.000Z'])
  await pass(29)
  expect(due.slice(1)).toEqual(['2019-02-01T12:00:00.000Z'])
})

test('a clock put back makes nothing due by itself; a time that comes again comes again', async () => {
  const { due, pass, move } = ticking('0 * * * *', { now: at('2019-02-01T06:59:00Z') })
  await pass(2)
  move(-30)
  await pass(20)
  expect(due).toEqual(['2019-02-01T07:00:00.000Z'])
  await pass(15)
  expect(due).toEqual(['2019-02-01T07:00:00.000Z', '2019-02-01T07:00:00.000Z'])
})

test('another schedule counts from when it is made', async () => {
  const { due, pass, change } = ticking('', { now: at('2019-02-01T08:00:00Z'), since: at('2019-01-01T00:00:00Z') })
  change('15 6 * * *')
  expect(due).toEqual([])
  await pass(24 * 60)
  expect(due).toEqual(['2019-02-02T06:15:00.000Z'])
})

test('weeks ahead are waited for, longer than a timer can', async () => {
  const { due, pass } = ticking('0 6 1 * *', { now: at('2019-02-01T08:00:00Z'), lookEveryMs: 3_600_000 })
  await pass(27 * 24 * 60)
  expect(due).toEqual([])
  await pass(24 * 60)
  expect(due).toEqual(['2019-03-01T06:00:00.000Z'])
})

test('nothing is due after closing', async () => {
  const { due, pass, clock } = ticking('* * * * *', { now: at('2019-02-01T08:00:30Z') })
  clock.close()
  await pass(10)
  expect(due).toEqual([])
})
