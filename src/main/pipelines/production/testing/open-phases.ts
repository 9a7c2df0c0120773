import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { HealingDecision } from '../../../../contract/healing.ts'
import type { PhaseSummary } from '../../../../contract/run.ts'
import { RunRequest } from '../../../../contract/run-request.ts'
import { DEFAULT_SETTINGS } from '../../../../contract/setting.ts'
import { programUrl } from '../../../../testing/program-url.ts'
import { temporaryFolder } from '../../../../testing/temporary-folder.ts'
import { createReaderPool } from '../../../ingest/reader-pool.ts'
import { silentLog, type Log } from '../../../pipeline/log.ts'
import type { Phase } from '../../../pipeline/phase.ts'
import { phasePolicy } from '../../../pipeline/phase-policy.ts'
import { runPipeline } from '../../../pipeline/run-pipeline.ts'
import { currentGeneration } from '../../../storage/generations/generation-store.ts'
import { openPlantDatabase } from '../../../storage/open-plant-database.ts'
import { initialState, type ProductionState } from '../production-state.ts'
import type { ProductionWorld } from '../production-world.ts'

/** Single phases over a plant, with a database of their own that a test may hold and change. */
export function openPhases(plant: string) {
  const settings = { ...DEFAULT_SETTINGS, retryDelayMs: 0, readers: 1 }
  const workerUrl = programUrl('reader')
  const readers = createReaderPool({ workerUrl, settings })
  const path = join(temporaryFolder('phases'), 'plant.db')
  const db = openPlantDatabase(path, { readonly: false })
  onTestFinished(async () => {
    await readers.close()
    db.close()
  })
  const clock = () => new Date('2019-02-01T08:00:00Z')
  const request = RunRequest.parse({})
  const world: ProductionWorld = {
    db,
    plant,
    schemasPath: null,
    readers,
    settings,
    request,
    decisions: [],
    clock,
    substitutes: new Map(),
  }

  return {
    world,
    path,
    run: async (
      phases: readonly Phase<ProductionState>[],
      log: Log = silentLog,
    ): Promise<{ readonly state: string; readonly phases: readonly PhaseSummary[] }> =>
      runPipeline({ name: 'phases', phases }, initialState(currentGeneration(db)), {
        run: 1,
        signal: new AbortController().signal,
        log,
        clock,
        journal: { phaseStarted() {}, progressed() {}, phaseFinished() {} },
        policyOf: phase => phasePolicy(phase, settings, request),
      }),
  }
}

/** Scale, action and status of each step, in order. */
export function stepsOf({ healing }: { readonly healing: readonly HealingDecision[] }): readonly string[] {
  return healing.map(({ scale, action, status }) => `${scale} ${action} ${status}`)
}
