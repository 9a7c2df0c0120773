import type { RunLog, RunLogLine, RunLogQuery } from '../../../contract/run-log.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import type { ConsoleDatabase } from './console-database.ts'
import { containing } from './full-text.ts'

/** What is shorter is found by reading, see `containing`: of all runs in their newest lines alone. */
const SHORTEST_INDEXED = 3
const NEWEST = 5_000

export type NewLogLine = Omit<RunLogLine, 'id'>

/** Writes lines of runs and how many of one were left out because it had too many; one transaction. */
export function insertLogLines(
  db: ConsoleDatabase,
  lines: readonly NewLogLine[],
  cut: { readonly run: number; readonly lines: number },
): void {
  const insert = statement<[NewLogLine]>(
    db,
    'INSERT INTO run_log (run, at, level, phase, message, fields) VALUES (@run, @at, @level, @phase, @message, @fields)',
  )
  const count = statement<[number, number, number]>(
    db,
    `INSERT INTO run_log_state VALUES (?, ?, ?, 0)
     ON CONFLICT (run) DO UPDATE SET lines = lines + excluded.lines, cut = cut + excluded.cut`,
  )
  db.transaction(() => {
    for (const line of lines) insert.run(line)
    for (const [run, of] of Map.groupBy(lines, line => line.run)) count.run(run, of.length, 0)
    if (cut.lines > 0) count.run(cut.run, 0, cut.lines)
  })()
}

/**
 * Removes the oldest lines beyond `most`, a few at a time and whole runs first to last, so that no call takes long.
 *
 * @returns whether there is more to remove
 */
export function removeOldLines(db: ConsoleDatabase, most: number, atOnce: number): boolean {
  const kept = statement<[], { readonly lines: number | null }>(
    db,
    'SELECT sum(lines) AS lines FROM run_log_state',
  ).get()
  const surplus = (kept?.lines ?? 0) - most
  if (surplus <= 0) return false
  const oldest = statement<[], { readonly run: number; readonly lines: number }>(
    db,
    'SELECT run, lines FROM run_log_state WHERE lines > 0 ORDER BY run LIMIT 1',
  ).get()
  if (!oldest) return false
  db.transaction(() => {
    const { changes } = statement<[number, number]>(
      db,
      'DELETE FROM run_log WHERE id IN (SELECT id FROM run_log WHERE run = ? ORDER BY id LIMIT ?)',
    ).run(oldest.run, Math.min(atOnce, surplus))
    statement<[number, number]>(
      db,
      'UPDATE run_log_state SET lines = max(0, lines - ?), is_removed = 1 WHERE run = ?',
    ).run(changes === 0 ? oldest.lines : changes, oldest.run)
  })()
  return true
}

/** The newest lines of runs from one on, oldest first; `before` goes on from a page of it. */
export function newestLines(
  db: ConsoleDatabase,
  { from, before, limit }: { readonly from: number; readonly before: number; readonly limit: number },
): readonly RunLogLine[] {
  return statement<[number, number, number], RunLogLine>(
    db,
    `SELECT id, run, at, level, phase, message, fields FROM run_log WHERE id < ? AND run >= ? ORDER BY id DESC LIMIT ?`,
  )
    .all(before, from, limit)
    .toReversed()
}

/**
 * Lines that match: of one run oldest first, of all runs newest first. One or two letters are looked for in the newest 5,000 lines where
 * no run is named.
 *
 * @param db console.db, or plant.db with console.db beside it (`attachConsole`)
 */
export function readRunLog(db: ConsoleDatabase | PlantDatabase, query: RunLogQuery): RunLog {
  const { where, values } = filterOf(query)
  const { offset, limit } = query
  const order = query.run === undefined ? 'id DESC' : 'id'
  if (query.search.trim() !== '') {
    // A search takes longer than taking its numbers: it is made once, for page and total.
    const found = statement<[object], { readonly id: number }>(
      db,
      `SELECT id FROM run_log ${where} ORDER BY ${order}`,
    ).all(values)
    const one = statement<[number], RunLogLine>(
      db,
      'SELECT id, run, at, level, phase, message, fields FROM run_log WHERE id = ?',
    )
    const page = found.slice(offset, offset + limit).flatMap(({ id }) => one.get(id) ?? [])
    return { items: page, total: found.length, ...factsOf(db, query.run) }
  }
  const counted = statement<[object], { readonly total: number }>(
    db,
    `SELECT count(*) AS total FROM run_log ${where}`,
  ).get(values)
  const items = statement<[object], RunLogLine>(
    db,
    `SELECT id, run, at, level, phase, message, fields FROM run_log ${where} ORDER BY ${order} LIMIT @limit OFFSET @offset`,
  ).all({ ...values, limit, offset })
  return { items, total: counted?.total ?? 0, ...factsOf(db, query.run) }
}

function filterOf({ run, levels, phases, search }: RunLogQuery) {
  const found = containing('run_log_text', ['message', 'fields'], search)
  const isShort = found !== null && Array.from(found.search).length < SHORTEST_INDEXED
  const conditions = [
    [run !== undefined, 'run = @run', 'run', run ?? 0],
    [levels.length > 0, 'level IN (SELECT value FROM json_each(@levels))', 'levels', JSON.stringify(levels)],
    [phases.length > 0, 'phase IN (SELECT value FROM json_each(@phases))', 'phases', JSON.stringify(phases)],
    [
      found !== null,
      isShort ? 'has_letters(@search, message, fields)' : `id IN (${found?.rows})`,
      'search',
      found?.search ?? '',
    ],
    [isShort && run === undefined, 'id > (SELECT max(id) FROM run_log) - @newest', 'newest', NEWEST],
  ] as const
  const asked = conditions.filter(([isAsked]) => isAsked)
  return {
    where: asked.length > 0 ? `WHERE ${asked.map(([, sql]) => sql).join(' AND ')}` : '',
    values: Object.fromEntries(asked.map(([, , name, value]) => [name, value])),
  }
}

function factsOf(
  db: ConsoleDatabase | PlantDatabase,
  run: number | undefined,
): Pick<RunLog, 'phases' | 'cut' | 'isRemoved'> {
  if (run === undefined) return { phases: [], cut: 0, isRemoved: false }
  const phases = statement<[number], { readonly phase: string }>(
    db,
    `SELECT phase FROM run_log WHERE run = ? AND phase <> '' GROUP BY phase ORDER BY min(id)`,
  )
    .all(run)
    .map(({ phase }) => phase)
  const state = statement<[number], { readonly cut: number; readonly is_removed: number }>(
    db,
    'SELECT cut, is_removed FROM run_log_state WHERE run = ?',
  ).get(run)
  return { phases, cut: state?.cut ?? 0, isRemoved: state?.is_removed === 1 }
}
