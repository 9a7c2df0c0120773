import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { failure } from '../../contract/failure.ts'
import type { NoticeDetail } from '../../contract/notice.ts'
import { AuditQuery } from '../../contract/query.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { silentLog, type Log } from '../pipeline/log.ts'
import { openConsoleDatabase } from '../storage/console/console-database.ts'
import { listAudit } from '../storage/console/list-audit.ts'
import { endedRunIn, failedFile } from '../storage/console/testing/open-console.ts'
import { openPlantDatabase } from '../storage/open-plant-database.ts'
import { openWorkspace } from '../storage/workspace/open-workspace.ts'
import { createEventBus } from './event-bus.ts'
import { noticeDetail } from './notice-detail.ts'
import { createNoticeDesk } from './notice-desk.ts'
import { createKnownSecrets } from './secrets/known-secrets.ts'

const now = '2019-02-01T08:00:00.000Z'

function openDesk({ secret = '', onRaised = (): void => {} } = {}) {
  const workspace = openWorkspace(join(temporaryFolder('inbox'), 'work space'))
  const db = openConsoleDatabase(workspace.consoleDatabase, { readonly: false })
  onTestFinished(() => void db.close())
  const known = createKnownSecrets()
  known.learn(secret)
  const raised: NoticeDetail[] = []
  const logged: string[] = []
  const log: Log = { ...silentLog, error: (_fields, message) => void logged.push(message), child: () => log }
  const options = {
    db,
    workspace,
    log,
    bus: createEventBus(),
    withoutSecrets: known.redact,
    plant: '/plants/hanoi',
    clock: () => new Date(now),
    onRaised: (notice: NoticeDetail) => {
      raised.push(notice)
      onRaised()
    },
  }
  return { desk: createNoticeDesk(options), again: () => createNoticeDesk(options), db, workspace, raised, logged }
}

test('a notice is told of once it is kept, with its text file', () => {
  const { desk, db, workspace, raised } = openDesk()
  const run = endedRunIn(db, 'partial')
  desk.raise([failedFile('a.xlsb')], run)
  expect(raised).toMatchObject([
    { id: 1, run: run.run, state: 'new', textFile: expect.stringMatching(/^notices\/20190201_080000_run-1_notice-1_/) },
  ])
  const file = join(workspace.dir, raised[0]?.textFile ?? '')
  expect(readFileSync(file, 'utf8')).toBe(raised[0]?.text)
  expect(readdirSync(workspace.notices)).toHaveLength(1)
  expect(listAudit(db, AuditQuery.parse({})).items).toMatchObject([
    { actor: 'Moldline', action: 'notice-raised', subject: 'notice 1', details: { run: 1, agent: 'DataCollector' } },
  ])
})

test('no text file is ever written over, with the clock standing still and in recurrences', () => {
  const { desk, workspace, raised } = openDesk()
  desk.raise([failedFile('a.xlsb', { summary: 'first' })], null)
  desk.raise([failedFile('a.xlsb', { summary: 'second' })], null)
  const files = raised.map(({ textFile }) => textFile ?? '')
  expect(new Set(files).size).toBe(2)
  expect(files.map(file => readFileSync(join(workspace.dir, file), 'utf8'))).toEqual(raised.map(({ text }) => text))
  expect(raised.map(({ id, occurrences }) => [id, occurrences])).toEqual([
    [1, 1],
    [1, 2],
  ])
})

test('raised in a transaction it is told of after it, and not at all when that is taken back', async () => {
  const { desk, db, raised, workspace } = openDesk()
  db.transaction(() => {
    desk.raise([failedFile('a.xlsb')], null)
    expect(raised).toEqual([])
  })()
  await Promise.resolve()
  expect(raised).toHaveLength(1)
  const failing = db.transaction(() => {
    desk.raise([failedFile('b.xlsb')], null)
    throw new Error('taken back')
  })
  expect(failing).toThrow('taken back')
  await Promise.resolve()
  expect(raised).toHaveLength(1)
  expect(readdirSync(workspace.notices)).toHaveLength(1)
  expect(noticeDetail(db, 2, now)).toBeNull()
})

test('a text file that cannot be written loses no notice, is said in the log and written at the next start', () => {
  const { desk, again, db, raised, logged, workspace } = openDesk()
  rmSync(workspace.notices, { recursive: true })
  writeFileSync(workspace.notices, 'a file stands where the folder was')
  desk.raise([failedFile('a.xlsb')], null)
  expect(raised).toMatchObject([{ id: 1, textFile: null }])
  expect(logged).toEqual(['the text file of notice 1 cannot be written'])
  rmSync(workspace.notices)
  mkdirSync(workspace.notices)
  writeFileSync(join(workspace.notices, 'x.txt.part'), 'half')
  again()
  const { textFile } = noticeDetail(db, 1, now) ?? {}
  expect(readFileSync(join(workspace.dir, textFile ?? ''), 'utf8')).toContain('MANUAL REVIEW')
  expect(existsSync(join(workspace.notices, 'x.txt.part'))).toBe(false)
})

