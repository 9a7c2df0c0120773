import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { failure } from '../../../contract/failure.ts'
import { NoticeQuery } from '../../../contract/query.ts'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { openDatabase } from '../open-database.ts'
import { openConsoleDatabase, type ConsoleDatabase } from './console-database.ts'
import { consoleMigrations } from './console-migrations.ts'
import { listDecisions } from './decision-log.ts'
import { findNotice, listNotices, listNoticeEvents } from './list-notices.ts'
import { raiseNotice } from './notice-log.ts'
import { isNoticeStateCurrent } from './notice-state.ts'
import { runTrend } from './run-trend.ts'
import { readSettings, writeSettings } from './setting-store.ts'
import { verifyAudit } from './verify-audit.ts'

const at = '2019-02-01T08:00:00.000Z'
const places = [
  failure('file_read_error', 'Không mở được "tháng 1".', { remedy: '', file: 'báo cáo/tháng "1".xlsb' }),
  failure('missing_fields', 'no column', { remedy: '', file: null }),
  failure('file_read_error', 'twice', { remedy: '', file: 'báo cáo/tháng "1".xlsb' }),
]
const oldStep = {
  agent: 'DataCollector',
  priority: 'CRITICAL',
  scale: 'local',
  action: 'rollback_to_backup',
  status: 'success',
  outcome: 'Back.',
  durationMs: 3,
}
const oldDraft = {
  agent: 'DataCollector',
  status: 'partial',
  summary: 'A file failed.',
  failures: places,
  healing: [oldStep],
}

/** A console.db as the release before wrote it: two runs that ended, one that goes on, two notices, a decision, a setting. */
function oldDatabase(): string {
  const path = join(temporaryFolder('layout-1'), 'console.db')
  const old = openDatabase(path, {
    readonly: false,
    applicationId: 0x4d_4c_43_31,
    synchronous: 'FULL',
    migrations: consoleMigrations.slice(0, 1),
  })
  const run = old.prepare('INSERT INTO run (state, started_at, request, summary) VALUES (?, ?, ?, ?)')
  const summary = {
    dryRun: false,
    finishedAt: '2019-02-01T08:00:01.500Z',
    phases: [{ healing: [oldStep] }, { healing: [] }],
  }
  run.run('partial', at, '{}', JSON.stringify(summary))
  run.run('succeeded', at, '{}', JSON.stringify({ ...summary, dryRun: true, phases: [] }))
  run.run('running', at, '{}', JSON.stringify({ ...summary, finishedAt: null }))
  const notice = old.prepare('INSERT INTO notice (run, at, draft) VALUES (?, ?, ?)')
  notice.run(1, at, JSON.stringify(oldDraft))
  notice.run(2, at, JSON.stringify({ ...oldDraft, agent: 'DataLoader', failures: [], healing: [] }))
  old.exec(
    `INSERT INTO decision (at, actor, kind, subject, reason, chosen_values) VALUES ('${at}', 'An', 'leave-out', '{}', '', '{}')`,
  )
  old.exec(`INSERT INTO setting VALUES ('retryCount', '2')`)
  old.close()
  return path
}

function opened(): ConsoleDatabase {
  const db = openConsoleDatabase(oldDatabase(), { readonly: false })
  onTestFinished(() => void db.close())
  return db
}

test('notices of layout 1 keep their numbers and become raised events', () => {
  const db = opened()
  expect(listNotices(db, NoticeQuery.parse({}), at).items.map(({ id, run, state }) => [id, run, state])).toEqual([
    [2, 2, 'new'],
    [1, 1, 'new'],
  ])
  expect(findNotice(db, 1, at)).toEqual({
    ...oldDraft,
    healing: [{ ...oldStep, at }],
    priority: 'HIGH',
    counts: null,
    metadata: null,
    id: 1,
    run: 1,
    at,
    raisedAt: at,
    state: 'new',
    snoozedUntil: null,
    occurrences: 1,
    fixedByRun: null,
    textFile: null,
  })
  expect(listNoticeEvents(db, 1)).toMatchObject([{ kind: 'raised', actor: 'Moldline', at, run: 1 }])
  expect(listNotices(db, NoticeQuery.parse({ search: 'báo cáo' }), at).total).toBe(1)
  expect(isNoticeStateCurrent(db)).toBe(true)
})

test('what was raised before is known again when it recurs', () => {
  const db = opened()
  const again = { ...oldDraft, status: 'partial', priority: 'HIGH', healing: [], counts: null, metadata: null } as const
  raiseNotice(db, again, { run: 3, at: '2019-03-01T00:00:00.000Z', actor: 'Moldline' })
  raiseNotice(
    db,
    { ...again, agent: 'DataLoader', failures: [] },
    { run: 3, at: '2019-03-01T00:00:00.000Z', actor: 'Moldline' },
  )
  expect([1, 2].map(id => findNotice(db, id, at)?.occurrences)).toEqual([2, 2])
  expect(listNotices(db, NoticeQuery.parse({}), at).total).toBe(2)
})

test('runs that ended have figures as far as they are known, decisions and settings are as they were', () => {
  const db = opened()
  expect(runTrend(db, { by: 'day', from: '', to: '' })).toEqual([
    {
      from: '2019-02-01',
      runs: 1,
      failures: 1,
      partial: 1,
      interrupted: 0,
      rollbacks: 1,
      rollbacksSucceeded: 1,
      medianDurationMs: 1_500,
      longestDurationMs: 1_500,
      peakMemoryMib: null,
      outputMib: null,
      freeDiskMib: null,
    },
  ])
  expect(listDecisions(db)).toMatchObject([{ id: 1, actor: 'An', kind: 'leave-out' }])
  writeSettings(db, { retryCount: 3 }, 'An', at)
  expect(readSettings(db)).toEqual({ retryCount: 3 })
  expect(verifyAudit(db)).toMatchObject({ entries: 1, isWhole: true })
})
