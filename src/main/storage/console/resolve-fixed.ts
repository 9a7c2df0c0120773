import type { RunSummary } from '../../../contract/run.ts'
import type { RunRequest } from '../../../contract/run-request.ts'
import { statement } from '../statement.ts'
import { CONSOLE } from './audit-log.ts'
import type { ConsoleDatabase } from './console-database.ts'
import { appendNoticeEvent } from './notice-log.ts'

/** States of a notice that is not over, in SQL. */
const OPEN = "'new', 'acknowledged', 'in-progress', 'snoozed'"

/**
 * Resolves what earlier runs left open, when this run shows that it is over: it succeeded, was no try, and read everything. What this
 * run raised itself stays, as does what no run raised, and what an agent said that had nothing to do in it: a run that publishes nothing
 * makes no backup, so it does not show that backups work again.
 *
 * @param at UTC ISO 8601
 * @returns how many were resolved
 */
export function resolveFixedBy(db: ConsoleDatabase, run: RunSummary, at: string): number {
  if (run.state !== 'succeeded' || run.dryRun || !readsEverything(db, run.run)) return 0
  const agents = [CONSOLE, ...run.phases.map(({ agent }) => agent)]
  const open = statement<[number, string], { readonly notice: number }>(
    db,
    `SELECT notice FROM notice_state WHERE state IN (${OPEN}) AND run < ?
     AND agent IN (SELECT value FROM json_each(?)) ORDER BY notice`,
  ).all(run.run, JSON.stringify(agents))
  resolve(db, open, { run: run.run, at })
  return open.length
}

/** What was put right: the thing an agent's notices are about, the run that did it (null when none did), and when, UTC ISO 8601. */
export interface PutRight {
  readonly agent: string
  readonly about: string
  readonly run: number | null
  readonly at: string
}

/** Resolves what an agent left open about a thing, e.g. failed backups once there is one again. @returns how many were resolved */
export function resolveAbout(db: ConsoleDatabase, { agent, about, ...by }: PutRight): number {
  const open = statement<[string, string], { readonly notice: number }>(
    db,
    `SELECT s.notice FROM notice_state s JOIN notice_event e ON e.id = s.occurrence
     WHERE s.state IN (${OPEN}) AND s.agent = ? AND EXISTS (SELECT 1 FROM json_each(e.draft, '$.about') WHERE value = ?)
     ORDER BY s.notice`,
  ).all(agent, about)
  resolve(db, open, by)
  return open.length
}

function resolve(
  db: ConsoleDatabase,
  notices: readonly { readonly notice: number }[],
  { run, at }: Pick<PutRight, 'run' | 'at'>,
): void {
  db.transaction(() => {
    for (const { notice } of notices) {
      appendNoticeEvent(db, { notice, kind: 'resolved', at, actor: CONSOLE, note: '', run, until: null })
    }
  })()
}

/** Neither limited to tables or months, nor begun in the middle, nor an undo. */
function readsEverything(db: ConsoleDatabase, run: number): boolean {
  const row = statement<[number], { readonly request: string }>(db, 'SELECT request FROM run WHERE run = ?').get(run)
  if (!row) return false
  const { tables = [], months = [], action = null, fromPhase = '' } = JSON.parse(row.request) as Partial<RunRequest>
  return tables.length === 0 && months.length === 0 && action === null && fromPhase === ''
}
