/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {Readonly<Record<string, number>>} skipped how many, by the reason given
 */

/**
 * One check (types, lint …) counts as one.
 *
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countCheck(exitCode) {
  return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: {} }
}

/**
 * Counts vitest's own result file. A test file that could not even be loaded has no tests in it and counts as one failed.
 *
 * @param {VitestResult} result
 * @returns {Counts}
 *
 * @typedef {object} VitestResult
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {readonly { status: string, assertionResults: readonly { status: string }[] }[]} testResults
 */
export function countVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some(assertion => assertion.status === 'failed'),
  )
  const skipped = numPendingTests + numTodoTests
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: skipped === 0 ? {} : { 'marked so in their files': skipped },
  }
}

/**
 * Counts Playwright's own result file. A test that passed only when repeated has not passed.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: readonly unknown[],
 *   suites: readonly PlaywrightSuite[] }} result
 * @returns {Counts}
 *
 * @typedef {object} PlaywrightSuite
 * @property {readonly PlaywrightSuite[]} [suites]
 * @property {readonly { tests: readonly PlaywrightTest[] }[]} [specs]
 *
 * @typedef {object} PlaywrightTest
 * @property {string} status
 * @property {readonly { type: string, description?: string }[]} annotations
 */
export function countPlaywright({ stats, errors, suites }) {
  /** @type {Record<string, number>} */
  const skipped = {}
  for (const { status, annotations } of suites.flatMap(testsOf)) {
    if (status !== 'skipped') continue
    const reason = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description
    const named = reason ?? 'marked so in their files'
    skipped[named] = (skipped[named] ?? 0) + 1
  }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped }
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {PlaywrightTest[]}
 */
function testsOf({ suites = [], specs = [] }) {
  return [...specs.flatMap(spec => spec.tests), ...suites.flatMap(testsOf)]
}

/**
 * A runner's word against its exit code: one that ends with an error although no test failed still failed.
 *
 * @param {Counts | undefined} counts undefined when the runner left no result
 * @param {number} exitCode
 * @returns {Counts}
 */
export function heldToExitCode(counts, exitCode) {
  if (!counts) return { passed: 0, failed: 1, skipped: {} }
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  /** @type {Record<string, number>} */
  const skipped = {}
  for (const [reason, number] of all.flatMap(counts => Object.entries(counts.skipped))) {
    skipped[reason] = (skipped[reason] ?? 0) + number
  }
  return {
    passed: all.reduce((total, counts) => total + counts.passed, 0),
    failed: all.reduce((total, counts) => total + counts.failed, 0),
    skipped,
  }
}

/** @param {Counts} counts */
export function countLine({ passed, failed, skipped }) {
  const left = Object.values(skipped).reduce((total, number) => total + number, 0)
  return `${passed} passed, ${failed} failed${left === 0 ? '' : `, ${left} skipped`}`
}

/** @param {Counts} counts one line a reason */
export function skipLines({ skipped }) {
  return Object.entries(skipped).map(([reason, number]) => `${number} skipped: ${reason}`)
}
