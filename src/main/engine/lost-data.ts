import { existsSync } from 'node:fs'
import { restorePointIds, sequenceOf } from '../storage/backups/backup-folders.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import { readDamage } from '../storage/restore/damage-log.ts'
import { knownNumbers } from '../storage/restore/known-numbers.ts'
import { publishedRunsOf, type PublishedRun } from '../storage/restore/published-runs.ts'
import type { Workspace } from '../storage/workspace/open-workspace.ts'

/**
 * What one database of a workspace knows of and the other has lost, one sentence each: a file that is gone, or an older copy of plant.db in
 * its place, is sound page by page. For databases that can be read.
 */
export function lostData(workspace: Workspace): readonly string[] {
  const { plantDatabase, consoleDatabase } = workspace
  const known = knownNumbers(plantDatabase)
  const pending = readDamage(workspace).filter(({ report }) => report.database === 'plant')
  if (pending.length > 0) return pending.map(({ report }) => report.problem)
  if (!existsSync(consoleDatabase)) {
    const isUsed = known.generations.length > 0 || restorePointIds(workspace).length > 0
    return isUsed ? ['console.db is not there any more: the runs, decisions and notices so far are missing.'] : []
  }
  const newest = newestPublished(workspace)
  if (newest === null || newest.generation <= known.greatestGeneration) return []
  const since = `run ${newest.run} published generation ${newest.generation}`
  if (!existsSync(plantDatabase)) return [`plant.db is not there any more: ${since}.`]
  return [`plant.db is older than the journal: it knows generations up to ${known.greatestGeneration}, but ${since}.`]
}

/** The run that published the greatest generation, as the journal knows it. */
function newestPublished({ consoleDatabase }: Workspace): PublishedRun | null {
  const [first, ...others] = publishedRunsOf(consoleDatabase, 0)
  if (first === undefined) return null
  return others.reduce((newest, run) => (run.generation > newest.generation ? run : newest), first)
}

/**
 * The newest backup that was written down and is not in its folder; null when it is there. No rule ever removes the newest one.
 *
 * @param since only what was written down later, UTC ISO 8601
 */
export function lostBackup(db: ConsoleDatabase, workspace: Workspace, since: string): string | null {
  const made = db
    .prepare<[string], string>(`select subject from audit where action = 'backup-made' and at > ?`)
    .pluck()
    .all(since)
  const newest = made.toSorted((a, b) => sequenceOf(b) - sequenceOf(a))[0]
  const isThere = newest === undefined || restorePointIds(workspace).includes(newest)
  return isThere ? null : newest
}
