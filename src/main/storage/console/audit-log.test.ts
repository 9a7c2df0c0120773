import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { expect, onTestFinished, test, vi } from 'vitest'
import { AuditQuery } from '../../../contract/query.ts'
import { appendAudit } from './audit-log.ts'
import { openConsoleDatabase, type ConsoleDatabase } from './console-database.ts'
import { appendDecision } from './decision-log.ts'
import { listAudit } from './list-audit.ts'
import { writeSettings } from './setting-store.ts'
import { openTemporaryConsole } from './testing/open-console.ts'
import { verifyAudit } from './verify-audit.ts'

const at = '2019-02-01T08:00:00.000Z'

function filled(db: ConsoleDatabase, count: number): void {
  for (let n = 1; n <= count; n += 1) {
    appendAudit(db, { actor: 'An', action: 'run-started', subject: `run ${n}`, details: { n } }, at)
  }
}

/** Somebody with the file in hand and a database tool. */
function tamper(db: ConsoleDatabase, sql: string): void {
  const tool = new Database(db.name)
  tool.exec(`DROP TRIGGER audit_kept; DROP TRIGGER audit_stays; ${sql}`)
  tool.close()
}

test('entries are chained, also those of a name with half a character, and the head proves the end', () => {
  const db = openTemporaryConsole()
  const empty = verifyAudit(db)
  expect(empty).toEqual({ entries: 0, isWhole: true, problem: null, head: '0'.repeat(64) })
  appendAudit(
    db,
    { actor: 'An \ud800', action: 'run-started', subject: 'run 1\u0000', details: { note: '\udc00 Đạt' } },
    at,
  )
  const first = verifyAudit(db)
  filled(db, 2)
  expect(verifyAudit(db)).toMatchObject({ entries: 3, isWhole: true })
  expect(verifyAudit(db, first.head)).toMatchObject({ isWhole: true })
  expect(verifyAudit(db, empty.head)).toMatchObject({ isWhole: true })
  expect(verifyAudit(db, 'f'.repeat(64))).toMatchObject({ isWhole: false, problem: expect.stringContaining('backup') })
})

test('an entry belongs to the transaction of what it is about', () => {
  const db = openTemporaryConsole()
  const failing = db.transaction(() => {
    filled(db, 1)
    throw new Error('the thing itself failed')
  })
  expect(failing).toThrow('the thing itself failed')
  expect(verifyAudit(db)).toMatchObject({ entries: 0, isWhole: true })
})

test.each(['audit', 'decision', 'setting_change', 'notice_event'])('%s refuses to be changed and deleted', table => {
  const db = openTemporaryConsole()
  filled(db, 1)
  const subject = { kind: 'missing-file', path: 'a.xlsb' } as const
  appendDecision(db, { subject, kind: 'keep-archived', reason: '', values: {} }, 'An', at)
  writeSettings(db, { retryCount: 1 }, 'An', at)
  db.exec(`INSERT INTO notice_event (notice, kind, at, actor, note, draft, recurrence)
           VALUES (1, 'raised', '', '', '', '{"agent":"a","priority":"LOW","failures":[]}', '')`)
  expect(() => db.exec(`UPDATE ${table} SET actor = 'somebody else'`)).toThrow(/append-only/)
  expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/append-only/)
})