test('a crash between a text file and the record of it leaves one file, not two', () => {
  const { desk, again, db, workspace } = openDesk()
  desk.raise([failedFile('a.xlsb')], null)
  const [file] = readdirSync(workspace.notices)
  db.exec('DELETE FROM notice_file')
  again()
  expect(readdirSync(workspace.notices)).toEqual([file])
  expect(noticeDetail(db, 1, now)?.textFile).toBe(`notices/${file}`)
})

test('a database that fails while notices are told of ends nothing, and the next start tells of them', async () => {
  const { desk, again, db, raised, logged } = openDesk()
  db.transaction(() => desk.raise([failedFile('a.xlsb')], null))()
  db.exec('ALTER TABLE notice_file RENAME TO hidden')
  await Promise.resolve()
  expect(logged).toEqual(['notices cannot be told of yet'])
  db.exec('ALTER TABLE hidden RENAME TO notice_file')
  expect(raised).toEqual([])
  again()
  expect(noticeDetail(db, 1, now)?.textFile).not.toBeNull()
})

test('a listener that fails does not keep the notice or the others from being told', () => {
  const { desk, raised, logged } = openDesk({
    onRaised: () => {
      throw new Error('no network')
    },
  })
  desk.raise([failedFile('a.xlsb'), failedFile('b.xlsb')], null)
  expect(raised.map(({ id }) => id)).toEqual([1, 2])
  expect(logged).toEqual(['notice 1 cannot be announced', 'notice 2 cannot be announced'])
})

test('acting says what it came to; what cannot be done is refused with what can', () => {
  const { desk, db } = openDesk()
  desk.raise([failedFile('a.xlsb')], null)
  const detail = desk.act(1, { kind: 'snooze', until: '2019-03-01T07:00:00Z', note: 'new month' }, 'An')
  expect(detail).toMatchObject({
    state: 'snoozed',
    snoozedUntil: '2019-03-01T07:00:00.000Z',
    events: [{ kind: 'raised' }, { kind: 'snoozed', actor: 'An', note: 'new month' }],
  })
  desk.act(1, { kind: 'resolve', note: '' }, 'An')
  const refusal = (code: string) => expect.objectContaining({ failure: expect.objectContaining({ code }) })
  expect(() => desk.act(1, { kind: 'start', note: '' }, 'An')).toThrow(refusal('invalid_notice_action'))
  expect(() => desk.act(2, { kind: 'start', note: '' }, 'An')).toThrow(refusal('notice_not_found'))
  expect(listAudit(db, AuditQuery.parse({ actions: ['notice-resolved'] })).items).toMatchObject([
    { actor: 'An', subject: 'notice 1' },
  ])
})

test('a damaged database whose message names its path, and a secret in a message, get into nothing people see', () => {
  const { desk, db, workspace, raised } = openDesk({ secret: 'hunter2' })
  writeFileSync(workspace.plantDatabase, 'not a database at all, '.repeat(300))
  chmodSync(workspace.plantDatabase, 0o600)
  let damage = failure('worker_died', 'it was opened', { remedy: '' })
  try {
    openPlantDatabase(workspace.plantDatabase, { readonly: false }).close()
  } catch (error) {
    damage = (error as { readonly failure: typeof damage }).failure
  }
  expect(damage).toMatchObject({ code: 'database_unreadable', message: expect.stringContaining(workspace.dir) })
  const stack = failure('data_processing_error', `at ${import.meta.filename}: 535 hunter2`, {
    remedy: '',
    file: '/plants/hanoi/a.xlsb',
  })
  const outcome = `${workspace.backups} does not verify`
  const step = {
    at: now,
    agent: 'DataCollector',
    priority: 'HIGH',
    scale: 'local',
    action: 'retry_processing',
    status: 'error',
    outcome,
    durationMs: 1,
  } as const
  desk.raise([failedFile('a.xlsb', { summary: damage.message, failures: [damage, stack], healing: [step] })], null)
  const [notice] = raised
  expect(notice?.failures[0]?.message).toContain('the workspace/plant.db')
  expect(notice).toMatchObject({ failures: [{ file: 'the workspace/plant.db' }, { file: '/plants/hanoi/a.xlsb' }] })
  const written = readFileSync(join(workspace.dir, notice?.textFile ?? ''), 'utf8')
  const stored = db.prepare('SELECT group_concat(draft) FROM notice_event').pluck().get()
  const audited = JSON.stringify(listAudit(db, AuditQuery.parse({})))
  for (const seen of [JSON.stringify(notice), written, String(stored), audited]) {
    expect(seen).not.toContain(workspace.dir)
    expect(seen).not.toContain(import.meta.dirname)
    expect(seen).not.toContain('hunter2')
  }
})
