import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createReaderPool, type ReaderPool } from '../../ingest/reader-pool.ts'
import type { PipelineEnvironment, PipelineRunner, RunInput, RunResult } from '../../pipeline/pipeline-definition.ts'
import { runPipeline } from '../../pipeline/run-pipeline.ts'
import { copyPlantDatabase } from '../../storage/copy-plant-database.ts'
import { currentGeneration } from '../../storage/generations/generation-store.ts'
import { removeUnpublished } from '../../storage/generations/remove-unpublished.ts'
import { openPlantDatabase, type PlantDatabase } from '../../storage/plant-database.ts'
import { workspaceLayout } from '../../storage/workspace/open-workspace.ts'
import { checkPhase } from './check-phase.ts'
import { collectPhase } from './collect-phase.ts'
import { loadPhase } from './load-phase.ts'
import { initialState } from './production-state.ts'
import type { ProductionWorld } from './production-world.ts'
import { runNotices } from './run-notices.ts'
import { runOutcome } from './run-outcome.ts'
import { runSentence } from './run-sentence.ts'
import { trackPhase } from './track-phase.ts'

/** Opens the production pipeline of a plant; connections and readers are kept between runs. */
export function openProduction(environment: PipelineEnvironment): PipelineRunner {
  const { plant, schemasPath, clock } = environment
  const workspace = workspaceLayout(environment.workspace)
  let db: PlantDatabase | undefined
  let readers: { readonly pool: ReaderPool; readonly settings: string } | undefined

  /** Other reader settings mean other readers. */
  async function readersFor({ settings }: RunInput): Promise<ReaderPool> {
    const key = JSON.stringify(settings)
    if (readers?.settings !== key) {
      await readers?.pool.close()
      readers = { pool: createReaderPool({ workerUrl: environment.readerEntry, settings }), settings: key }
    }
    return readers.pool
  }

  async function run(input: RunInput, target: PlantDatabase): Promise<RunResult> {
    const { request, settings, decisions, signal, journal, log } = input
    const pool = await readersFor(input)
    const world: ProductionWorld = {
      db: target,
      plant,
      schemasPath,
      readers: pool,
      settings,
      request,
      decisions,
      clock,
    }
    const before = currentGeneration(target)
    const phases = [collectPhase(world), loadPhase(world), checkPhase(world), trackPhase(world)]
    const options = { run: input.run, signal, journal, log, clock }
    const result = await runPipeline({ name: 'production', phases }, initialState(before), options)
    const outcome = runOutcome(target, result.last, input.run)
    const sentence = runSentence(result.state, outcome, result.phases, request.dryRun)
    return { ...result, outcome, sentence, notices: runNotices(result, sentence) }
  }

  return {
    async execute(input) {
      db ??= openPlantDatabase(workspace.plantDatabase, { readonly: false })
      removeUnpublished(db)
      removeLeftCopies(workspace.dir)
      if (!input.request.dryRun) return run(input, db)
      return withCopy(db, { folder: workspace.dir, signal: input.signal }, copy => run(input, copy))
    },
    async close() {
      await readers?.pool.close()
      db?.close()
    },
  }
}

const COPY = 'dry-run-'

/** Copies of dry runs that did not live to delete them; the workspace has one owner, so none is in use. */
function removeLeftCopies(workspace: string): void {
  for (const name of readdirSync(workspace)) {
    if (name.startsWith(COPY)) rmSync(join(workspace, name), { recursive: true, force: true })
  }
}

/** A dry run works on a copy that is deleted afterwards (docs/decisions/0008). */
async function withCopy<Result>(
  db: PlantDatabase,
  { folder: parent, signal }: { readonly folder: string; readonly signal: AbortSignal },
  work: (copy: PlantDatabase) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(parent, COPY))
  try {
    const path = join(folder, 'plant.db')
    await copyPlantDatabase(db, path, signal)
    const copy = openPlantDatabase(path, { readonly: false })
    try {
      return await work(copy)
    } finally {
      copy.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
