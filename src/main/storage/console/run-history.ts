import type { RunEntry, RunHistoryPage, RunHistoryQuery, RunMark, RunPeriodQuery } from '../../../contract/run-views.ts'
import type { RunState, RunSummary } from '../../../contract/run.ts'
import { statement } from '../statement.ts'
import type { ConsoleDatabase } from './console-database.ts'

/** No calendar shows more at once. */
const MOST_MARKS = 10_000

const DURATION = `coalesce(r.summary ->> '$.figures.durationMs',
  CAST(round((julianday(r.summary ->> 'finishedAt') - julianday(r.started_at)) * 86400000) AS INTEGER))`

interface EntryRow {
  readonly run: number
  readonly state: RunState
  readonly dry_run: number
  readonly actor: string
  readonly started_at: string
  readonly finished_at: string | null
  readonly duration: number | null
  readonly sentence: string
  readonly did: string | null
  readonly outcome: string | null
}

/**
 * Runs that match, newest first. Which ones match is told from one narrow table, summaries are read of the page alone: those of
 * 10,000 runs are 60 MiB.
 */
export function listRunHistory(db: ConsoleDatabase, query: RunHistoryQuery): RunHistoryPage {
  const { where, values } = filterOf(query)
  const { offset, limit } = query
  const counted = statement<[object], { readonly total: number }>(
    db,
    `SELECT count(*) AS total FROM run_fact ${where}`,
  ).get(values)
  const rows = statement<[object], EntryRow>(
    db,
    `SELECT r.run, f.state, f.dry_run, f.actor, f.started_at, r.summary ->> 'finishedAt' AS finished_at, ${DURATION} AS duration,
       r.summary ->> 'sentence' AS sentence, r.summary -> 'action' AS did, r.summary -> 'outcome' AS outcome
     FROM (SELECT * FROM run_fact ${where} ORDER BY run DESC LIMIT @limit OFFSET @offset) f
     JOIN run r ON r.run = f.run ORDER BY r.run DESC`,
  ).all({ ...values, limit, offset })
  return { items: rows.map(entryOf), total: counted?.total ?? 0, actors: actorsOf(db) }
}

/** Conditions that are asked for alone, so that the index is all that is read. */
function filterOf({ states, actors, kinds, dryRun, from, before }: RunHistoryQuery) {
  const conditions = [
    [states.length > 0, 'state IN (SELECT value FROM json_each(@states))', 'states', JSON.stringify(states)],
    [actors.length > 0, 'actor IN (SELECT value FROM json_each(@actors))', 'actors', JSON.stringify(actors)],
    [kinds.length > 0, 'action IN (SELECT value FROM json_each(@kinds))', 'kinds', JSON.stringify(kinds)],
    [dryRun !== null, 'dry_run = @dryRun', 'dryRun', dryRun ? 1 : 0],
    [from !== '', 'started_at >= @from', 'from', from],
    [before !== '', 'started_at < @before', 'before', before],
  ] as const
  const asked = conditions.filter(([isAsked]) => isAsked)
  return {
    where: asked.length > 0 ? `WHERE ${asked.map(([, sql]) => sql).join(' AND ')}` : '',
    values: Object.fromEntries(asked.map(([, , name, value]) => [name, value])),
  }
}

function entryOf(row: EntryRow): RunEntry {
  const outcome = JSON.parse(row.outcome ?? 'null') as RunSummary['outcome']
  return {
    run: row.run,
    state: row.state,
    dryRun: row.dry_run === 1,
    actor: row.actor,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    durationMs: row.duration,
    sentence: row.sentence,
    action: JSON.parse(row.did ?? 'null') as RunEntry['action'],
    figures: outcome && {
      generation: outcome.generation,
      published: outcome.published,
      rowsLoaded: outcome.rowsLoaded,
      rowsChanged: outcome.rowsChanged,
      rowsGone: outcome.rowsGone,
      newFindings: outcome.checked ? outcome.findings.new : null,
    },
  }
}

/** From name to name in the index: a hundred people are a hundred steps, however many runs they started. */
function actorsOf(db: ConsoleDatabase): readonly string[] {
  return statement<[], { readonly actor: string }>(
    db,
    `WITH RECURSIVE one (actor) AS (
       SELECT min(actor) FROM run_fact WHERE actor <> ''
       UNION ALL SELECT (SELECT min(actor) FROM run_fact WHERE actor > one.actor) FROM one WHERE one.actor IS NOT NULL
     ) SELECT actor FROM one WHERE actor IS NOT NULL ORDER BY actor`,
  )
    .all()
    .map(({ actor }) => actor)
}

/** The runs that started in a period, oldest first. */
export function runsOfPeriod(db: ConsoleDatabase, period: RunPeriodQuery): readonly RunMark[] {
  return statement<[RunPeriodQuery], Omit<RunMark, 'dryRun'> & { readonly dryRun: number }>(
    db,
    `SELECT m.run, m.state, m.dry_run AS dryRun, m.started_at AS startedAt,
       coalesce(f.duration_ms, (SELECT ${DURATION} FROM run r WHERE r.run = m.run)) AS durationMs,
       coalesce(f.rollbacks, 0) AS rollbacks
     FROM run_fact m LEFT JOIN run_figure f ON f.run = m.run
     WHERE m.started_at >= @from AND m.started_at < @before ORDER BY m.started_at, m.run LIMIT ${MOST_MARKS}`,
  )
    .all(period)
    .map(mark => ({ ...mark, dryRun: mark.dryRun === 1 }))
}

/** The newest run before another one that kept what it did; null when there is none. */
export function keptRunBefore(db: ConsoleDatabase, run: number): number | null {
  const row = statement<[number], { readonly run: number }>(
    db,
    'SELECT run FROM run_fact WHERE run < ? AND dry_run = 0 ORDER BY run DESC LIMIT 1',
  ).get(run)
  return row?.run ?? null
}
