import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aRun } from '../../testing/sample-run.ts'
import { phaseSpans } from './phase-spans.ts'

test('phases stand one after the other in the time of their run, and none beyond it', () => {
  const step = fc.record({ pause: fc.integer({ min: 0, max: 5_000 }), took: fc.integer({ min: 0, max: 60_000 }) })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), steps => {
      const run = aRun()
      let at = new Date(run.startedAt).getTime()
      const phases = steps.map(({ pause, took }, place) => {
        const startedAt = new Date(at + pause).toISOString()
        at += pause + took
        const [first] = run.phases
        if (!first) throw new Error('the sample run has no phases')
        return { ...first, phase: `p${place}`, startedAt, durationMs: took }
      })
      const spans = phaseSpans({ ...run, finishedAt: new Date(at).toISOString(), phases }, run.startedAt)
      expect(spans).toHaveLength(steps.length)
      for (const [place, { start, length }] of spans.entries()) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(start + length).toBeLessThanOrEqual(1 + 1e-9)
        const before = spans[place - 1] ?? { start: 0, length: 0 }
        expect(start).toBeGreaterThanOrEqual(before.start + before.length - 1e-9)
      }
    }),
  )
})

test('a phase that never began has no bar', () => {
  const run = aRun()
  const phases = run.phases.map(phase => ({ ...phase, startedAt: null }))
  expect(phaseSpans({ ...run, phases }, run.startedAt)).toEqual([])
})
