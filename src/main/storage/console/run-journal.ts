import type { ConsoleDatabase } from './console-database.ts'
import type { RunState, RunSummary } from '../../../contract/run.ts'
import { RunRequest } from '../../../contract/run-request.ts'
import { statement } from '../statement.ts'
import { assertTransition, isEnded } from './run-transition.ts'

interface RunRow {
  readonly state: RunState
  readonly summary: string
}

/** A run before it has a number. */
export type NewRun = Omit<RunSummary, 'run' | 'state' | 'finishedAt' | 'outcome'> & { readonly request: RunRequest }

/** Opens a run as queued and gives it its number, counted from 1 and never used again. */
export function insertRun(db: ConsoleDatabase, newRun: NewRun): RunSummary {
  const { request, ...fields } = newRun
  const insert = db.prepare<[RunState, string, string, string]>(
    'INSERT INTO run (state, started_at, request, summary) VALUES (?, ?, ?, ?)',
  )
  const { lastInsertRowid } = insert.run('queued', fields.startedAt, JSON.stringify(request), '{}')
  const run: RunSummary = { ...fields, run: Number(lastInsertRowid), state: 'queued', finishedAt: null, outcome: null }
  db.prepare<[string, number]>('UPDATE run SET summary = ? WHERE run = ?').run(JSON.stringify(run), run.run)
  return run
}

/**
 * The one way a run changes: its state by the table of `run-transition.ts`, its summary as given.
 * Recorded before it takes effect (design 5).
 */
export function updateRun(db: ConsoleDatabase, run: RunSummary): void {
  const known = findRun(db, run.run)
  if (!known) throw new Error(`Run ${run.run} is not in the journal`)
  if (known.state !== run.state) assertTransition(known.state, run.state)
  else if (isEnded(known.state)) throw new Error(`Run ${run.run} has ended`)
  db.prepare<[RunState, string, number]>('UPDATE run SET state = ?, summary = ? WHERE run = ?').run(
    run.state,
    JSON.stringify(run),
    run.run,
  )
}

export function findRun(db: ConsoleDatabase, run: number): RunSummary | null {
  const row = db.prepare<[number], RunRow>('SELECT state, summary FROM run WHERE run = ?').get(run)
  return row ? (JSON.parse(row.summary) as RunSummary) : null
}

/** What a run was asked to do, with what a release since then would add to it. */
export function requestOf(db: ConsoleDatabase, run: number): RunRequest {
  const text = statement<[number], { readonly request: string }>(db, 'SELECT request FROM run WHERE run = ?').get(run)
  const known = RunRequest.safeParse(JSON.parse(text?.request ?? '{}'))
  return known.success ? known.data : RunRequest.parse({})
}

/** Newest first. */
export function listRuns(db: ConsoleDatabase, offset: number, limit: number): readonly RunSummary[] {
  const rows = db
    .prepare<[number, number], RunRow>('SELECT state, summary FROM run ORDER BY run DESC LIMIT ? OFFSET ?')
    .all(limit, offset)
  return rows.map(row => JSON.parse(row.summary) as RunSummary)
}

/** The newest run, previews aside. */
export function latestRun(db: ConsoleDatabase): RunSummary | null {
  const row = statement<[], RunRow>(
    db,
    "SELECT state, summary FROM run WHERE summary ->> '$.isPreview' IS NULL ORDER BY run DESC LIMIT 1",
  ).get()
  return row ? (JSON.parse(row.summary) as RunSummary) : null
}

/** When the newest run began that read the plant's files and was no dry run, and its number; null before the first. */
export function latestReading(db: ConsoleDatabase): { readonly run: number; readonly startedAt: string } | null {
  const newest = statement<[], { readonly run: number; readonly startedAt: string }>(
    db,
    "SELECT run, started_at AS startedAt FROM run_fact WHERE dry_run = 0 AND action = 'files' ORDER BY run DESC LIMIT 1",
  ).get()
  return newest ?? null
}

export function countRuns(db: ConsoleDatabase): number {
  return db.prepare<[], number>('SELECT count(*) FROM run').pluck().get() ?? 0
}

/** Runs that had not ended when the process stopped. */
export function unfinishedRuns(db: ConsoleDatabase): readonly RunSummary[] {
  const rows = db
    .prepare<[], RunRow>(
      "SELECT state, summary FROM run WHERE state IN ('queued', 'running', 'cancelling') ORDER BY run",
    )
    .all()
  return rows.map(row => JSON.parse(row.summary) as RunSummary)
}
