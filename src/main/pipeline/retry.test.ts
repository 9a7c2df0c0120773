import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { EngineFailure, failure } from '../../contract/failure.ts'
import { retryTransient } from './retry.ts'

/** Pauses before each try of an operation that never succeeds, in milliseconds. */
async function pausesOf(policy: { retries: number; delayMs: number; maxDelayMs?: number; random?: () => number }) {
  const pauses: number[] = []
  const locked = new EngineFailure(failure('file_read_error', 'locked', { remedy: 'close it', transient: true }))
  const signal = new AbortController().signal
  const trying = retryTransient(() => Promise.reject(locked), {
    ...policy,
    signal,
    pause: async milliseconds => void pauses.push(milliseconds),
  })
  await expect(trying).rejects.toBe(locked)
  return pauses
}

test('each pause is twice the one before, up to the longest', async () => {
  const random = () => 0.5
  expect(await pausesOf({ retries: 4, delayMs: 300, random })).toEqual([300, 600, 1_200, 2_400])
  expect(await pausesOf({ retries: 4, delayMs: 300, maxDelayMs: 1_000, random })).toEqual([300, 600, 1_000, 1_000])
})

test('jitter moves each pause by at most a fifth, so that several who wait do not come back at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.double({ min: 0, max: 0.999_999, noNaN: true }), async share => {
      const pauses = await pausesOf({ retries: 3, delayMs: 100, random: () => share })
      for (const [at, pause] of pauses.entries()) {
        expect(pause).toBeGreaterThanOrEqual(80 * 2 ** at)
        expect(pause).toBeLessThanOrEqual(120 * 2 ** at)
      }
    }),
    { numRuns: 50 },
  )
  const [least = 0, most = 0] = [
    await pausesOf({ retries: 1, delayMs: 100, random: () => 0 }),
    await pausesOf({ retries: 1, delayMs: 100, random: () => 0.99 }),
  ].flat()
  expect(least).toBeLessThan(most)
})
