import type { Delivery } from '../../../contract/delivery.ts'
import { failure } from '../../../contract/failure.ts'
import type { HealingDecision } from '../../../contract/healing.ts'
import { PRIORITIES } from '../../../contract/recovery.ts'
import type { NoticeDetail, NoticeEvent } from '../../../contract/notice.ts'
import { SAMPLE_FILES } from './sample-files.ts'

const MOLD_INFO =
  SAMPLE_FILES.find(file => file.state === 'failed')?.failure ?? failure('file_not_valid', '', { remedy: '' })

const HEALING: readonly HealingDecision[] = [
  {
    at: '2019-02-01T07:00:00.800Z',
    agent: 'DataCollector',
    priority: 'HIGH',
    scale: 'local',
    action: 'retry_processing',
    status: 'skipped',
    outcome: 'A missing column does not come back by trying again.',
    durationMs: 0,
  },
  {
    at: '2019-02-01T07:00:00.810Z',
    agent: 'DataCollector',
    priority: 'CRITICAL',
    scale: 'local',
    action: 'rollback_to_backup',
    status: 'success',
    outcome: 'Generation 41 is intact: 2,821 rows, checksum 00ff verified.',
    durationMs: 148,
  },
  {
    at: '2019-02-01T07:00:02.100Z',
    agent: 'Moldline',
    priority: 'HIGH',
    scale: 'global',
    action: 'trigger_manual_review',
    status: 'success',
    outcome: 'This notice was raised.',
    durationMs: 6,
  },
]

const DELIVERIES: readonly Delivery[] = [
  { channel: 'inbox', state: 'delivered', attempts: 1, at: '2019-02-01T07:00:02.300Z', recipient: '', problem: '' },
  {
    channel: 'text-file',
    state: 'delivered',
    attempts: 1,
    at: '2019-02-01T07:00:02.310Z',
    recipient: 'notices/20190201_0700_DataCollector_1.txt',
    problem: '',
  },
  {
    channel: 'email',
    state: 'failed',
    attempts: 5,
    at: '2019-02-01T07:04:10.000Z',
    recipient: 'planning@example.com',
    problem: 'The mail server did not answer within 10 s.',
  },
]

/** What happened to a notice first; its numbers are those of the notice. */
export function raised(notice: number, at: string, run: number | null = 7): NoticeEvent {
  return { id: notice * 100, notice, kind: 'raised', at, actor: 'Moldline', note: '', run, until: null }
}

const PARTIAL: NoticeDetail = {
  id: 1,
  run: 7,
  at: '2019-02-01T07:00:02.300Z',
  raisedAt: '2019-02-01T07:00:02.300Z',
  state: 'new',
  snoozedUntil: null,
  occurrences: 1,
  fixedByRun: null,
  textFile: 'notices/20190201_0700_DataCollector_1.txt',
  agent: 'DataCollector',
  status: 'partial',
  priority: 'CRITICAL',
  summary: 'Nothing was loaded: moldInfo.xlsx could not be read. All tables stay at generation 41, checksum verified.',
  failures: [MOLD_INFO],
  healing: HEALING,
  counts: { totalDatabases: 8, successful: 7, failed: 1, warnings: 0, changedFiles: 2, filesSaved: 0 },
  metadata: {
    durationMs: 2_300,
    memoryMib: 182.4,
    memoryPercent: 2.3,
    outputMib: 14.2,
    freeDiskMib: 118_204,
    triggered: ['ValidationOrchestrator', 'OrderProgressTracker'],
  },
  events: [raised(1, '2019-02-01T07:00:02.300Z')],
  deliveries: DELIVERIES,
  text: 'MANUAL REVIEW NOTIFICATION\n\nAgent ID     : DataCollector\n',
}

const DAMAGED: NoticeDetail = {
  ...PARTIAL,
  id: 2,
  run: 6,
  at: '2019-01-31T16:20:00.000Z',
  raisedAt: '2019-01-31T16:20:00.000Z',
  agent: 'DataLoader',
  status: 'failed',
  summary:
    'Nothing was loaded and nothing can be gone back to: generation 40 does not have the checksum it was published with.',
  failures: [
    failure('checksum_mismatch', 'Generation 40 should have checksum 4af0, found 81c2.', {
      remedy: 'Use an earlier generation, or restore a verified backup.',
    }),
  ],
  events: [raised(2, '2019-01-31T16:20:00.000Z', 6)],
}

const HELD: NoticeDetail = {
  ...PARTIAL,
  id: 3,
  run: 5,
  at: '2019-01-30T09:00:00.000Z',
  raisedAt: '2019-01-29T09:00:00.000Z',
  occurrences: 2,
  status: 'review',
  priority: 'MEDIUM',
  summary: 'monthlyReports_201812.xlsb is held: it would lose 400 of 688 rows. Its old rows stay in use.',
  failures: [],
  healing: [],
  metadata: null,
  counts: null,
  textFile: null,
  events: [
    raised(3, '2019-01-29T09:00:00.000Z', 4),
    { ...raised(3, '2019-01-30T09:00:00.000Z', 5), id: 301, kind: 'recurred' },
  ],
  deliveries: DELIVERIES.slice(0, 1),
}

const FIXED: NoticeDetail = {
  ...PARTIAL,
  id: 4,
  run: 3,
  at: '2019-01-28T09:00:00.000Z',
  raisedAt: '2019-01-28T09:00:00.000Z',
  state: 'resolved',
  fixedByRun: 4,
  priority: 'HIGH',
  events: [
    raised(4, '2019-01-28T09:00:00.000Z', 3),
    { ...raised(4, '2019-01-28T10:00:00.000Z', 4), id: 401, kind: 'resolved', note: 'Run 4 ended without it.' },
  ],
}

/** A partial run, a failed one, a held file that recurred, and one that a run resolved; newest first. */
export const SAMPLE_NOTICES: readonly NoticeDetail[] = [PARTIAL, DAMAGED, HELD, FIXED]

/** As many as asked for, newest first, of every priority; every third is done. */
export function manyNotices(count: number): readonly NoticeDetail[] {
  return Array.from({ length: count }, (_, place) => {
    const id = count - place
    const sample = SAMPLE_NOTICES[id % 3] ?? PARTIAL
    const at = new Date(Date.parse('2019-02-01T07:00:00.000Z') - place * 3_600_000).toISOString()
    const priority = PRIORITIES[id % 4] ?? 'LOW'
    const state = id % 3 === 0 ? ('resolved' as const) : ('new' as const)
    return { ...sample, id, at, raisedAt: at, run: id, priority, state, events: [raised(id, at, id)] }
  })
}
