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