test('any entry that is changed, removed or moved is found', () => {
  const columns = ['at', 'actor', 'action', 'subject', 'details', 'hash'] as const
  const change = fc.oneof(
    fc.record({
      kind: fc.constant('changed' as const),
      id: fc.integer({ min: 1, max: 6 }),
      column: fc.constantFrom(...columns),
    }),
    fc.record({ kind: fc.constant('removed' as const), id: fc.integer({ min: 1, max: 6 }), renumbered: fc.boolean() }),
    fc.record({ kind: fc.constant('swapped' as const), id: fc.integer({ min: 1, max: 5 }) }),
  )
  fc.assert(
    fc.property(change, damage => {
      const db = openTemporaryConsole()
      filled(db, 6)
      const { head } = verifyAudit(db)
      switch (damage.kind) {
        case 'changed':
          tamper(db, `UPDATE audit SET ${damage.column} = ${damage.column} || 'x' WHERE id = ${damage.id}`)
          break
        case 'removed':
          tamper(
            db,
            `DELETE FROM audit WHERE id = ${damage.id};
             ${damage.renumbered ? `UPDATE audit SET id = id - 1 WHERE id > ${damage.id}; UPDATE sqlite_sequence SET seq = 5` : ''}`,
          )
          break
        case 'swapped':
          tamper(
            db,
            `UPDATE audit SET id = -1 WHERE id = ${damage.id}; UPDATE audit SET id = ${damage.id} WHERE id = ${damage.id + 1};
             UPDATE audit SET id = ${damage.id + 1} WHERE id = -1`,
          )
          break
        default:
          damage satisfies never
      }
      // The last entry and its number, taken away together, are missed only by somebody who kept no head.
      const isCut = damage.kind === 'removed' && damage.id === 6 && damage.renumbered
      expect(verifyAudit(db).isWhole).toBe(isCut)
      expect(verifyAudit(db, head)).toMatchObject({ isWhole: false, problem: expect.any(String) })
    }),
    { numRuns: 40 },
  )
})

test('the list is paged, newest first, filtered by action and searched by any part of a word', () => {
  const db = openTemporaryConsole()
  filled(db, 3)
  appendAudit(
    db,
    { actor: 'Bình', action: 'notice-resolved', subject: 'notice 12', details: { note: '100% đúng' } },
    at,
  )
  const subjects = (query: object): readonly string[] =>
    listAudit(db, AuditQuery.parse(query)).items.map(({ subject }) => subject)
  expect(subjects({})).toEqual(['notice 12', 'run 3', 'run 2', 'run 1'])
  expect(listAudit(db, AuditQuery.parse({ limit: 1, offset: 1 }))).toMatchObject({
    total: 4,
    items: [{ subject: 'run 3' }],
  })
  expect(subjects({ actions: ['run-started'] })).toEqual(['run 3', 'run 2', 'run 1'])
  expect(subjects({ search: 'ICE 1' })).toEqual(['notice 12'])
  expect(subjects({ search: '% ĐÚNG' })).toEqual(['notice 12'])
  expect(subjects({ search: '2' })).toEqual(['notice 12', 'run 2'])
  expect(subjects({ search: 'no "body"' })).toEqual([])
})

test('decisions and settings audit themselves; of an address only where it leads is told', () => {
  const db = openTemporaryConsole()
  const subject = { kind: 'held-file', path: 'a.xlsb', contentHash: 'ff' } as const
  appendDecision(db, { subject, kind: 'use-smaller', reason: 'correct', values: {} }, 'An', at)
  writeSettings(db, { retryCount: 1, webhook: { url: 'https://bot:s3cret@chat.example/hooks/T0KEN' } }, 'Bình', at)
  const { items } = listAudit(db, AuditQuery.parse({}))
  expect(items).toMatchObject([
    {
      actor: 'Bình',
      action: 'settings-changed',
      subject: 'retryCount, webhook',
      details: { retryCount: { from: null, to: 1 }, webhook: { from: null, to: { url: 'https://chat.example' } } },
    },
    { actor: 'An', action: 'decision-made', subject: 'a.xlsb', details: { kind: 'use-smaller', reason: 'correct' } },
  ])
  expect(JSON.stringify(items)).not.toMatch(/s3cret|T0KEN/)
})

test('an owner that adds to the log while it is verified breaks nothing', () => {
  const owner = openTemporaryConsole()
  filled(owner, 3)
  const reader = openConsoleDatabase(owner.name, { readonly: true })
  onTestFinished(() => void reader.close())
  const prepare = reader.prepare.bind(reader)
  vi.spyOn(reader, 'prepare').mockImplementation((sql: string) => {
    if (sql.includes('sqlite_sequence')) filled(owner, 1)
    return prepare(sql)
  })
  expect(verifyAudit(reader)).toMatchObject({ entries: 3, isWhole: true })
  expect(verifyAudit(owner)).toMatchObject({ entries: 4, isWhole: true })
})
