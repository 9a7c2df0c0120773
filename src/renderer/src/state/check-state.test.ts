import { expect, test } from 'vitest'
import { newPlant, usedPlant } from '../testing/fake-plants.ts'
import { aRun } from '../testing/sample-run.ts'
import { checkState } from './check-state.ts'

const { status } = usedPlant()

test('without data there is nothing to check', () => {
  expect(checkState(newPlant().status)).toBe('no-data')
})

test('clean, not checked and could not be checked are three things', () => {
  expect(checkState(status)).toBe('checked')
  expect(checkState({ ...status, checkedRun: null })).toBe('not-checked')
  const phases = aRun().phases.map(phase => (phase.phase === 'check' ? { ...phase, state: 'failed' as const } : phase))
  expect(checkState({ ...status, checkedRun: null, latestRun: aRun({ phases }) })).toBe('failed')
})

test('a later run that failed to check does not undo a check that still stands', () => {
  const phases = aRun().phases.map(phase => ({ ...phase, state: 'failed' as const }))
  expect(checkState({ ...status, latestRun: aRun({ phases }) })).toBe('checked')
})
