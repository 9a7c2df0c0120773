import { EngineFailure } from '../../contract/failure.ts'
import type { RunSummary } from '../../contract/run.ts'
import { readManifests } from '../storage/backups/backup-folders.ts'
import { backupError } from '../storage/backups/backup-failure.ts'
import { appendAudit, CONSOLE } from '../storage/console/audit-log.ts'
import { beginAnew } from '../storage/restore/begin-anew.ts'
import { readDamage, recordDamage, writeDamage, type RecordedDamage } from '../storage/restore/damage-log.ts'
import { publishedRunsAfter } from '../storage/restore/published-runs.ts'
import { guarded } from '../storage/storage-failure.ts'
import { createBackupKeeper, type BackupKeeperOptions } from './backup-keeper.ts'
import type { EventBus } from './event-bus.ts'
import { plantDamage } from './recover-databases.ts'
import { BACKUP_AGENT, damageNotice, PLANT_DATA } from './recovery-notices.ts'
import { createRecoveryReader, recoveryState, type RecoveryReader } from './recovery-reader.ts'
import { finishPendingRestore, restorePlant, type RestorePlantOptions } from './restore-plant.ts'

/** What only the owner of a workspace does about backups, damage and restores. */
export type RecoveryDesk = RecoveryReader & {
  /** Starts a backup when the run published, off the run's path. */
  afterRun(run: RunSummary): void
  /** Reads plant.db and all backups to the last byte, reports what is damaged, and makes the backup that is missing. */
  checkInBackground(): void
  /**
   * Brings plant.db back; see `restorePlant`.
   * @throws EngineFailure `restore_point_not_found`, `restore_point_damaged`, `run_in_progress`, `workspace_in_use`, `disk_full`, `backup_failed`
   */
  restore(id: string, actor: string): Promise<void>
  /** Gives up what was damaged, keeps it aside, and has the next run read all workbooks anew. @throws EngineFailure `run_in_progress` */
  dismissDamage(actor: string): Promise<void>
  /** Whether a backup is being made or waits for its turn. */
  isBackingUp(): boolean
  /** Resolves when nothing goes on in the background. */
  settled(): Promise<void>
}

/** An older plant.db stays in use; a journal is replaced, whether the old one is still there or not (`verify` goes by that). */
function isSetAside({ isInPlace, report }: RecordedDamage): boolean {
  return !isInPlace && (report.database === 'console' || report.setAside !== '')
}

/** Moving the database away is a matter of the disk like a backup. */
function beginAnewOrFail(...[workspace, at, published]: Parameters<typeof beginAnew>): string {
  try {
    return beginAnew(workspace, at, published)
  } catch (error) {
    throw backupError(error, workspace.plantDatabase)
  }
}

export type RecoveryDeskOptions = BackupKeeperOptions &
  RestorePlantOptions & {
    readonly bus: EventBus
    /** Called when other data are in use than before. */
    readonly onRestored: () => void
    /** Does work while no run can start and the run worker has plant.db closed. @throws EngineFailure `run_in_progress` */
    readonly whileNoRun: <Result>(work: () => Promise<Result>) => Promise<Result>
  }

/**
 * Makes backups after publishing, tells what was found damaged, and restores. What takes long is done by the job thread and written down
 * here, because the control thread alone writes console.db (design 4). What an earlier process left unsaid is said at once.
 */
