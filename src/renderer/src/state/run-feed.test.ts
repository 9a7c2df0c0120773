import { expect, test } from 'vitest'
import { anAutomation } from '../testing/sample-automation.ts'
import { aLiveRun, aProgress, aRun, WAITING_PHASES } from '../testing/sample-run.ts'
import { applyEvent, EMPTY_FEED } from './run-feed.ts'

const live = applyEvent(EMPTY_FEED, { kind: 'run-started', run: aLiveRun() })

test('a snapshot replaces everything that was known', () => {
  const before = applyEvent(live, { kind: 'run-progressed', run: 8, progress: aProgress() })
  const pending = [{ path: 'a.xlsx', change: 'new', at: '2019-02-01T07:00:00.000Z' }] as const
  const watched = applyEvent(before, { kind: 'watch-changed', automation: anAutomation() })
  expect(watched).toEqual({ ...before, automation: anAutomation() })
  const snapshot = { kind: 'snapshot', active: null, progress: [], latest: aRun(), pending } as const
  // An engine that does not watch says nothing of it.
  expect(applyEvent(watched, snapshot)).toEqual({
    isKnown: true,
    active: null,
    progress: [],
    latest: aRun(),
    pending,
    automation: null,
  })
  const automation = anAutomation({ runMode: 'automatic' })
  expect(applyEvent(watched, { ...snapshot, automation }).automation).toEqual(automation)
})

test('progress is kept once per step, the newest in the place of its first', () => {
  const hashed = applyEvent(live, { kind: 'run-progressed', run: 8, progress: aProgress({ step: 'hash', done: 18 }) })
  const reading = applyEvent(hashed, { kind: 'run-progressed', run: 8, progress: aProgress({ done: 1 }) })
  const further = applyEvent(reading, { kind: 'run-progressed', run: 8, progress: aProgress({ done: 7 }) })
  expect(further.progress.map(({ step, done }) => [step, done])).toEqual([
    ['hash', 18],
    ['read', 7],
  ])
})

test('a finished phase takes its place among the phases and its progress away', () => {
  const reading = applyEvent(live, { kind: 'run-progressed', run: 8, progress: aProgress() })
  const [collect] = aRun().phases
  if (!collect) throw new Error('the sample run has phases')
  const after = applyEvent(reading, { kind: 'phase-finished', run: 8, phase: collect })
  expect(after.active?.phases.map(({ phase, state }) => [phase, state])).toEqual([
    ['collect', 'succeeded'],
    ['load', 'pending'],
    ['check', 'pending'],
    ['track', 'pending'],
  ])
  expect(after.progress).toEqual([])
})

test('a phase nobody announced is added at the end', () => {
  const [collect] = WAITING_PHASES
  if (!collect) throw new Error('the sample run has phases')
  const phase = { ...collect, phase: 'derive', agent: 'Deriver', state: 'running' } as const
  expect(applyEvent(live, { kind: 'phase-started', run: 8, phase }).active?.phases.at(-1)).toEqual(phase)
})

test('events of another run change nothing of the active one', () => {
  const progressed = applyEvent(live, { kind: 'run-progressed', run: 3, progress: aProgress() })
  expect(progressed).toBe(live)
  expect(applyEvent(live, { kind: 'run-state-changed', run: 3, state: 'cancelling' })).toBe(live)
})

test('a cancelled run goes on as cancelling and ends as the latest', () => {
  const cancelling = applyEvent(live, { kind: 'run-state-changed', run: 8, state: 'cancelling' })
  expect(cancelling.active?.state).toBe('cancelling')
  const run = aRun({ run: 8, state: 'cancelled' })
  const ended = applyEvent(cancelling, { kind: 'run-finished', run })
  expect(ended).toMatchObject({ active: null, progress: [], latest: run })
})

test('settled files are announced, changed data are not of the feed', () => {
  const pending = [{ path: 'b.xlsb', change: 'changed', at: '2019-02-01T07:00:00.000Z' }] as const
  expect(applyEvent(live, { kind: 'files-settled', pending }).pending).toBe(pending)
  expect(applyEvent(live, { kind: 'data-changed' })).toBe(live)
})
