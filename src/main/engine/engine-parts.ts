import { existsSync, statSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { EngineFailure, failure } from '../../contract/failure.ts'
import { silentLog, type Log } from '../pipeline/log.ts'
import type { PipelineDefinition } from '../pipeline/pipeline-definition.ts'
import { openConsoleDatabase, type ConsoleDatabase } from '../storage/console/console-database.ts'
import { listDecisions } from '../storage/console/decision-log.ts'
import { readSettings } from '../storage/console/setting-store.ts'
import { openWorkspace, workspaceLayout } from '../storage/workspace/open-workspace.ts'
import { acquireOwnership } from '../storage/workspace/ownership.ts'
import { createLog } from './create-log.ts'
import { effectiveSettings, validSettingsChange, type EffectiveSettings } from './effective-settings.ts'
import type { EngineOptions } from './engine-options.ts'
import { findPipeline } from './find-pipeline.ts'
import { createEventBus, type EventBus } from './event-bus.ts'
import type { PendingFiles } from './pending-files.ts'
import { createReadDesk, type ReadDesk } from './read-desk.ts'
import { createRunDesk, type RunDesk } from './run-desk.ts'
import { watchPendingFiles } from './watch-pending-files.ts'
import type { WorkerEnvironment } from './worker-messages.ts'

/** What an engine is made of; a reading one has no run desk, and no console database before the first run. */
export interface EngineParts {
  readonly pipeline: PipelineDefinition
  readonly console: ConsoleDatabase | null
  readonly reads: ReadDesk
  readonly runs: RunDesk | null
  readonly pending: PendingFiles | null
  readonly bus: EventBus
  readonly log: Log
  readonly clock: () => Date
  readonly workerEnvironment: WorkerEnvironment
  /** In force now. */
  readonly settings: () => EffectiveSettings
  readonly actorOr: (actor: string | undefined) => string
  readonly close: () => Promise<void>
}

export type OwnedParts = EngineParts & { readonly console: ConsoleDatabase; readonly runs: RunDesk }

/** How long a cancelled run may take to stop by itself, in milliseconds. */
const CANCEL_DEADLINE_MS = 10_000

export async function openEngineParts(options: EngineOptions): Promise<EngineParts> {
  return options.readonly ? openForReading(options) : openAsOwner(options)
}

function openForReading(options: EngineOptions): EngineParts {
  const workspace = workspaceLayout(options.workspace)
  if (existsSync(workspace.dir) && !statSync(workspace.dir).isDirectory()) throw noFolder(workspace.dir)
  const db = existsSync(workspace.consoleDatabase)
    ? openConsoleDatabase(workspace.consoleDatabase, { readonly: true })
    : null
  const reads = createReadDesk(workspace.plantDatabase)
  const settings = settingsOf(options, db)
  return {
    ...shared(options, settings),
    console: db,
    reads,
    runs: null,
    pending: null,
    log: silentLog,
    settings,
    close: once(async () => {
      reads.close()
      db?.close()
    }),
  }
}

/** What fails on the way gives the workspace back, so that another try in this process is not turned away by this one. */
async function openAsOwner(options: EngineOptions): Promise<EngineParts> {
  const workspace = openWorkspace(options.workspace)
  await using opened = new AsyncDisposableStack()
  const ownership = acquireOwnership(workspace, {
    name: options.ownerName ?? 'Moldline',
    pid: process.pid,
    host: hostname(),
    since: (options.clock?.() ?? new Date()).toISOString(),
  })
  opened.defer(() => ownership.release())
  const db = openConsoleDatabase(workspace.consoleDatabase, { readonly: false })
  opened.defer(() => void db.close())
  const settings = settingsOf(options, db)
  const { log, close: closeLog } = createLog(join(workspace.logs, 'engine.log'), settings().values)
  opened.defer(closeLog)
  const reads = createReadDesk(workspace.plantDatabase)
  opened.defer(() => reads.close())
  const base = shared(options, settings)
  const { bus, clock } = base
  const runs = createRunDesk({
    db,
    bus,
    log,
    clock,
    pipeline: base.pipeline,
    workerEntry: options.workers.run,
    environment: base.workerEnvironment,
    cancelDeadlineMs: CANCEL_DEADLINE_MS,
    inputs: () => ({ settings: settings().values, decisions: listDecisions(db) }),
    publishedBy: run => reads.publishedBy(run),
    onEnded: () => watching?.review(),
  })
  opened.defer(() => runs.close())
  const { values } = settings()
  if (options.watch !== false) runs.warm()
  const watching =
    values.watch && options.watch !== false
      ? await watchPendingFiles({ options, settings: values, reads, bus, log, clock })
      : null
  opened.defer(() => watching?.close())
  const whole = opened.move()
  return {
    ...base,
    console: db,
    reads,
    runs,
    pending: watching?.pending ?? null,
    log,
    settings,
    close: once(() => whole.disposeAsync()),
  }
}

function noFolder(dir: string): EngineFailure {
  const remedy = 'Name the folder that Moldline works in with --workspace.'
  return new EngineFailure(
    failure('database_unreadable', `The workspace ${dir} should be a folder, it is a file.`, { remedy, file: dir }),
  )
}

/** Closing twice is closing once. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}

function shared(options: EngineOptions, settings: () => EffectiveSettings) {
  const pipeline = findPipeline(options.pipeline)
  return {
    pipeline,
    bus: createEventBus(),
    clock: options.clock ?? (() => new Date()),
    workerEnvironment: {
      pipeline: pipeline.name,
      plant: resolve(options.plant),
      workspace: resolve(options.workspace),
      schemasPath: options.schemasPath ?? null,
      readerEntry: options.workers.reader.href,
    },
    actorOr: (actor: string | undefined) => actor ?? options.actor ?? (settings().values.actor || userInfo().username),
  }
}

function settingsOf({ environment }: EngineOptions, db: ConsoleDatabase | null): () => EffectiveSettings {
  return () => effectiveSettings(environment, db ? validSettingsChange(readSettings(db)) : {})
}
