import { failure, type Failure } from '../../contract/failure.ts'
import type { NoticeDraft } from '../../contract/notice.ts'
import type { DamageReport, RestorePoint } from '../../contract/restore-point.ts'
import { shownTime } from './shown-time.ts'

/** Who makes backups and looks after them. */
export const BACKUP_AGENT = 'BackupKeeper'
/** What a notice about a failed backup is about: the next one that is made resolves it. */
export const BACKUP = 'backup'
/** What a notice about damaged data is about: it is resolved when they are there again, or somebody goes on without. */
export const PLANT_DATA = 'plant.db'

/** The data are published, but there is no backup of them. */
export function backupNotice(reason: Failure): NoticeDraft {
  return draft('failed', 'HIGH', {
    summary: `The newest data are published, but they could not be backed up: ${reason.message}`,
    failures: [reason],
    about: [BACKUP],
  })
}

/** A database was not as it should be when the workspace was opened, or when it was read to its end. */
export function damageNotice(report: DamageReport): NoticeDraft {
  const { database, problem, setAside, offer, missing } = report
  const backup = offer && `${offer.id} of ${shownTime(offer.createdAt)}, generation ${offer.generation}`
  const kept = setAside === '' ? '' : ` The damaged file is kept as ${setAside}.`
  const next = {
    plant:
      backup === null
        ? 'There is no backup to bring back: run the pipeline, it reads every workbook whose data are missing.'
        : `Restore ${backup}, or run the pipeline, which reads every workbook whose data are missing.`,
    console:
      backup === null
        ? 'There is no backup of it: a new one was begun. Make the decisions that are missing again.'
        : `The one of ${backup} was put in its place. Make the decisions that are missing again.`,
  }[database]
  return draft('failed', 'CRITICAL', {
    summary: `${problem}${kept} ${next}`,
    failures: [
      failure('database_unreadable', [problem, ...missing].join(' '), { remedy: next, file: `${database}.db` }),
    ],
    ...(database === 'plant' && { about: [PLANT_DATA] }),
  })
}

export function damagedBackupNotice({ id, problem }: RestorePoint): NoticeDraft {
  return draft('review', 'MEDIUM', {
    summary: `${id} cannot be restored. ${problem ?? ''}`.trim(),
    failures: [
      failure('restore_point_damaged', `${id}: ${problem ?? 'it is damaged.'}`, {
        remedy: 'Check the disk of the workspace. The other backups were read to their last byte too.',
        file: `backups/${id}`,
      }),
    ],
  })
}

function draft(
  status: NoticeDraft['status'],
  priority: NoticeDraft['priority'],
  what: Pick<NoticeDraft, 'summary' | 'failures' | 'about'>,
): NoticeDraft {
  return { agent: BACKUP_AGENT, status, priority, ...what, healing: [], counts: null, metadata: null }
}
