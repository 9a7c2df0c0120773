import { expect, test } from 'vitest'
import { NoticeQuery } from '../../../contract/query.ts'
import type { ConsoleDatabase } from './console-database.ts'
import { listNotices, noticeListSql } from './list-notices.ts'
import { appendNoticeEvent, raiseNotice } from './notice-log.ts'
import { endedRunIn, failedFile, openTemporaryConsole } from './testing/open-console.ts'

const at = '2019-02-01T08:00:00.000Z'

/** 10,000 notices, written as they would be. */
function many(db: ConsoleDatabase, count: number): void {
  const { run } = endedRunIn(db, 'partial')
  db.transaction(() => {
    for (let n = 1; n <= count; n += 1) {
      const draft = failedFile(`month-${n}.xlsb`, { priority: n % 100 === 0 ? 'CRITICAL' : 'HIGH' })
      raiseNotice(db, draft, { run, at, actor: 'Moldline' })
    }
  })()
}

test('10,000 notices are listed, filtered and searched by narrow indexes alone', () => {
  const db = openTemporaryConsole()
  many(db, 10_000)
  appendNoticeEvent(db, { notice: 500, kind: 'acknowledged', at, actor: 'An', note: '', run: null, until: null })
  const list = (query: object) => listNotices(db, NoticeQuery.parse(query), at)
  expect(list({ limit: 2, offset: 1 })).toMatchObject({
    total: 10_000,
    items: [{ id: 9_999 }, { id: 9_998 }],
    byState: { new: 9_999, acknowledged: 1 },
  })
  expect(list({ search: 'MONTH-9876.x' })).toMatchObject({ total: 1, items: [{ id: 9_876 }] })
  expect(list({ search: 'could not be', priorities: ['CRITICAL'], limit: 1 })).toMatchObject({
    total: 100,
    items: [{ id: 10_000 }],
  })
  expect(list({ states: ['acknowledged'], agents: ['DataCollector'], run: 1 })).toMatchObject({
    total: 1,
    items: [{ id: 500 }],
  })
  expect(list({ search: '"' }).total).toBe(0)
  const queries = [
    {},
    { states: ['new'] },
    { priorities: ['HIGH'], agents: ['x'], run: 1 },
    { search: 'month', states: ['new'] },
  ]
  for (const query of queries) {
    for (const sql of noticeListSql(NoticeQuery.parse(query), at)) {
      const values = {
        states: '[]',
        now: '',
        priorities: '[]',
        agents: '[]',
        run: 1,
        search: '"month"',
      }
      const plan = db
        .prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(values)
        .map(({ detail }) => detail)
      // The narrow index in its own order, the search index, and the short lists of the filters: no table, no sort.
      expect(plan.filter(line => /TEMP B-TREE FOR ORDER|SCAN notice_state$|notice_event/.test(line))).toEqual([])
      expect(plan[0]).toMatch(/^SCAN notice_state USING COVERING INDEX/)
    }
  }
})
