import { expect, test } from 'vitest'
import type { PhaseSummary, RunSummary } from '../../contract/run.ts'
import { interruptedFacts, type InterruptedFactsInput } from './interrupted-facts.ts'
import { interruptedRun } from './interrupted-run.ts'

const START = '2026-02-01T07:00:00.000Z'
const AGENTS = ['DataCollector', 'DataLoader', 'ValidationOrchestrator', 'OrderProgressTracker']

/** A run the process died under, with that many phases ended and perhaps one going on. */
function died(ended: number, isWithin: boolean, given: Partial<RunSummary> = {}): RunSummary {
  const run: RunSummary = {
    run: 12,
    pipeline: 'production',
    state: 'running',
    dryRun: false,
    actor: 'Lan',
    startedAt: START,
    finishedAt: null,
    sentence: '',
    outcome: null,
    phases: AGENTS.map((agent, index): PhaseSummary => {
      const state = index < ended ? 'succeeded' : index === ended && isWithin ? 'running' : 'pending'
      const startedAt = state === 'pending' ? null : START
      return {
        phase: agent,
        agent,
        state,
        startedAt,
        durationMs: null,
        counts: {},
        skipped: [],
        failures: [],
        healing: [],
      }
    }),
  }
  return { ...run, ...interruptedRun(run, null), finishedAt: START, ...given }
}

function facts(given: Partial<InterruptedFactsInput> = {}) {
  return interruptedFacts({
    latest: died(1, true),
    generation: 5,
    published: null,
    checksum: 'whole',
    stagedFiles: 14,
    ...given,
  })
}

test('design 5: which run, which phase, which generation, whether its checksum is verified, and what need not be read again', () => {
  expect(facts()).toEqual({
    run: 12,
    agent: 'DataLoader',
    generation: 5,
    isVerified: true,
    stagedFiles: 14,
    sentence:
      'Moldline stopped during run 12, at the DataLoader. The database is at generation 5; its checksum is verified. 14 files it had read need not be read again.',
  })
})

test.each([
  ['checking', null, 'is being verified'],
  ['damaged', false, 'does not match'],
  ['unasked', null, 'has not been verified since'],
] as const)('a checksum that is %s is not called verified', (checksum, isVerified, words) => {
  const told = facts({ checksum })
  expect(told?.isVerified).toBe(isVerified)
  expect(told?.sentence).toContain(words)
  expect(told?.sentence).not.toContain('is verified')
})

test.each([
  [died(0, false), null, 'before it began'],
  [died(0, true), 'DataCollector', 'at the DataCollector'],
  [died(1, false), 'DataLoader', 'at the DataLoader'],
  [died(4, false), null, 'at its end'],
])('where it stopped, within a phase and between two: %#', (latest, agent, words) => {
  const told = facts({ latest })
  expect(told?.agent).toBe(agent)
  expect(told?.sentence).toContain(words)
})

test('a generation that the run itself published is called that; before the first there is none', () => {
  expect(facts({ published: 5 })?.sentence).toContain('generation 5, which that run had published;')
  expect(facts({ generation: null, checksum: 'unasked' })).toMatchObject({
    generation: null,
    isVerified: null,
    sentence: expect.stringContaining('Nothing has been published yet.') as string,
  })
})

test('files nobody counted yet are not spoken of', () => {
  expect(facts({ stagedFiles: null })).toMatchObject({ stagedFiles: 0 })
  expect(facts({ stagedFiles: null })?.sentence).not.toContain('file')
  expect(facts({ stagedFiles: 1 })?.sentence).toContain('1 file it had read need not')
})

test('a run that ended, one that was followed by another, and a dry run leave nothing to finish', () => {
  expect(facts({ latest: null })).toBeNull()
  expect(facts({ latest: died(1, true, { state: 'failed' }) })).toBeNull()
  expect(facts({ latest: died(1, true, { run: 13, state: 'running' }) })).toBeNull()
  expect(facts({ latest: died(1, true, { dryRun: true }) })).toBeNull()
})
