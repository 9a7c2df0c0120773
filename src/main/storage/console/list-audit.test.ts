import { expect, test, vi } from 'vitest'
import { AuditQuery } from '../../../contract/query.ts'
import { appendAudit } from './audit-log.ts'
import type { ConsoleDatabase } from './console-database.ts'
import { listAudit } from './list-audit.ts'
import { openTemporaryConsole } from './testing/open-console.ts'

const at = '2019-02-01T08:00:00.000Z'

function filled(count: number): ConsoleDatabase {
  const db = openTemporaryConsole()
  db.transaction(() => {
    for (let n = 1; n <= count; n += 1) {
      const action = n % 10 === 0 ? 'decision-made' : 'run-ended'
      appendAudit(db, { actor: 'Lan', action, subject: `run ${n}`, details: { note: n % 2 ? 'KẾ HOẠCH' : 'plan' } }, at)
    }
  })()
  return db
}

/** How SQLite goes about the statements of a list. */
function plansOf(db: ConsoleDatabase, query: Partial<AuditQuery>): string {
  const asked: string[] = []
  const prepare = db.prepare.bind(db)
  const spy = vi.spyOn(db, 'prepare').mockImplementation((sql: string) => {
    asked.push(sql)
    return prepare(sql)
  })
  const whole = AuditQuery.parse(query)
  listAudit(db, whole)
  spy.mockRestore()
  const values = { limit: 50, offset: 0, search0: '"plan"', actions: '[]' }
  const plan = (sql: string) => prepare<[object], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(values)
  return asked.flatMap(sql => plan(sql).map(({ detail }) => detail)).join('\n')
}

test('pages come newest first and are counted, by action and by what was typed', () => {
  const db = filled(1_000)
  const page = listAudit(db, AuditQuery.parse({ limit: 3, offset: 2 }))
  expect(page.items.map(({ id }) => id)).toEqual([998, 997, 996])
  expect(page.total).toBe(1_000)
  const found = (query: Partial<AuditQuery>) => listAudit(db, AuditQuery.parse({ limit: 2, ...query }))
  expect(found({ actions: ['decision-made'] })).toMatchObject({ items: [{ id: 1_000 }, { id: 990 }], total: 100 })
  expect(found({ search: 'ke hoach' })).toMatchObject({ items: [{ id: 999 }, { id: 997 }], total: 500 })
  expect(found({ search: 'Kế' })).toMatchObject({ items: [{ id: 999 }, { id: 997 }], total: 500 })
  expect(found({ search: 'run 1000' })).toMatchObject({ items: [{ id: 1_000 }], total: 1 })
  expect(found({ search: 'plan', actions: ['decision-made'] }).total).toBe(100)
  expect(found({ search: 'nobody\u0000' }).total).toBe(0)
})

test('what has a quotation mark or a backslash is found in subjects and in details', () => {
  const db = openTemporaryConsole()
  appendAudit(
    db,
    { actor: 'Lan', action: 'a', subject: 'x', details: { note: String.raw`asked "Minh" for C:\plant` } },
    at,
  )
  appendAudit(db, { actor: 'Lan', action: 'a', subject: 'sheet "A"' }, at)
  const found = (search: string) => listAudit(db, AuditQuery.parse({ search })).items.map(({ id }) => id)
  expect(found('"Minh"')).toEqual([1])
  expect(found(String.raw`C:\plant`)).toEqual([1])
  expect(found('"A"')).toEqual([2])
  expect(found('"')).toEqual([2, 1])
})

test('pages of 100,000 entries are read by index: no sorting of all, no reading of texts', () => {
  const db = filled(2_000)
  db.exec('ANALYZE')
  expect(plansOf(db, {})).not.toMatch(/TEMP B-TREE/)
  expect(plansOf(db, { actions: ['decision-made'] })).toMatch(/audit_by_action/)
  expect(plansOf(db, { search: 'plan' })).toMatch(/VIRTUAL TABLE INDEX 0:M/)
  expect(plansOf(db, { search: 'plan' })).not.toMatch(/SCAN audit$/m)
})
