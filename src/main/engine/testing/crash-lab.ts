import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { RunState } from '../../../contract/run.ts'
import { childWithFaults, type ChildEnd, type ChildOptions } from '../../../testing/faults/child-with-faults.ts'
import type { FaultPlan } from '../../../testing/faults/fault-plan.ts'
import type { ReportLine } from '../../../testing/faults/write-site.ts'
import { programUrl } from '../../../testing/program-url.ts'
import { smallPlantContent } from '../../../testing/small-plant.ts'
import { writePlant } from '../../../testing/write-plant.ts'
import { createEngine } from '../create-engine.ts'
import { crashEngineOptions } from './crash-engine-options.ts'
import type { CrashScenario } from './crash-scenario.ts'
import type { CrashScript } from './crash-step.ts'
import { dumpData, type DataDump } from './dump-data.ts'
import { performStep } from './perform-step.ts'
import { repeatAndRun } from './repeat-and-run.ts'

/** A scenario made ready once: every try works on its own copy of the workspace. */
export interface CrashLab {
  readonly scenario: CrashScenario
  /** The data before the work, after it, and after one more run that found nothing new. */
  readonly before: DataDump
  readonly after: DataDump
  readonly settled: DataDump
  /** How that last run ended. */
  readonly finalState: RunState
  /** What undisturbed work wrote, in order. */
  readonly writes: readonly Extract<ReportLine, { kind: 'wrote' }>[]
  /** How long it took, in milliseconds; only to draw moments from. */
  readonly workMs: number
  /** What it answered. */
  readonly answers: readonly ReportLine[]
  /** Works on a copy of the workspace; `plan` says what goes wrong. */
  attempt(plan: Partial<FaultPlan>, options?: AttemptOptions): Promise<CrashAttempt>
}

export type AttemptOptions = Pick<ChildOptions, 'killAfterMs' | 'fileLimit'>

export interface CrashAttempt extends ChildEnd {
  readonly script: CrashScript
  /** Does the work once more on the same plant and workspace, undisturbed, in a process of its own. */
  again(): Promise<CrashAttempt>
  remove(): void
}

/** @param folder gets the plant, the prepared workspace and a copy for each try */
export async function openCrashLab(scenario: CrashScenario, folder: string): Promise<CrashLab> {
  const preparedPlant = join(folder, 'plant')
  const prepared = join(folder, 'prepared')
  mkdirSync(preparedPlant, { recursive: true })
  await prepare(scenario, preparedPlant, prepared)
  const undisturbed = await attempt({ trace: true })
  const workMs = durationOf(undisturbed)
  if (undisturbed.code !== 0) throw new Error(`Undisturbed work ended with ${undisturbed.code}: ${undisturbed.errors}`)
  const database = join(undisturbed.script.workspace, 'plant.db')
  const after = dumpData(database)
  const { run } = await repeatAndRun(undisturbed.script, async () => ({ problems: [], repeat: [] }))
  const settled = dumpData(database)
  undisturbed.remove()
  return {
    scenario,
    before: dumpData(join(prepared, 'plant.db')),
    after,
    settled,
    finalState: run.state,
    // The sign of life in owner.json comes by the clock, so no number stands for it.
    writes: undisturbed.lines
      .filter(line => line.kind === 'wrote')
      .filter(({ site }) => scenario.withOpening === true || site.phase !== 'owner'),
    workMs,
    answers: undisturbed.lines.filter(line => line.kind === 'returned' || line.kind === 'refused'),
    attempt,
  }

  async function attempt(plan: Partial<FaultPlan>, options: AttemptOptions = {}): Promise<CrashAttempt> {
    const dir = mkdtempSync(join(folder, 'try-'))
    const script: CrashScript = {
      plant: join(dir, 'plant'),
      workspace: join(dir, 'workspace'),
      steps: scenario.steps,
      withOpening: scenario.withOpening ?? false,
    }
    cpSync(preparedPlant, script.plant, { recursive: true, preserveTimestamps: true })
    cpSync(prepared, script.workspace, { recursive: true })
    return tryOnce({ dir, script }, plan, options)
  }
}

async function tryOnce(
  at: { readonly dir: string; readonly script: CrashScript },
  plan: Partial<FaultPlan>,
  options: AttemptOptions,
): Promise<CrashAttempt> {
  const { dir, script } = at
  const { plant, workspace } = script
  const report = join(mkdtempSync(join(dir, 'report-')), 'lines')
  const end = await childWithFaults({
    program: programUrl('crash-program'),
    args: [JSON.stringify(script)],
    plan: { workspace, plant, report, trace: false, ...plan },
    ...options,
  })
  return {
    ...end,
    script,
    again: () => tryOnce(at, {}, {}),
    remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }),
  }
}

async function prepare(scenario: CrashScenario, dir: string, workspace: string): Promise<void> {
  const plant = await writePlant(dir, smallPlantContent())
  mkdirSync(workspace)
  const engine = await createEngine(crashEngineOptions({ plant: dir, workspace }))
  try {
    await scenario.prepare(plant, async (request = {}) => {
      await performStep(engine, { kind: 'run', request })
      await performStep(engine, { kind: 'backup' })
    })
  } finally {
    await engine.close()
  }
  for (const name of ['plant.db', 'console.db']) writeBack(join(workspace, name))
}

/** All pages in the database itself, none in the write-ahead log: where they can be damaged. */
function writeBack(path: string): void {
  if (!existsSync(path)) return
  const db = new Database(path)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

function durationOf({ lines }: ChildEnd): number {
  const begun = lines.find(line => line.kind === 'begun')?.at ?? 0
  return (lines.find(line => line.kind === 'ended')?.at ?? begun) - begun
}
