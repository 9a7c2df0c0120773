import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import { createReaderPool, type ReaderPool } from '../../ingest/reader-pool.ts'
import type { PipelineEnvironment, PipelineRunner, RunInput, RunResult } from '../../pipeline/pipeline-definition.ts'
import { phasePolicy } from '../../pipeline/phase-policy.ts'
import { runPipeline } from '../../pipeline/run-pipeline.ts'
import { copyPlantDatabase } from '../../storage/copy-plant-database.ts'
import { currentGeneration } from '../../storage/generations/generation-store.ts'
import { removeAllStaged } from '../../storage/files/staging-store.ts'
import { removeUnpublished } from '../../storage/generations/remove-unpublished.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import { openPlantDatabase } from '../../storage/open-plant-database.ts'
import { workspaceLayout } from '../../storage/workspace/open-workspace.ts'
import { uploadedFile, uploadPreviewFile } from '../../storage/workspace/upload-files.ts'
import { backupPhase } from './backup-phase.ts'
import { checkPhase } from './check-phase.ts'
import { collectPhase } from './collect-phase.ts'
import { firstPhase } from './first-phase.ts'
import { loadPhase } from './load-phase.ts'
import { noticeCounts } from './notice-counts.ts'
import { writeUploadPreview } from './preview/write-upload-preview.ts'
import { initialState, type ProductionState } from './production-state.ts'
import type { ProductionWorld } from './production-world.ts'
import { runNotices } from './run-notices.ts'
import { runOutcome } from './run-outcome.ts'
import { decisionsInForce } from './decisions-in-force.ts'
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

  async function run(input: RunInput, target: PlantDatabase): Promise<Ran> {
    const { request, settings, signal, journal, log } = input
    const pool = await readersFor(input)
    const world: ProductionWorld = {
      db: target,
      plant,
      schemasPath,
      readers: pool,
      settings,
      request,
      decisions: decisionsInForce(input, clock()),
      clock,
      substitutes: new Map(request.substitute.map(({ path, upload }) => [path, uploadedFile(workspace, upload)])),
    }
    if (request.startOver) removeAllStaged(target)
    const before = currentGeneration(target)
    const fromPhase = firstPhase(request)
    const policyOf = (phase: string) => phasePolicy(phase, settings, request)
    const backup = backupPhase(world, { workspace, isUnderWay: input.isBackupUnderWay === true })
    const phases = [collectPhase(world), backup, loadPhase(world), checkPhase(world), trackPhase(world)]
    const options = { run: input.run, signal, journal, log, clock, policyOf, fromPhase }
    const result = await runPipeline({ name: 'production', phases }, initialState(before, fromPhase), options)
    const outcome = runOutcome(target, result.last, { run: input.run, before })
    const { asOfBecause } = result.last
    const sentence = runSentence(result.state, outcome, { phases: result.phases, dryRun: request.dryRun, asOfBecause })
    const counts = noticeCounts(target, result.last, result.phases)
    const ended = { ...result, outcome, sentence, notices: runNotices(result, { sentence, counts, policyOf }) }
    return { result: ended, last: result.last }
  }

  async function tryOut(input: RunInput, { db: original, copy }: DryRunData): Promise<RunResult> {
    const { result, last } = await run(input, copy)
    const [substitute] = input.request.substitute
    if (substitute !== undefined && result.state !== 'cancelled') {
      const path = uploadPreviewFile(workspace, substitute.upload)
      writeUploadPreview(path, { db: original, copy, run: input.run, result, last, substitute })
    }
    return result
  }

  return {
    async execute(input) {
      const opened = (db ??= openPlantDatabase(workspace.plantDatabase, { readonly: false }))
      removeUnpublished(opened)
      removeLeftCopies(workspace.dir)
      if (!input.request.dryRun) return (await run(input, opened)).result
      return withCopy(opened, { folder: workspace.dir, signal: input.signal }, copy =>
        tryOut(input, { db: opened, copy }),
      )
    },
    async close() {
      await readers?.pool.close()
      db?.close()
    },
  }
}

interface Ran {
  readonly result: RunResult
  readonly last: ProductionState
}

/** The data as they are, and the copy a dry run works on. */
interface DryRunData {
  readonly db: PlantDatabase
  readonly copy: PlantDatabase
}

const COPY = 'dry-run-'

/** Copies of dry runs that did not live to delete them; the workspace has one owner, so none is in use. */
function removeLeftCopies(workspace: string): void {
  inWorkspace(workspace, () => {
    for (const name of readdirSync(workspace)) {
      if (name.startsWith(COPY)) rmSync(join(workspace, name), { recursive: true, force: true })
    }
  })
}

/** What the system refuses in the workspace (its drive is away, the disk is full) is a failure, not a defect. */
function inWorkspace<Result>(workspace: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    const remedy = 'Check that the workspace folder exists, is on a working disk and that you may write there.'
    const reason = `The workspace ${workspace} cannot be read and written (${error.message}).`
    throw new EngineFailure(failure('database_unreadable', reason, { remedy, file: workspace }), { cause: error })
  }
}

/** A dry run works on a copy that is deleted afterwards (docs/decisions/0008). */
async function withCopy<Result>(
  db: PlantDatabase,
  { folder: parent, signal }: { readonly folder: string; readonly signal: AbortSignal },
  work: (copy: PlantDatabase) => Promise<Result>,
): Promise<Result> {
  const folder = inWorkspace(parent, () => mkdtempSync(join(parent, COPY)))
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
