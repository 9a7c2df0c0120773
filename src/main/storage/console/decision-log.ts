import type { Decision, DecisionRequest } from '../../../contract/decision.ts'
import { subjectName } from '../../../contract/subject-name.ts'
import { appendAudit } from './audit-log.ts'
import type { ConsoleDatabase } from './console-database.ts'

interface DecisionRow {
  readonly id: number
  readonly at: string
  readonly actor: string
  readonly kind: Decision['kind']
  readonly subject: string
  readonly reason: string
  readonly chosen_values: string
}

/** Appends a decision and its audit entry, both or neither; none is ever changed or deleted, the newest on a subject counts. */
export function appendDecision(db: ConsoleDatabase, request: DecisionRequest, actor: string, at: string): Decision {
  const insert = db.prepare<[string, string, string, string, string, string]>(
    'INSERT INTO decision (at, actor, kind, subject, reason, chosen_values) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const { kind, subject, reason, values } = request
  return db.transaction(() => {
    const { lastInsertRowid } = insert.run(at, actor, kind, JSON.stringify(subject), reason, JSON.stringify(values))
    const decision: Decision = { id: Number(lastInsertRowid), at, actor, kind, subject, reason, values }
    const details = { decision: decision.id, kind, reason, values, subject }
    const action = kind === 'withdraw' ? 'decision-withdrawn' : 'decision-made'
    appendAudit(db, { actor, action, subject: subjectName(subject), details }, at)
    return decision
  })()
}

/** Oldest first. */
export function listDecisions(db: ConsoleDatabase): readonly Decision[] {
  const rows = db.prepare<[], DecisionRow>('SELECT * FROM decision ORDER BY id').all()
  return rows.map(({ id, at, actor, kind, subject, reason, chosen_values: values }) => ({
    id,
    at,
    actor,
    kind,
    subject: JSON.parse(subject) as Decision['subject'],
    reason,
    values: JSON.parse(values) as Decision['values'],
  }))
}
