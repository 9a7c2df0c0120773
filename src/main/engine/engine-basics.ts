import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { readSettings } from '../storage/console/setting-store.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import { actorNamed } from './actor-named.ts'
import { checkPhasePolicies } from './check-phase-policies.ts'
import { effectiveSettings, validSettingsChange, type EffectiveSettings } from './effective-settings.ts'
import type { EngineOptions } from './engine-options.ts'
import type { EngineParts } from './engine-parts.ts'
import { createEventBus } from './event-bus.ts'
import { findPipeline } from './find-pipeline.ts'
import type { WorkerEnvironment } from './worker-messages.ts'

/** The parts every engine has, whether it owns the workspace or only reads. */
export type EngineBasics = Pick<
  EngineParts,
  'pipeline' | 'bus' | 'clock' | 'workerEnvironment' | 'settings' | 'actorOr'
>

/**
 * @param db null before the first run of a workspace that is only read
 * @throws EngineFailure `invalid_setting`
 */
export function engineBasics(options: EngineOptions, db: ConsoleDatabase | null): EngineBasics {
  const settings = settingsOf(options, db)
  return {
    pipeline: findPipeline(options.pipeline),
    bus: createEventBus(),
    clock: options.clock ?? (() => new Date()),
    workerEnvironment: workerEnvironmentOf(options),
    settings,
    actorOr: actor => {
      const asked = actor ?? options.actor
      if (asked !== undefined) return actorNamed(asked)
      const kept = settings().values.actor
      return kept === '' ? userInfo().username : actorNamed(kept)
    },
  }
}

/** What the threads of an engine are told about where they work. */
export function workerEnvironmentOf(options: EngineOptions): WorkerEnvironment {
  return {
    pipeline: findPipeline(options.pipeline).name,
    plant: resolve(options.plant),
    workspace: resolve(options.workspace),
    schemasPath: options.schemasPath ?? null,
    readerEntry: options.workers.reader.href,
    givesWay: options.watch !== false,
  }
}

function settingsOf({ environment, pipeline }: EngineOptions, db: ConsoleDatabase | null): () => EffectiveSettings {
  return () => {
    const settings = effectiveSettings(environment, db ? validSettingsChange(readSettings(db)) : {})
    const policies = settings.origins.find(({ key }) => key === 'phasePolicies')
    if (policies?.origin === 'environment') checkPhasePolicies(findPipeline(pipeline).phases, settings.values)
    return settings
  }
}
