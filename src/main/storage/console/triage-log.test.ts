import { expect, test } from 'vitest'
import { listAudit } from './list-audit.ts'
import { openTemporaryConsole } from './testing/open-console.ts'
import { addTriageSubjects, beginTriage, completeTriage, copyTriageSubjects, findTriageAction } from './triage-log.ts'

const BLANK = { note: '', run: 3, until: null, untilChanged: false, assignee: null, undoes: null }
const BY = { ...BLANK, at: '2019-02-01T08:00:00.000Z', actor: 'Lan' }
const subjects = (...names: readonly string[]) => names.map(fingerprint => ({ fingerprint, evidenceHash: '' }))

test('an action counts its findings, once each, and is in the audit log with them as one thing', () => {
  const db = openTemporaryConsole()
  const id = beginTriage(db)
  expect(addTriageSubjects(db, id, subjects('b', 'a', 'b'))).toBe(2)
  expect(addTriageSubjects(db, id, subjects('c'))).toBe(1)
  expect(completeTriage(db, id, { ...BY, kind: 'acknowledged', note: 'known' })).toMatchObject({ id: 1, count: 3 })
  const [entry] = listAudit(db, { offset: 0, limit: 10, actions: [], search: '' }).items
  expect(entry).toMatchObject({
    actor: 'Lan',
    action: 'finding-acknowledged',
    subject: '3 findings',
    details: { action: 1, count: 3, note: 'known', run: 3 },
  })
})

test('findings of an action that was never finished count for nothing and are gone with the next one', () => {
  const db = openTemporaryConsole()
  addTriageSubjects(db, beginTriage(db), subjects('a', 'b'))
  const id = beginTriage(db)
  addTriageSubjects(db, id, subjects('c'))
  expect(completeTriage(db, id, { ...BY, kind: 'acknowledged' })).toMatchObject({ id: 1, count: 1 })
  expect(db.prepare('SELECT fingerprint FROM triage_subject').pluck().all()).toEqual(['c'])
})

test('nothing of the log is ever changed, removed or added to', () => {
  const db = openTemporaryConsole()
  const id = beginTriage(db)
  addTriageSubjects(db, id, subjects('a'))
  completeTriage(db, id, { ...BY, kind: 'acknowledged' })
  for (const sql of [
    "UPDATE triage_action SET note = 'x'",
    'DELETE FROM triage_action',
    "UPDATE triage_subject SET fingerprint = 'x'",
    'DELETE FROM triage_subject',
    "INSERT INTO triage_subject VALUES (1, 'later', '')",
  ]) {
    expect(() => db.exec(sql)).toThrow(/append-only|done to more findings/)
  }
})

test('an action is undone for all its findings, and only once', () => {
  const db = openTemporaryConsole()
  const id = beginTriage(db)
  addTriageSubjects(db, id, subjects('a', 'b', 'c'))
  completeTriage(db, id, { ...BY, kind: 'acknowledged' })
  const undo = beginTriage(db)
  let after: string | null = ''
  const steps: (string | null)[] = []
  while (after !== null) {
    after = copyTriageSubjects(db, { action: undo, from: id, after, limit: 2 })
    steps.push(after)
  }
  expect(steps).toEqual(['b', 'c', null])
  expect(completeTriage(db, undo, { ...BY, kind: 'undone', undoes: id })).toMatchObject({ count: 3 })
  expect(findTriageAction(db, id)).toMatchObject({ kind: 'acknowledged', isUndone: true })
  expect(() => completeTriage(db, 3, { ...BY, kind: 'undone', undoes: id })).toThrow(/UNIQUE/)
  expect(findTriageAction(db, 99)).toBeNull()
})
