import { expect, test } from 'vitest'
import { countCheck, countLine, countPlaywright, countVitest, heldToExitCode, skipLines, sum } from './counts.mjs'

const vitestResult = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

test('a check counts as one, by its exit code', () => {
  expect(countLine(sum([countCheck(0), countCheck(2), countCheck(0)]))).toBe('2 passed, 1 failed')
})

test('a vitest file that could not be loaded is one failure, one with failed tests is not counted twice', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ]
  expect(countVitest({ ...vitestResult, numFailedTests: 1, testResults })).toMatchObject({ passed: 5, failed: 2 })
})

test('skipped vitest tests are told', () => {
  const counts = countVitest({ ...vitestResult, numPendingTests: 2, numTodoTests: 1 })
  expect(countLine(counts)).toBe('5 passed, 0 failed, 3 skipped')
})

test('skipped end-to-end tests are grouped by their reason, however deep they sit', () => {
  const skip = (/** @type {string} */ description) => ({
    tests: [{ status: 'skipped', annotations: [{ type: 'skip', description }] }],
  })
  const deep = { suites: [{ specs: [skip('the Electron binary is not here')] }], specs: [skip('no display')] }
  const result = {
    stats: { expected: 4, unexpected: 0, flaky: 0 },
    errors: [],
    suites: [deep, { specs: [skip('the Electron binary is not here')] }],
  }
  expect(skipLines(countPlaywright(result)).toSorted()).toEqual([
    '1 skipped: no display',
    '2 skipped: the Electron binary is not here',
  ])
})

test('an end-to-end test that passed only when repeated, and an error outside of tests, are failures', () => {
  const result = { stats: { expected: 4, unexpected: 1, flaky: 1 }, errors: [{}], suites: [] }
  expect(countPlaywright(result)).toMatchObject({ passed: 4, failed: 3 })
})

test('a runner that left no result, or ended with an error, has failed', () => {
  const clean = { passed: 3, failed: 0, skipped: {} }
  expect(heldToExitCode(undefined, 0).failed).toBe(1)
  expect(heldToExitCode(clean, 1).failed).toBe(1)
  expect(heldToExitCode({ ...clean, failed: 2 }, 1).failed).toBe(2)
  expect(heldToExitCode(clean, 0)).toBe(clean)
})