export function createRecoveryDesk(options: RecoveryDeskOptions): RecoveryDesk {
  const { workspace, db, jobs, clock, log, bus, notices } = options
  const reader = createRecoveryReader(options)
  const keeper = createBackupKeeper(options)
  let background: Promise<unknown> = Promise.resolve()
  let isClosing = false
  let backups = 0
  finishPendingRestore(options)
  announceDamage()
  orLogged('notices about damage that is over stay open', () => resolveUnlessDamaged(null))
  let state = recoveryState(workspace, keeper.damaged)

  function refresh(): void {
    state = recoveryState(workspace, keeper.damaged)
    bus.publish({ kind: 'data-changed' })
  }

  function audit(action: string, damage: readonly RecordedDamage[], actor: string): void {
    for (const { report } of damage) {
      appendAudit(db, { actor, action, subject: `${report.database}.db`, details: report }, clock().toISOString())
    }
  }

  /** Audit and inbox hear of each damage once, also when Moldline stopped in between. */
  function announceDamage(): void {
    const damage = readDamage(workspace)
    const fresh = damage.filter(({ announced }) => !announced)
    if (fresh.length === 0) return
    guarded(db.name, () =>
      db.transaction(() => {
        for (const one of fresh) audit(isSetAside(one) ? 'database-set-aside' : 'database-damaged', [one], CONSOLE)
        notices.raise(
          fresh.map(({ report }) => damageNotice(report)),
          null,
        )
      })(),
    )
    for (const { report } of fresh) log.error({ damage: report }, report.problem)
    notices.flush()
    const announced = damage.map(one => ({ ...one, announced: true }))
    writeDamage(workspace, announced)
  }

  /** The data are there again: a run read them anew, or the check found nothing any more. */
  function settlePlantDamage(isInPlace: boolean, run: RunSummary | null): void {
    const isSettled = (one: RecordedDamage): boolean => one.report.database === 'plant' && one.isInPlace === isInPlace
    const damage = readDamage(workspace)
    const settled = damage.filter(isSettled)
    if (settled.length === 0) return
    guarded(db.name, () => db.transaction(() => audit('damage-settled', settled, CONSOLE))())
    writeDamage(
      workspace,
      damage.filter(one => !isSettled(one)),
    )
    resolveUnlessDamaged(run)
  }

  /** What the inbox says about damaged data is over when no damage of them is left. @param run that read them anew, null when none did */
  function resolveUnlessDamaged(run: RunSummary | null): void {
    if (readDamage(workspace).some(({ report }) => report.database === 'plant')) return
    notices.resolveAbout(BACKUP_AGENT, PLANT_DATA, run)
  }

  /** Damage that was found while the database was in use: it is kept aside now, so that the next run finds nothing it knows. */
  async function leaveDamaged(damage: readonly RecordedDamage[]): Promise<readonly RecordedDamage[]> {
    if (!damage.some(({ isInPlace }) => isInPlace)) return damage
    const setAside = await options.whileNoRun(async () => {
      await background
      await options.letGoOfPlant()
      return beginAnewOrFail(workspace, clock().toISOString(), publishedRunsAfter(db, 0)[0]?.generation ?? 0)
    })
    options.onRestored()
    return damage.map(one => (one.isInPlace ? { ...one, report: { ...one.report, setAside } } : one))
  }

  /** What is not the run's affair must not become its failure. */
  function orLogged(message: string, work: () => void): void {
    try {
      work()
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error
      log.error({ failure: error.failure }, message)
    }
  }

  async function checkPlant(): Promise<void> {
    const problem = await jobs.run({ kind: 'check-plant' })
    if (problem === null) return settlePlantDamage(true, null)
    if (readDamage(workspace).some(({ isInPlace }) => isInPlace)) return
    const newestVerified = () => jobs.run({ kind: 'newest-verified' })
    const found = { at: clock().toISOString(), problem, aside: '', newestVerified }
    recordDamage(workspace, await plantDamage(publishedRunsAfter(db, 0), found), true)
    announceDamage()
  }

  /** A process that was killed after publishing left no backup of it. */
  async function backUpUnlessDone(): Promise<void> {
    const current = (await reader.listGenerations()).find(({ isCurrent }) => isCurrent)
    const isDamaged = readDamage(workspace).some(({ report }) => report.database === 'plant')
    if (current === undefined || isDamaged) return
    const isDone = readManifests(workspace).some(
      ({ id, generation, checksum }) =>
        !keeper.damaged.has(id) && generation === current.generation && checksum === current.checksum,
    )
    if (!isDone) await keeper.backUp(null)
  }

  /** One after another; when the engine is closed, what has not begun is left for the next opening, but for a backup. */
  function inBackground(work: () => Promise<void>, isBackup: boolean): void {
    background = background
      .then(async () => {
        if (isClosing && !isBackup) return
        await work()
        refresh()
      })
      .catch((error: unknown) => {
        if (error instanceof EngineFailure && error.failure.code === 'cancelled') return
        log.error({ err: error }, 'work in the background failed')
      })
  }

  return {
    ...reader,
    state: () => state,
    async listRestorePoints() {
      const points = await keeper.list(false)
      state = recoveryState(workspace, keeper.damaged)
      return points
    },
    afterRun(run) {
      if (run.dryRun || run.outcome?.published !== true) return
      orLogged('the damage that the run made good cannot be forgotten yet', () => settlePlantDamage(false, run))
      refresh()
      backups += 1
      inBackground(() => keeper.backUp(run).finally(() => (backups -= 1)), true)
    },
    checkInBackground() {
      inBackground(checkPlant, false)
      inBackground(async () => void (await keeper.list(true)), false)
      inBackground(backUpUnlessDone, false)
    },
    async restore(id, actor) {
      try {
        await options.whileNoRun(async () => {
          await background
          await restorePlant(options, id, actor)
        })
        resolveUnlessDamaged(null)
        keeper.audit()
      } finally {
        options.onRestored()
        refresh()
      }
    },
    async dismissDamage(actor) {
      const damage = readDamage(workspace)
      if (damage.length === 0) return
      const left = await leaveDamaged(damage)
      guarded(db.name, () => db.transaction(() => audit('damage-dismissed', left, actor))())
      writeDamage(workspace, [])
      resolveUnlessDamaged(null)
      refresh()
    },
    isBackingUp: () => backups > 0,
    settled: async () => void (await background),
    async close() {
      isClosing = true
      jobs.stop(({ kind }) => kind !== 'make-backup')
      await background
      await reader.close()
    },
  }
}
