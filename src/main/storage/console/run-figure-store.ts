import type { RunSummary } from '../../../contract/run.ts'
import { statement } from '../statement.ts'
import type { ConsoleDatabase } from './console-database.ts'

/** Keeps the figures of a run that has ended, for trends; a try (dry run) has none. Joins the caller's transaction. */
export function insertRunFigures(db: ConsoleDatabase, run: RunSummary): void {
  if (run.dryRun) return
  const { figures } = run
  const rollbacks = run.phases
    .flatMap(({ healing }) => healing)
    .filter(({ action, status }) => action === 'rollback_to_backup' && status !== 'skipped')
  statement<[object]>(
    db,
    `INSERT INTO run_figure VALUES (@run, @day, @state, @durationMs, @peakMemoryMib, @outputMib, @freeDiskMib, @rollbacks, @succeeded)`,
  ).run({
    run: run.run,
    day: run.startedAt.slice(0, 10),
    state: run.state,
    durationMs: figures ? Math.round(figures.durationMs) : null,
    peakMemoryMib: figures?.peakMemoryMib ?? null,
    outputMib: figures?.outputMib ?? null,
    freeDiskMib: figures?.freeDiskMib ?? null,
    rollbacks: rollbacks.length,
    succeeded: rollbacks.filter(({ status }) => status === 'success').length,
  })
}
