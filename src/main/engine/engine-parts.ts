import { existsSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
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

async function openAsOwner(options: EngineOptions): Promise<EngineParts> {
  const workspace = openWorkspace(options.workspace)
  const ownership = acquireOwnership(workspace, {
    name: options.ownerName ?? 'Moldline',
    pid: process.pid,
    host: hostname(),
    since: (options.clock?.() ?? new Date()).toISOString(),
  })
  const db = openConsoleDatabase(workspace.consoleDatabase, { readonly: false })
  const settings = settingsOf(options, db)
  const { log, close: closeLog } = createLog(join(workspace.logs, 'engine.log'), settings().values)
  const reads = createReadDesk(workspace.plantDatabase)
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
    onEnded: () => watching?.review(),
  })
  const { values } = settings()
  if (options.watch !== false) runs.warm()
  const watching =
    values.watch && options.watch !== false
      ? await watchPendingFiles({ options, settings: values, reads, bus, log, clock })
      : null
  return {
    ...base,
    console: db,
    reads,
    runs,
    pending: watching?.pending ?? null,
    log,
    settings,
    close: once(async () => {
      await watching?.close()
      await runs.close()
      reads.close()
      db.close()
      closeLog()
      ownership.release()
    }),
  }
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
