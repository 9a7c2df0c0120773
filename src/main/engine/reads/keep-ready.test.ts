import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { silentLog } from '../../pipeline/log.ts'
import { keepReady } from './keep-ready.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function open(answer: () => Promise<boolean> = () => Promise.resolve(false)) {
  const ask = vi.fn<(name: string, input: unknown) => Promise<boolean>>(answer)
  return { ask, ready: keepReady({ heavy: { ask: ask as never }, log: silentLog }) }
}

test('reads are made ready once a while after the start or a run, behind what is looked at first, piece by piece', async () => {
  let pieces = 3
  const { ask, ready } = open(() => Promise.resolve((pieces -= 1) > 0))
  ready.soon()
  expect(ask).not.toHaveBeenCalled()
  ready.soon()
  await vi.runAllTimersAsync()
  expect(ask.mock.calls).toEqual([...[1, 2, 3].map(() => ['make-ready', null]), ['make-floor-ready', null]])
})

test('after a phase of a run they are made ready at once, and again after the run', async () => {
  const { ask, ready } = open()
  ready.now()
  await vi.advanceTimersByTimeAsync(1)
  expect(ask.mock.calls.map(([name]) => name)).toEqual(['make-ready', 'make-floor-ready'])
  ready.now()
  ready.soon()
  await vi.runAllTimersAsync()
  expect(ask).toHaveBeenCalledTimes(4)
})

test('an engine that closes asks nothing more; a read that fails harms nobody', async () => {
  const { ask, ready } = open(() => Promise.reject(new Error('the thread ended')))
  ready.soon()
  await vi.runAllTimersAsync()
  expect(ask).toHaveBeenCalledOnce()
  ready.soon()
  ready.close()
  await vi.runAllTimersAsync()
  expect(ask).toHaveBeenCalledOnce()
})

test('closing ends what is being made after the piece it is at', async () => {
  const { ask, ready } = open(() => Promise.resolve(true))
  ask.mockImplementation(() => {
    if (ask.mock.calls.length === 2) ready.close()
    return Promise.resolve(true)
  })
  ready.soon()
  await vi.runAllTimersAsync()
  expect(ask).toHaveBeenCalledTimes(2)
})
