import type { ConsoleDatabase } from './console-database.ts'
import type { Decision, DecisionRequest } from '../../../contract/decision.ts'

interface DecisionRow {
  readonly id: number
  readonly at: string
  readonly actor: string
  readonly kind: Decision['kind']
  readonly subject: string
  readonly reason: string
  readonly chosen_values: string
}

/** Appends a decision; none is ever changed or deleted, the newest on a subject counts. */
export function appendDecision(db: ConsoleDatabase, request: DecisionRequest, actor: string, at: string): Decision {
  const insert = db.prepare<[string, string, string, string, string, string]>(
    'INSERT INTO decision (at, actor, kind, subject, reason, chosen_values) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const { kind, subject, reason, values } = request
  const { lastInsertRowid } = insert.run(at, actor, kind, JSON.stringify(subject), reason, JSON.stringify(values))
  return { id: Number(lastInsertRowid), at, actor, kind, subject, reason, values }
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
