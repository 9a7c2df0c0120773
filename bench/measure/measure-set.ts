import { chmod, cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DEFAULT_SETTINGS } from '../../src/contract/setting.ts'
import { RunRequest } from '../../src/contract/run-request.ts'
import { loadTableDefinitions } from '../../src/main/ingest/definitions/load-table-definitions.ts'
import { createReaderPool } from '../../src/main/ingest/reader-pool.ts'
import { selectFiles } from '../../src/main/ingest/select-files.ts'
import { silentLog } from '../../src/main/pipeline/log.ts'
import type { PipelineRunner, RunResult } from '../../src/main/pipeline/pipeline-definition.ts'
import { production } from '../../src/main/pipelines/production/definition.ts'
import { openWorkspace } from '../../src/main/storage/workspace/open-workspace.ts'
import { editWorkbook } from '../../src/testing/edit-workbook.ts'
import type { MeasuredSet } from './measured-set.ts'

export interface PlantToMeasure {
  readonly name: string
  readonly dir: string
  readonly records: number
  readonly orders: number
  /** The workbook that gets a change, below the plant, and a cell of it that holds a defect count. */
  readonly changedFile: string
  readonly changedCell: string
}

/** The built reader: what the console runs, without the time Node needs to strip types in each thread. */
const readerEntry = pathToFileURL(join(import.meta.dirname, '../../out/main/reader.js'))

/** Measures one plant from an empty workspace on. Run something small through it first: the first figures of a process are its warm-up. */
export async function measureSet(plant: PlantToMeasure): Promise<MeasuredSet> {
  const scratch = await mkdtemp(join(tmpdir(), 'moldline-bench-'))
  try {
    const dir = join(scratch, 'plant')
    await copyWritable(plant.dir, dir)
    const workspace = openWorkspace(join(scratch, 'workspace')).dir
    const runner = production.open({ plant: dir, workspace, schemasPath: null, readerEntry, clock: () => new Date() })
    try {
      const cold = await timed(() => run(runner, 1))
      const unchanged = await timed(() => run(runner, 2))
      const peakMib = process.resourceUsage().maxRSS / 1024
      const baseline = await timed(() => readAll(dir))
      await editWorkbook(join(dir, plant.changedFile), sheet => sheet.set(plant.changedCell, 7))
      const parse = await timed(() => readOne(dir, plant.changedFile))
      const changed = await timed(() => run(runner, 3))
      return {
        set: plant.name,
        records: plant.records,
        orders: plant.orders,
        files: baseline.result,
        baselineMs: baseline.ms,
        coldMs: cold.ms,
        phasesMs: Object.fromEntries(cold.result.phases.map(phase => [phase.agent, phase.durationMs ?? 0])),
        unchangedMs: unchanged.ms,
        changedParseMs: parse.ms,
        changedMonthMs: changed.ms,
        peakMib,
      }
    } finally {
      await runner.close()
    }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function copyWritable(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true })
  for (const entry of await readdir(to, { recursive: true, withFileTypes: true })) {
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644)
  }
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ readonly ms: number; readonly result: Result }> {
  const start = performance.now()
  const result = await work()
  return { ms: performance.now() - start, result }
}

async function run(runner: PipelineRunner, number: number): Promise<RunResult> {
  const result = await runner.execute({
    run: number,
    request: RunRequest.parse({}),
    settings: DEFAULT_SETTINGS,
    decisions: [],
    signal: new AbortController().signal,
    log: silentLog,
    journal: { phaseStarted() {}, progressed() {}, phaseFinished() {} },
  })
  if (result.state !== 'succeeded') throw new Error(result.sentence)
  return result
}

/** Reads every workbook of a plant by the pipeline's own readers and drops what they find. @returns how many */
async function readAll(plant: string): Promise<number> {
  const pool = createReaderPool({ workerUrl: readerEntry, settings: DEFAULT_SETTINGS })
  try {
    const signal = new AbortController().signal
    const files = await filesOf(plant)
    await Promise.all(files.map(file => pool.read(file, signal)))
    return files.length
  } finally {
    await pool.close()
  }
}

/** By a reader that has read before, as the one that reads the changed month in a run has. */
async function readOne(plant: string, path: string): Promise<void> {
  const pool = createReaderPool({ workerUrl: readerEntry, settings: DEFAULT_SETTINGS })
  try {
    const file = (await filesOf(plant)).find(({ relativePath }) => relativePath === path)
    if (!file) throw new Error(`${path} is no input of the plant`)
    await pool.read(file, new AbortController().signal)
  } finally {
    await pool.close()
  }
}

async function filesOf(plant: string) {
  const loaded = await loadTableDefinitions(plant)
  if (loaded.kind === 'failed') throw new Error(loaded.failure.message)
  const selections = await Promise.all(
    loaded.definitions.map(async definition => {
      const { files } = await selectFiles(definition, plant)
      return files.map(({ path, relativePath }) => ({ path, relativePath, definition }))
    }),
  )
  return selections.flat()
}
