import { expect, test } from 'vitest'
import { RUN_STATES } from '../../../contract/run.ts'
import { assertTransition, isEnded } from './run-transition.ts'

test('an ended run never changes again', () => {
  const ended = RUN_STATES.filter(isEnded)
  expect(ended).toEqual(['succeeded', 'partial', 'failed', 'cancelled', 'interrupted'])
  for (const from of ended) for (const to of RUN_STATES) expect(() => assertTransition(from, to)).toThrow(from)
})

test('a run is cancelled only by way of cancelling, and may still end by itself', () => {
  expect(() => assertTransition('running', 'cancelled')).toThrow(/running to cancelled/)
  for (const to of ['cancelled', 'succeeded', 'partial', 'failed'] as const) {
    expect(() => assertTransition('cancelling', to)).not.toThrow()
  }
})
