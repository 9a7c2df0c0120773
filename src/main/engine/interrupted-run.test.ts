import { expect, test } from 'vitest'
import type { PhaseState, RunSummary } from '../../contract/run.ts'
import { pendingSummary } from '../pipeline/pending-summary.ts'
import { interruptedRun } from './interrupted-run.ts'

const agents = ['DataCollector', 'DataLoader', 'ValidationOrchestrator']

function run(...states: readonly PhaseState[]): RunSummary {
  const phases = agents.map((agent, index) => ({
    ...pendingSummary({ name: agent, agent }),
    state: states[index] ?? 'pending',
  }))
  return {
    run: 7,
    pipeline: 'production',
    state: 'running',
    dryRun: false,
    actor: 'An',
    startedAt: '2019-02-01T08:00:00Z',
    finishedAt: null,
    sentence: '',
    phases,
    outcome: null,
  }
}

test('it says in which phase the run was and that nothing was published; no phase is left running', () => {
  const { state, sentence, phases } = interruptedRun(run('succeeded', 'running'), null)
  expect(state).toBe('interrupted')
  expect(sentence).toContain('at the DataLoader')
  expect(sentence).toContain('had not published anything')
  expect(phases.map(phase => phase.state)).toEqual(['succeeded', 'cancelled', 'skipped'])
})

test('the database knows better than the journal: what was published is named', () => {
  const { sentence } = interruptedRun(run('succeeded', 'running'), 3)
  expect(sentence).toContain('published generation 3, which is in use')
})

test('between two phases it is the next one, behind the last the end', () => {
  expect(interruptedRun(run('succeeded'), null).sentence).toContain('at the DataLoader')
  expect(interruptedRun(run('succeeded', 'succeeded', 'succeeded'), 3).sentence).toContain('at its end')
})

test('a run none of whose phases had begun was interrupted before it began, as its facts say', () => {
  expect(interruptedRun(run(), null).sentence).toMatch(/^Interrupted before it began: /)
})
