import type { PhaseSummary, Progress, RunSummary } from '../../../contract/run.ts'

const WAITING = {
  state: 'pending',
  startedAt: null,
  durationMs: null,
  counts: {},
  skipped: [],
  failures: [],
  healing: [],
} as const

/** The four phases before they begin. */
export const WAITING_PHASES: readonly PhaseSummary[] = [
  { ...WAITING, phase: 'collect', agent: 'DataCollector' },
  { ...WAITING, phase: 'load', agent: 'DataLoader' },
  { ...WAITING, phase: 'check', agent: 'ValidationOrchestrator' },
  { ...WAITING, phase: 'track', agent: 'OrderProgressTracker' },
]

const DONE = { state: 'succeeded', startedAt: '2019-02-01T07:00:00.000Z' } as const

const DONE_PHASES: readonly PhaseSummary[] = [
  {
    ...WAITING,
    ...DONE,
    phase: 'collect',
    agent: 'DataCollector',
    durationMs: 1_240,
    counts: { files: 18, filesRead: 2, filesKnown: 16 },
    skipped: ['16 files unchanged, not read again.'],
  },
  {
    ...WAITING,
    ...DONE,
    phase: 'load',
    agent: 'DataLoader',
    durationMs: 310,
    counts: { rows: 2_821, added: 759, quarantined: 1 },
  },
  {
    ...WAITING,
    ...DONE,
    phase: 'check',
    agent: 'ValidationOrchestrator',
    durationMs: 420,
    counts: { findings: 64 },
    skipped: ['1,385 rows unchanged since run 6, not checked again.'],
  },
  { ...WAITING, ...DONE, phase: 'track', agent: 'OrderProgressTracker', durationMs: 180, counts: { orders: 190 } },
]

const FINISHED_RUN: RunSummary = {
  run: 7,
  pipeline: 'production',
  state: 'succeeded',
  dryRun: false,
  actor: 'hoa',
  startedAt: '2019-02-01T07:00:00.000Z',
  finishedAt: '2019-02-01T07:00:02.300Z',
  sentence:
    'Finished with 64 findings (3 new). Generation 41 published: 759 rows new, 1 row in quarantine. 4 orders are late or at risk.',
  phases: DONE_PHASES,
  outcome: {
    generation: 41,
    published: true,
    rowsLoaded: 759,
    rowsChanged: 0,
    rowsGone: 0,
    rowsQuarantined: 1,
    findings: { error: 1, warning: 11, info: 52, new: 3 },
    ordersNeedingAttention: 4,
    checked: true,
    tracked: true,
  },
}

/** A run that finished, but for what is given. */
export function aRun(run: Partial<RunSummary> = {}): RunSummary {
  return { ...FINISHED_RUN, ...run }
}

/** A run that is reading workbooks. */
export function aLiveRun(): RunSummary {
  const [collect, ...others] = WAITING_PHASES
  return aRun({
    run: 8,
    state: 'running',
    finishedAt: null,
    sentence: '',
    outcome: null,
    phases: [
      ...(collect ? [{ ...collect, state: 'running' as const, startedAt: '2019-02-01T07:10:00.000Z' }] : []),
      ...others,
    ],
  })
}

/** Where the live run is: 3 of 18 files. */
export function aProgress(progress: Partial<Progress> = {}): Progress {
  return {
    phase: 'collect',
    agent: 'DataCollector',
    step: 'read',
    unit: 'files',
    done: 3,
    total: 18,
    ratePerSecond: 4.2,
    secondsLeft: 3.6,
    items: [
      { name: 'dynamicDatabase/monthlyReports_history/monthlyReports_201811.xlsb', done: 512, total: null },
      { name: 'dynamicDatabase/purchaseOrders_history/purchaseOrder_181020.xlsx', done: 10, total: null },
    ],
    counts: { rows: 1_210 },
    ...progress,
  }
}
