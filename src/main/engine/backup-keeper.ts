import { EngineFailure } from '../../contract/failure.ts'
import type { RestorePoint } from '../../contract/restore-point.ts'
import type { RunSummary } from '../../contract/run.ts'
import type { Settings } from '../../contract/setting.ts'
import type { Log } from '../pipeline/log.ts'
import { readManifests } from '../storage/backups/backup-folders.ts'
import { appendAudit, CONSOLE } from '../storage/console/audit-log.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import { guarded } from '../storage/storage-failure.ts'
import type { Workspace } from '../storage/workspace/open-workspace.ts'
import type { JobThread } from './job-thread.ts'
import type { NoticeDesk } from './notice-desk.ts'
import { BACKUP, BACKUP_AGENT, backupNotice, damagedBackupNotice } from './recovery-notices.ts'

export interface BackupKeeperOptions {
  readonly workspace: Workspace
  readonly db: ConsoleDatabase
  readonly jobs: JobThread
  readonly settings: () => Settings
  readonly clock: () => Date
  readonly log: Log
  readonly notices: Pick<NoticeDesk, 'raise' | 'resolveAbout' | 'flush'>
}

/** Makes backups, keeps as many as the rule says, and writes down what was made, removed and found damaged. */
export interface BackupKeeper {
  /** Backups found damaged since they were made; they are never offered. */
  readonly damaged: ReadonlySet<string>
  /** After a run that published; a backup that fails is a notice, not the run's affair. */
  backUp(run: RunSummary | null): Promise<void>
  /** Reads every byte of every backup. @param raise whether a damaged one is a notice */
  list(raise: boolean): Promise<readonly RestorePoint[]>
  /** Writes backups into the audit log that are not there yet: a run makes one for itself when there is none recent enough. */
  audit(): void
}

export function createBackupKeeper(options: BackupKeeperOptions): BackupKeeper {
  const { workspace, db, jobs, settings, clock, log, notices } = options
  const damaged = new Set<string>()
  /** Written down already; a process that was killed may have left one that is not. */
  const known = new Set(db.prepare<[], string>(`select subject from audit where action = 'backup-made'`).pluck().all())

  function audit(removed: readonly string[] = []): void {
    const present = readManifests(workspace)
    const at = clock().toISOString()
    guarded(db.name, () =>
      db.transaction(() => {
        for (const { id, generation, createdAt, files } of present.toReversed()) {
          if (known.has(id)) continue
          const details = { generation, createdAt, bytes: files['plant.db'].bytes + files['console.db'].bytes }
          appendAudit(db, { actor: CONSOLE, action: 'backup-made', subject: id, details }, at)
          log.info({ backup: id, ...details }, 'backup made and verified')
        }
        for (const id of removed) appendAudit(db, { actor: CONSOLE, action: 'backup-removed', subject: id }, at)
      })(),
    )
    for (const { id } of present) known.add(id)
  }

  return {
    damaged,
    audit: () => audit(),
    async backUp(run) {
      const { backupsKept, backupDays } = settings()
      try {
        const rule = { backupsKept, backupDays }
        const { removed } = await jobs.run({ kind: 'make-backup', rule, damaged: [...damaged] })
        audit(removed)
        notices.resolveAbout(BACKUP_AGENT, BACKUP, run)
      } catch (error) {
        if (!(error instanceof EngineFailure) || error.failure.code === 'cancelled') throw error
        const { failure } = error
        log.error({ run: run?.run, failure }, 'the backup failed')
        guarded(db.name, () => notices.raise([backupNotice(failure)], run))
        notices.flush()
      }
    },
    async list(raise) {
      const points = await jobs.run({ kind: 'list-restore-points' })
      const found = points.filter(({ state }) => state === 'damaged')
      damaged.clear()
      for (const { id } of found) damaged.add(id)
      if (raise && found.length > 0) {
        guarded(db.name, () => notices.raise(found.map(damagedBackupNotice), null))
        notices.flush()
      }
      return points
    },
  }
}
