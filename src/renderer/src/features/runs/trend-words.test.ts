import { expect, test } from 'vitest'
import type { RunTrend } from '../../../../contract/run-history.ts'
import { trendVerdict } from './trend-words.ts'

function trend(...durations: readonly (number | null)[]): readonly RunTrend[] {
  return durations.map((medianDurationMs, place) => ({
    from: `2026-01-${`${place + 1}`.padStart(2, '0')}`,
    runs: 1,
    failures: 0,
    partial: 0,
    interrupted: 0,
    rollbacks: 0,
    rollbacksSucceeded: 0,
    medianDurationMs,
    longestDurationMs: medianDurationMs,
    peakMemoryMib: null,
    outputMib: null,
    freeDiskMib: null,
  }))
}

test('the title of the chart says what the durations did', () => {
  expect(trendVerdict(trend(10, 11, 10, 20, 22, 21))).toMatchObject({ kind: 'longer' })
  expect(trendVerdict(trend(20, 22, 21, 10, 11, 10))).toMatchObject({ kind: 'shorter' })
  expect(trendVerdict(trend(10, 11, 10, 11, 10, 11))).toEqual({ kind: 'steady' })
})

test('of a few runs nothing is concluded', () => {
  expect(trendVerdict(trend(10, 90))).toEqual({ kind: 'few' })
  expect(trendVerdict(trend(null, null, null, null, null, null))).toEqual({ kind: 'few' })
  expect(trendVerdict([])).toEqual({ kind: 'few' })
})
