import { expect, test } from 'vitest'
import type { Progress } from '../../contract/run.ts'
import { createProgressMeter } from './progress.ts'

test('progress comes at most once per interval, first and last always, with rate and time left', () => {
  let now = 0
  const seen: Progress[] = []
  const report = createProgressMeter({
    phase: 'DataCollector',
    agent: 'DataCollector',
    clock: () => new Date(now),
    emit: progress => seen.push(progress),
  })
  for (let done = 0; done <= 100; done++) {
    report({ step: 'read', unit: 'files', done, total: 100 })
    now += 10
  }
  expect(seen[0]).toMatchObject({ done: 0, ratePerSecond: null, secondsLeft: null })
  expect(seen.at(-1)).toMatchObject({ done: 100, secondsLeft: 0, ratePerSecond: 100 })
  expect(seen[1]).toMatchObject({ done: 10, ratePerSecond: 100, secondsLeft: 0.9 })
  expect(seen).toHaveLength(11)
})

test('a new step starts its own rate and is told at once', () => {
  const seen: Progress[] = []
  const report = createProgressMeter({ phase: 'p', agent: 'a', clock: () => new Date(0), emit: p => seen.push(p) })
  report({ step: 'hash', unit: 'files', done: 3, total: 9 })
  report({ step: 'read', unit: 'files', done: 0, total: null })
  expect(seen.map(({ step, secondsLeft }) => ({ step, secondsLeft }))).toEqual([
    { step: 'hash', secondsLeft: null },
    { step: 'read', secondsLeft: null },
  ])
})

test('steps that take turns keep their own rates and intervals', () => {
  let now = 0
  const seen: Progress[] = []
  const emit = (progress: Progress) => seen.push(progress)
  const report = createProgressMeter({ phase: 'p', agent: 'a', clock: () => new Date(now), emit })
  for (let done = 0; done <= 20; done++) {
    report({ step: 'one', unit: 'rows', done, total: 20 })
    report({ step: 'other', unit: 'rows', done: done * 2, total: 40 })
    now += 10
  }
  expect(seen.filter(({ step }) => step === 'one').map(({ done }) => done)).toEqual([0, 10, 20])
  expect(seen.findLast(({ step }) => step === 'other')).toMatchObject({ done: 40, ratePerSecond: 200 })
})

test('a step that begins again has a new rate', () => {
  let now = 0
  const seen: Progress[] = []
  const emit = (progress: Progress) => seen.push(progress)
  const report = createProgressMeter({ phase: 'p', agent: 'a', clock: () => new Date(now), emit })
  for (const done of [5, 9]) report({ step: 'read', unit: 'files', done, total: 10 })
  now = 1_000
  report({ step: 'read', unit: 'files', done: 1, total: 10 })
  now = 2_000
  report({ step: 'read', unit: 'files', done: 2, total: 10 })
  expect(seen.map(({ done, ratePerSecond }) => [done, ratePerSecond])).toEqual([
    [5, null],
    [1, null],
    [2, 1],
  ])
})
