import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DamageReport } from '../../../contract/restore-point.ts'
import { backupError } from '../backups/backup-failure.ts'
import { replaceFile } from '../backups/durable-file.ts'
import type { Workspace } from '../workspace/open-workspace.ts'

/** A damage that is not yet settled. */
export interface RecordedDamage {
  readonly report: DamageReport
  /** Once audit and inbox know of it. */
  readonly announced: boolean
  /** The damaged database is still in use: it was found damaged while it was. */
  readonly isInPlace: boolean
}

/**
 * What was found broken and is neither restored nor given up, newest first. It is a file of its own, because either database may be the
 * broken one. Unreadable it says nothing: a database that is still missing or damaged is found again at each opening.
 */
export function readDamage(workspace: Workspace): readonly RecordedDamage[] {
  const path = pathOf(workspace)
  if (!existsSync(path)) return []
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return Array.isArray(read) ? (read as RecordedDamage[]) : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

/** @throws EngineFailure `disk_full`, `backup_failed` */
export function writeDamage(workspace: Workspace, damage: readonly RecordedDamage[]): void {
  const path = pathOf(workspace)
  try {
    if (damage.length === 0) rmSync(path, { force: true })
    else replaceFile(path, `${JSON.stringify(damage, null, 2)}\n`)
  } catch (error) {
    throw backupError(error, path)
  }
}

/**
 * Adds a report before the others, in place of one of the same database that nobody heard of yet: it is written down before anything is
 * moved, and a crash in between makes it be found again.
 */
export function recordDamage(workspace: Workspace, report: DamageReport, isInPlace = false): void {
  const others = readDamage(workspace).filter(one => one.announced || one.report.database !== report.database)
  writeDamage(workspace, [{ report, announced: false, isInPlace }, ...others])
}

/** Whether a damage of this database was written down and the process stopped before anybody heard of it. */
export function isDamageBegun(workspace: Workspace, database: DamageReport['database']): boolean {
  return readDamage(workspace).some(({ report, announced }) => report.database === database && !announced)
}

function pathOf({ dir }: Workspace): string {
  return join(dir, 'damage.json')
}
