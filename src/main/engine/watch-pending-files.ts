import { resolve } from 'node:path'
import type { Settings } from '../../contract/setting.ts'
import type { Log } from '../pipeline/log.ts'
import { watchPlant } from '../watcher/watch-plant.ts'
import type { EngineOptions } from './engine-options.ts'
import type { EventBus } from './event-bus.ts'
import { createPendingFiles, type PendingFiles } from './pending-files.ts'
import { plantInputs } from './plant-inputs.ts'
import type { ReadDesk } from './read-desk.ts'

export interface WatchInputs {
  readonly options: EngineOptions
  readonly settings: Settings
  readonly reads: ReadDesk
  readonly bus: EventBus
  readonly log: Log
  readonly clock: () => Date
}

export interface PendingWatch {
  readonly pending: PendingFiles
  /** A run has ended: what it saw is pending no more. */
  review(): void
  close(): Promise<void>
}

/** Watches the plant and keeps the list of files that changed since the last run; tells the windows of each change. */
export async function watchPendingFiles({
  options,
  settings,
  reads,
  bus,
  log,
  clock,
}: WatchInputs): Promise<PendingWatch> {
  const plant = resolve(options.plant)
  const { isInput } = await plantInputs(plant)
  const pending = createPendingFiles({
    plant,
    clock,
    lastSeen: path => reads.lastSeen(path),
    isInput,
    onChange: files => bus.publish({ kind: 'files-settled', pending: files }),
  })
  const defect = (error: unknown) => log.error({ err: error }, 'the file watch failed')
  const watch = watchPlant({
    plant,
    settleMs: settings.watchSettleMs,
    polling: settings.watchByPolling,
    ignoredFolders: [resolve(options.workspace)],
    // Nothing is known by its time stamp: what is there at the start settles once and is compared by content.
    knownFiles: () => new Map(),
    onSettled: ({ path, change }) => void pending.settle({ path, change }).catch(defect),
    onFailure: reason => log.warn({ failure: reason }, 'the plant is not watched'),
  })
  return { pending, review: () => void pending.review().catch(defect), close: () => watch.close() }
}
