import type Database from 'better-sqlite3'
import { statement } from '../statement.ts'
import { foldTriage, type TriageRecord, type TriageStep } from './fold-triage.ts'

/** Reads what was done about findings; for those who hold console.db itself, or another database with it attached. */
export interface TriageReader {
  /** Number of the newest action; 0 when there is none. */
  newest(): number
  /** Everything done to one finding, oldest first. */
  steps(fingerprint: string): readonly TriageStep[]
  /** Every finding that later actions than this were done to, with what all its actions come to. */
  records(since?: number): ReadonlyMap<string, TriageRecord>
  /** Findings that ever were acknowledged or snoozed, as many as the limit at most. */
  everSettled(limit: number): readonly string[]
}

interface StepRow extends Omit<TriageStep, 'untilChanged'> {
  readonly fingerprint: string
  readonly untilChanged: 0 | 1
}

/** @param schema `main` of console.db itself, else the name it is attached under */
export function triageReader(db: Database.Database, schema: 'main' | 'console'): TriageReader {
  const log = `${schema}.triage_subject s JOIN ${schema}.triage_action a ON a.id = s.action`
  const step = `s.fingerprint, s.evidence_hash AS evidenceHash, a.id AS action, a.kind, a.at, a.actor, a.note, a.run, a.until,
    a.until_changed AS untilChanged, a.assignee, a.undoes`
  return {
    newest: () =>
      statement<[], { readonly newest: number | null }>(
        db,
        `SELECT max(id) AS newest FROM ${schema}.triage_action`,
      ).get()?.newest ?? 0,
    steps: fingerprint =>
      statement<[string], StepRow>(db, `SELECT ${step} FROM ${log} WHERE s.fingerprint = ? ORDER BY s.action`)
        .all(fingerprint)
        .map(stepOf),
    records(since = 0) {
      const records = new Map<string, TriageRecord>()
      const rows = db
        .prepare<[{ readonly since: number }], StepRow>(
          `SELECT ${step} FROM ${log}
           WHERE @since <= 0 OR s.fingerprint IN (SELECT fingerprint FROM ${schema}.triage_subject WHERE action > @since)
           ORDER BY s.fingerprint, s.action`,
        )
        .iterate({ since })
      let fingerprint = ''
      let steps: TriageStep[] = []
      const fold = () => steps.length > 0 && records.set(fingerprint, foldTriage(steps))
      for (const row of rows) {
        if (row.fingerprint !== fingerprint) {
          fold()
          steps = []
          fingerprint = row.fingerprint
        }
        steps.push(stepOf(row))
      }
      fold()
      return records
    },
    // From the actions on: of those on 100,000 findings most may only say whose they are.
    everSettled: limit =>
      statement<[number], { readonly fingerprint: string }>(
        db,
        `SELECT DISTINCT s.fingerprint FROM ${schema}.triage_action a CROSS JOIN ${schema}.triage_subject s ON s.action = a.id
         WHERE a.kind IN ('acknowledged', 'snoozed') LIMIT ?`,
      )
        .all(limit)
        .map(({ fingerprint }) => fingerprint),
  }
}

function stepOf({ fingerprint: _fingerprint, untilChanged, ...step }: StepRow): TriageStep {
  return { ...step, untilChanged: untilChanged === 1 }
}
