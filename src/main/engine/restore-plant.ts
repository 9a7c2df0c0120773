import { EngineFailure } from '../../contract/failure.ts'
import { backupError } from '../storage/backups/backup-failure.ts'
import { appendAudit } from '../storage/console/audit-log.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import { readDamage, writeDamage } from '../storage/restore/damage-log.ts'
import { knownNumbers } from '../storage/restore/known-numbers.ts'
import { removePrepared } from '../storage/restore/prepare-plant.ts'
import { publishedRunsAfter } from '../storage/restore/published-runs.ts'
import {
  forgetPendingRestore,
  readPendingRestore,
  swapPlant,
  type PendingRestore,
} from '../storage/restore/swap-plant.ts'
import { guarded } from '../storage/storage-failure.ts'
import type { Workspace } from '../storage/workspace/open-workspace.ts'
import type { JobThread } from './job-thread.ts'

export interface RestorePlantOptions {
  readonly workspace: Workspace
  readonly db: ConsoleDatabase
  readonly jobs: JobThread
  readonly clock: () => Date
  /** Closes the connection the screens read with; it opens again when it is needed. */
  readonly letGoOfPlant: () => Promise<void>
}

/**
 * Brings a restore point back while nobody writes: proved beside the present database first, the present one kept, then swapped at once
 * and written into the audit log. The damage it settles is forgotten.
 * @throws EngineFailure `restore_point_not_found`, `restore_point_damaged`, `workspace_in_use`, `disk_full`, `backup_failed`; then
 * plant.db is as it was
 */
export async function restorePlant(options: RestorePlantOptions, id: string, actor: string): Promise<void> {
  try {
    const pending = await prepare(options, id, actor)
    await options.letGoOfPlant()
    const setAside = swapPlant(options.workspace, pending)
    recordRestore(options, pending, { setAside })
  } catch (error) {
    // What the disk says of a rename or a record is for the planner too; the pending record says how it goes on at the next opening.
    throw error instanceof EngineFailure ? error : backupError(error, options.workspace.plantDatabase)
  }
}

/** A restore that was done, or finished at this opening, and is not in the audit log yet. */
export function finishPendingRestore(options: Pick<RestorePlantOptions, 'workspace' | 'db' | 'clock'>): void {
  const pending = readPendingRestore(options.workspace)
  if (pending !== null) recordRestore(options, pending, { finishedAtOpening: true })
}

/** Everything that takes time, while the present database is untouched. */
async function prepare(
  { workspace, db, jobs, clock }: RestorePlantOptions,
  id: string,
  actor: string,
): Promise<PendingRestore> {
  const floor = publishedRunsAfter(db, 0).reduce((greatest, { generation }) => Math.max(greatest, generation), 0)
  const { file } = await jobs.run({ kind: 'prepare-restore', id, floor })
  try {
    const present = await jobs.run({ kind: 'keep-present' })
    const kept = present.kind === 'damaged' ? null : present.kind === 'kept' ? present.restorePoint.id : ''
    const { greatestGeneration: newest } = knownNumbers(workspace.plantDatabase)
    return { restorePoint: id, actor, at: clock().toISOString(), sha256: file.sha256, kept, newest }
  } catch (error) {
    removePrepared(workspace)
    throw error
  }
}

/** The audit entry, then the end of the pending record: a crash in between is made good at the next opening, and not twice. */
function recordRestore(
  { workspace, db, clock }: Pick<RestorePlantOptions, 'workspace' | 'db' | 'clock'>,
  { restorePoint, actor, at, kept }: PendingRestore,
  details: object,
): void {
  guarded(db.name, () => {
    const found = db
      .prepare(`select 1 from audit where action = 'restored' and subject = ? and details ->> '$.at' = ?`)
      .get(restorePoint, at)
    if (found !== undefined) return
    const entry = { actor, action: 'restored', subject: restorePoint, details: { at, kept, ...details } }
    appendAudit(db, entry, clock().toISOString())
  })
  const damage = readDamage(workspace)
  const others = damage.filter(({ report }) => report.database !== 'plant')
  if (others.length < damage.length) writeDamage(workspace, others)
  forgetPendingRestore(workspace)
}
