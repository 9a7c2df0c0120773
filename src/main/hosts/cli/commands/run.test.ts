import { expect, test, vi } from 'vitest'
import { failure } from '../../../../contract/failure.ts'
import type { RunSummary } from '../../../../contract/run.ts'
import { RunRequest } from '../../../../contract/run-request.ts'
import { commandLine, keptOutput } from '../../testing/command-line.ts'
import { sampleOutcome, samplePhase, sampleRun } from '../../testing/sample-values.ts'

/** A command line whose run ends at once as given. */
function endingWith(run: RunSummary) {
  return commandLine({ startRun: async () => run, waitForRun: async () => run, workList: async () => [] })
}

test.each([
  [sampleRun({ outcome: sampleOutcome(0) }), 0],
  [sampleRun({ outcome: sampleOutcome(2) }), 4],
  [sampleRun({ state: 'partial', outcome: sampleOutcome(2) }), 3],
  [sampleRun({ state: 'failed', outcome: null }), 1],
  [sampleRun({ state: 'cancelled', outcome: null }), 130],
  [sampleRun({ state: 'interrupted', outcome: null }), 130],
])('design 5: a run that is $state ends with its exit code', async (run, code) => {
  const line = await endingWith(run)
  expect(await line.run('run')).toBe(code)
})

test('options become the request, the name goes with it', async () => {
  const line = await endingWith(sampleRun())
  await line.run(
    'run',
    '--dry-run',
    '--tables',
    'productRecords,moldInfo',
    '--months',
    '201811',
    '--months',
    '201812',
    '--retry-count',
    '0',
    '--as',
    'Lan',
  )
  expect(line.engine.calls).toContain(
    `startRun(${JSON.stringify(
      RunRequest.parse({
        dryRun: true,
        tables: ['productRecords', 'moldInfo'],
        months: ['201811', '201812'],
        retryCount: 0,
      }),
    )}, "Lan")`,
  )
  expect(line.engine.calls.at(-1)).toBe('close()')
})

test('--json prints the run as the one document, progress goes to standard error', async () => {
  const run = sampleRun()
  const line = await commandLine({
    async startRun() {
      line.engine.emit({ kind: 'run-started', run })
      line.engine.emit({ kind: 'phase-finished', run: 3, phase: samplePhase() })
      return run
    },
    waitForRun: async () => run,
    workList: async () => [],
  })
  expect(await line.run('run', '--json')).toBe(0)
  expect(JSON.parse(line.out.text())).toEqual(run)
  expect(line.err.text()).toBe(
    'Run 3 started.\nDataCollector: succeeded, files read 12, rows 2,134, 1.3 s\n  3 files unchanged, not read again\n',
  )
})

test('a person reads what happened, what was skipped and why, what failed, and what to do first', async () => {
  const unreadable = failure('file_read_error', 'The file cannot be opened: it is no workbook.', {
    remedy: 'Save it again in Excel, or decide to load without it.',
    file: 'staticDatabase/moldInfo.xlsx',
  })
  const line = await commandLine({
    startRun: async () => sampleRun(),
    waitForRun: async () =>
      sampleRun({
        state: 'partial',
        sentence: 'Generation 2 stays: 1 file cannot be read.',
        phases: [samplePhase({ state: 'failed', failures: [unreadable] })],
      }),
    workList: async () => [
      { kind: 'order-late', subject: 'IM1901040', sentence: 'IM1901040 is 1 day late.', weight: 1 },
    ],
  })
  expect(await line.run('run')).toBe(3)
  expect(line.out.text()).toBe(`Run 3: Generation 2 stays: 1 file cannot be read.

DataCollector: failed, files read 12, rows 2,134, 1.3 s
  3 files unchanged, not read again
  The file cannot be opened: it is no workbook.
    Where: staticDatabase/moldInfo.xlsx
    What to do: Save it again in Excel, or decide to load without it.

To do first:
  IM1901040 is 1 day late.
`)
})

test('on a terminal one line shows where the run is', async () => {
  const err = keptOutput({ isTty: true })
  const line = await commandLine(
    {
      async startRun() {
        line.engine.emit({
          kind: 'run-progressed',
          run: 3,
          progress: {
            phase: 'collect',
            agent: 'DataCollector',
            step: 'read',
            unit: 'files',
            done: 3,
            total: 12,
            ratePerSecond: 4,
            secondsLeft: 2.25,
            items: [
              { name: 'dynamicDatabase/monthlyReports_history/monthlyReports_201811.xlsb', done: 1, total: null },
            ],
            counts: {},
          },
        })
        return sampleRun()
      },
      waitForRun: async () => sampleRun(),
      workList: async () => [],
    },
    { err },
  )
  await line.run('run')
  expect(err.text()).toContain('DataCollector: read 3 of 12 files (25 %), 2.3 s left · monthlyReports_201811.xlsb')
  expect(err.text()).not.toContain('\n')
  expect(err.text().endsWith('\r\u001B[2K')).toBe(true)
})

test('Ctrl+C cancels the run, waits for its end and ends with 130', async () => {
  const ended = Promise.withResolvers<RunSummary>()
  const line = await commandLine({
    startRun: async () => sampleRun({ state: 'running' }),
    waitForRun: () => ended.promise,
    async cancelRun(run) {
      ended.resolve(sampleRun({ run, state: 'cancelled', outcome: null, sentence: 'Stopped; generation 2 stays.' }))
      return sampleRun({ run, state: 'cancelling' })
    },
    workList: async () => [],
  })
  const code = line.run('run')
  await vi.waitUntil(() => line.engine.calls.includes('waitForRun(3)'))
  line.interrupt()
  expect(await code).toBe(130)
  expect(line.engine.calls.filter(call => call.startsWith('cancelRun'))).toEqual(['cancelRun(3)'])
  expect(line.out.text()).toContain('Stopped; generation 2 stays.')
})
