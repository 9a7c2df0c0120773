import type { RunComparison } from '../../../contract/run-comparison.ts'
import type { RunLogLine } from '../../../contract/run-log.ts'
import type { FileReceipt } from '../../../contract/run-receipt.ts'
import type { RunDetail, RunEntry } from '../../../contract/run-views.ts'
import type { RunSummary } from '../../../contract/run.ts'
import { RunRequest } from '../../../contract/run-request.ts'
import { aRun } from './sample-run.ts'

/** A run of the history, but for what is given. */
export function aRunEntry(entry: Partial<RunEntry> = {}): RunEntry {
  const { run, state, dryRun, actor, startedAt, finishedAt, sentence } = aRun()
  return {
    run,
    state,
    dryRun,
    actor,
    startedAt,
    finishedAt,
    durationMs: 2_300,
    sentence,
    action: null,
    figures: { generation: 41, published: true, rowsLoaded: 759, rowsChanged: 0, rowsGone: 0, newFindings: 3 },
    ...entry,
  }
}

/** Five runs: one failed in part, one was a try, one undid another. Newest first. */
export const SAMPLE_RUNS: readonly RunEntry[] = [
  aRunEntry(),
  aRunEntry({
    run: 6,
    state: 'partial',
    startedAt: '2019-01-31T07:00:00.000Z',
    sentence: 'Finished in part: moldInfo.xlsx could not be read.',
    figures: { generation: 40, published: false, rowsLoaded: 0, rowsChanged: 0, rowsGone: 0, newFindings: 0 },
  }),
  aRunEntry({ run: 5, dryRun: true, startedAt: '2019-01-30T09:00:00.000Z', actor: 'An' }),
  aRunEntry({
    run: 4,
    startedAt: '2019-01-30T08:00:00.000Z',
    action: { kind: 'undo-run', run: 3 },
    sentence: 'Undid run 3.',
  }),
  aRunEntry({ run: 3, state: 'failed', startedAt: '2019-01-29T08:00:00.000Z', figures: null, sentence: 'Failed.' }),
]

/** `rows` is ten more than it adds up to when `isOff`. */
export function aReceipt(path: string, isOff = false): FileReceipt {
  const rows = { loaded: 740, quarantined: 3, exactDuplicates: 2, superseded: 1, blank: 2 }
  return {
    path,
    table: 'productRecords',
    state: 'loaded',
    contentHash: 'ee394522'.repeat(8),
    byteSize: 412_000,
    rows: { read: isOff ? 758 : 748, ...rows },
    reason: null,
    hold: null,
  }
}

/** What the engine says about a run. */
export function aRunDetail(run: RunSummary): RunDetail {
  return {
    run,
    request: RunRequest.parse({ months: ['201901'] }),
    receipt: {
      generationBefore: 40,
      generationAfter: 41,
      checksumBefore: 'aaaa',
      checksumAfter: 'bbbb',
      rowsBefore: 2_062,
      rowsAfter: 2_821,
    },
    files: [aReceipt('dynamicDatabase/monthlyReports_history/monthlyReports_201901.xlsb')],
    notices: [{ notice: 1, summary: 'moldInfo.xlsx could not be read.', state: 'new' }],
    findings: { new: 3, resolved: 1 },
    previous: 6,
    canBeUndone: true,
  }
}

/** Lines of run 7, as many as asked for; every tenth is an error. */
export function someLines(count: number): readonly RunLogLine[] {
  return Array.from({ length: count }, (_, place) => ({
    id: place + 1,
    run: 7,
    at: `2019-02-01T07:00:0${place % 10}.123Z`,
    level: place % 10 === 9 ? ('error' as const) : ('info' as const),
    phase: place < count / 2 ? 'collect' : 'load',
    message: place % 10 === 9 ? `file ${place} could not be read` : `line ${place}`,
    fields: place % 10 === 9 ? '{"code":"file_read_error"}' : '',
  }))
}

/** One order became late, one row changed in one cell. */
export const A_COMPARISON: RunComparison = {
  base: {
    run: 6,
    state: 'partial',
    dryRun: false,
    startedAt: '2019-01-31T07:00:00.000Z',
    durationMs: 1_800,
    generation: 40,
    checked: true,
    tracked: true,
    isLost: false,
  },
  other: {
    run: 7,
    state: 'succeeded',
    dryRun: false,
    startedAt: '2019-02-01T07:00:00.000Z',
    durationMs: 2_300,
    generation: 41,
    checked: true,
    tracked: true,
    isLost: false,
  },
  files: [
    {
      path: 'dynamicDatabase/monthlyReports_history/monthlyReports_201901.xlsb',
      table: 'productRecords',
      change: 'changed',
      before: aReceipt('dynamicDatabase/monthlyReports_history/monthlyReports_201901.xlsb'),
      after: aReceipt('dynamicDatabase/monthlyReports_history/monthlyReports_201901.xlsb'),
    },
  ],
  tables: [
    { table: 'productRecords', rowsBefore: 748, rowsAfter: 748, new: 0, changed: 1, gone: 0 },
    { table: 'itemInfo', rowsBefore: 100, rowsAfter: 100, new: 0, changed: 0, gone: 0 },
  ],
  findings: { new: 1, still: 60, resolved: 0 },
  orders: {
    'became-late': 1,
    'became-at-risk': 0,
    new: 0,
    gone: 0,
    recovered: 0,
    finished: 0,
    reopened: 0,
    started: 0,
    status: 0,
    figures: 0,
  },
  timings: [
    {
      phase: 'collect',
      agent: 'DataCollector',
      before: { state: 'succeeded', durationMs: 1_000 },
      after: { state: 'succeeded', durationMs: 1_240 },
    },
  ],
}
