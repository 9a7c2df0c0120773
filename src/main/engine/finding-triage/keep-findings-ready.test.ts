import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { silentLog } from '../../pipeline/log.ts'
import { keepFindingsReady } from './keep-findings-ready.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function open(answer: () => Promise<null> = () => Promise.resolve(null)) {
  const ask = vi.fn<(name: string, input: unknown) => Promise<null>>(answer)
  const clock = () => new Date('2026-02-01T07:00:00.000Z')
  return { ask, ready: keepFindingsReady({ heavy: { ask }, clock, log: silentLog }) }
}

test('findings are made ready once a while after the start or a run, behind what is looked at first', () => {
  const { ask, ready } = open()
  ready.soon()
  expect(ask).not.toHaveBeenCalled()
  ready.soon()
  vi.runAllTimers()
  expect(ask.mock.calls).toEqual([['open-findings', { now: '2026-02-01T07:00:00.000Z' }]])
})

test('an engine that closes asks nothing more; a read that fails harms nobody', async () => {
  const { ask, ready } = open(() => Promise.reject(new Error('the thread ended')))
  ready.soon()
  ready.close()
  vi.runAllTimers()
  expect(ask).not.toHaveBeenCalled()
  ready.soon()
  await vi.runAllTimersAsync()
  expect(ask).toHaveBeenCalledOnce()
})
