import { hostname } from 'node:os'
import { join } from 'node:path'
import { openConsoleDatabase } from '../storage/console/console-database.ts'
import { listDecisions } from '../storage/console/decision-log.ts'
import { foldLogInto } from '../storage/fold-log-into.ts'
import { openWorkspace, type Workspace } from '../storage/workspace/open-workspace.ts'
import { acquireOwnership, type Ownership } from '../storage/workspace/ownership.ts'
import { openAutomation } from './automation/open-automation.ts'
import { createLog } from './create-log.ts'
import { engineBasics, workerEnvironmentOf } from './engine-basics.ts'
import type { EngineOptions } from './engine-options.ts'
import type { OwnedParts } from './engine-parts.ts'
import { createInterruptedDesk } from './interrupted-desk.ts'
import { createJobThread } from './job-thread.ts'
import { createNoticeDesk } from './notice-desk.ts'
import { once } from './once.ts'
import { openDelivery, openSecrets } from './open-delivery.ts'
import { createReadDesk } from './read-desk.ts'
import { keepReady } from './reads/keep-ready.ts'
import { createReadThreads } from './reads/read-threads.ts'
import { recoverDatabases } from './recover-databases.ts'
import { createRecoveryDesk } from './recovery-desk.ts'
import { createRunDesk } from './run-desk.ts'
import { createReceiptDesk } from './run-views/receipt-desk.ts'
import { createRunLogBook } from './run-views/run-log-book.ts'
import { removeLeftExports } from './remove-left-exports.ts'
import { removeUploads } from './source-views/remove-uploads.ts'

/** How long a cancelled run may take to stop by itself, in milliseconds. */
const CANCEL_DEADLINE_MS = 10_000
/**
 * What the window does not wait for begins so much later, in milliseconds: with 1,000,000 records the check of the database alone has a
 * processor for itself for over 7 s.
 */
const SETTLE_MS = 3_000

/**
 * Takes a workspace and opens it for everything. What fails on the way gives it back, so that another try in this process is not turned
 * away by this one.
 *
 * @throws EngineFailure `workspace_in_use`, `workspace_not_local`, `database_unreadable`, `disk_full`, `invalid_setting`
 */
export async function openAsOwner(options: EngineOptions): Promise<OwnedParts> {
  const workspace = openWorkspace(options.workspace)
  await using opened = new AsyncDisposableStack()
  const ownership = own(workspace, options)
  opened.defer(() => ownership.release())
  opened.defer(() => foldLogInto(workspace.plantDatabase))
  await removeLeftExports(workspace)
  removeUploads(workspace)
  opened.defer(() => removeUploads(workspace))
  const jobs = createJobThread(options.workers.run, workerEnvironmentOf(options))
  opened.defer(() => jobs.close())
  await recoverDatabases(workspace, {
    clock: options.clock ?? (() => new Date()),
    newestVerified: () => jobs.run({ kind: 'newest-verified' }),
  })
  const db = openConsoleDatabase(workspace.consoleDatabase, { readonly: false })
  opened.defer(() => void db.close())
  const basics = engineBasics(options, db)
  const { bus, clock, workerEnvironment } = basics
  const settings = () => basics.settings().values
  const secrets = openSecrets(options, workspace.dir)
  const { log, close: closeLog } = createLog(join(workspace.logs, 'engine.log'), settings(), secrets.known.redact)
  opened.defer(closeLog)
  const reads = createReadDesk(workspace.plantDatabase)
  opened.defer(() => reads.close())
  const heavy = createReadThreads(options.workers.run, workerEnvironment)
  opened.defer(() => heavy.close())
  const delivery = openDelivery(options, { db, settings, secrets, bus, clock, log })
  opened.defer(() => delivery.close())
  const notices = createNoticeDesk({
    db,
    workspace,
    clock,
    log,
    bus,
    plant: workerEnvironment.plant,
    onRaised: delivery.announce,
    withoutSecrets: secrets.known.redact,
  })
  const recovery = createRecoveryDesk({
    workspace,
    db,
    jobs,
    settings,
    clock,
    log,
    bus,
    notices,
    letGoOfPlant: () => {
      reads.letGo()
      return heavy.letGo()
    },
    onRestored: () => {
      automation?.runEnded()
      ready?.soon()
    },
    whileNoRun: work => runs.whileNoRun(work),
  })
  opened.defer(() => recovery.close())
  const runLog = createRunLogBook({
    db,
    log,
    clock,
    redact: secrets.known.redact,
    level: () => settings().logLevel,
  })
  opened.defer(() => runLog.close())
  const runs = createRunDesk({
    db,
    bus,
    log: runLog.log,
    runLog,
    receipts: createReceiptDesk(() => reads.standing(), log),
    clock,
    pipeline: basics.pipeline,
    workerEntry: options.workers.run,
    environment: workerEnvironment,
    cancelDeadlineMs: CANCEL_DEADLINE_MS,
    inputs: () => ({ settings: settings(), decisions: listDecisions(db) }),
    isBackupUnderWay: () => recovery.isBackingUp(),
    publishedBy: run => reads.publishedBy(run),
    notices,
    onStarted: run => automation?.runStarted(run),
    onPhaseFinished: () => ready?.now(),
    onEnded: run => {
      automation?.runEnded()
      ready?.soon()
      recovery.afterRun(run)
    },
  })
  opened.defer(() => runs.close())
  // A single command has no use for what a console does beside it.
  const isLasting = options.watch !== false
  const interrupted = isLasting
    ? createInterruptedDesk({
        db,
        log,
        plant: workerEnvironment.plant,
        maxFileBytes: settings().maxInflatedBytes,
        generation: () => reads.overview([])?.generation?.number ?? null,
        publishedBy: run => reads.publishedBy(run),
        staged: () => reads.staged(),
        isWhole: async () => (await recovery.verifyGeneration()).kind === 'whole',
        onChanged: () => bus.publish({ kind: 'data-changed' }),
      })
    : null
  opened.defer(async () => {
    const closed = interrupted?.close()
    // Nobody waits for a check that takes long; a backup is finished.
    jobs.stop(({ kind }) => kind !== 'make-backup')
    await closed
  })
  const settled = isLasting ? setTimeout(startBeside, SETTLE_MS).unref() : undefined
  opened.defer(() => clearTimeout(settled))
  function startBeside(): void {
    runs.warm()
    recovery.checkInBackground()
  }
  const automation = isLasting
    ? openAutomation(options, { db, settings, bus, clock, log, reads, runs, recovery, interrupted })
    : null
  opened.defer(() => automation?.close())
  const ready = isLasting ? keepReady({ heavy, log }) : null
  opened.defer(() => ready?.close())
  ready?.soon()
  delivery.resume()
  const whole = opened.move()
  return {
    ...basics,
    console: db,
    reads,
    heavy,
    runs,
    runLog,
    notices,
    delivery,
    secrets,
    recovery,
    recoveryReader: recovery,
    interrupted,
    automation,
    asItIs: run => run,
    log,
    close: once(() => whole.disposeAsync()),
  }
}

function own(workspace: Workspace, { clock = () => new Date(), ...options }: EngineOptions): Ownership {
  const owner = {
    name: options.ownerName ?? 'Moldline',
    pid: process.pid,
    host: hostname(),
    since: clock().toISOString(),
    version: options.version,
    endpoint: options.endpoint ?? null,
  }
  return acquireOwnership(workspace, owner, { clock })
}
