import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { EngineStatus } from '../../contract/engine.ts'
import { listDecisions } from '../storage/console/decision-log.ts'
import { countNotices } from '../storage/console/notice-log.ts'
import { listRuns } from '../storage/console/run-journal.ts'
import type { EngineOptions } from './engine-options.ts'
import type { EngineParts } from './engine-parts.ts'
import { settledQuarantine } from './settled-quarantine.ts'

/** Marks the plant that Moldline ships. */
const SAMPLE_MARK = 'planted-defects.json'

/** The facts of the status bar and the navigation. */
export function engineStatus(
  options: EngineOptions,
  { console: db, reads, runs, pending, settings }: EngineParts,
): EngineStatus {
  const plant = resolve(options.plant)
  const overview = reads.overview(settledQuarantine(db ? listDecisions(db) : []).rawRowHashes)
  const generation = overview?.generation ?? null
  return {
    version: options.version,
    plant,
    plantName: settings().values.plantName || basename(plant),
    workspace: resolve(options.workspace),
    samplePlant: existsSync(join(plant, SAMPLE_MARK)),
    generation: generation?.number ?? null,
    publishedAt: generation?.publishedAt ?? null,
    checksum: generation?.checksum ?? null,
    latestRun: (db && listRuns(db, 0, 1)[0]) ?? null,
    activeRun: runs?.active ?? null,
    checkedRun: overview?.checkedRun ?? null,
    trackedRun: overview?.trackedRun ?? null,
    reference: overview?.reference ?? null,
    pending: pending?.list ?? [],
    counts: {
      ordersNeedingAttention: overview?.ordersNeedingAttention ?? 0,
      newFindings: overview?.newFindings ?? 0,
      openNotices: db ? countNotices(db) : 0,
      quarantined: overview?.quarantined ?? 0,
    },
  }
}
