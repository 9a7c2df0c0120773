import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Engine } from '../../../contract/engine.ts'
import { EngineFailure } from '../../../contract/failure.ts'
import { NoticeQuery } from '../../../contract/query.ts'
import type { RunSummary } from '../../../contract/run.ts'
import { RunRequest } from '../../../contract/run-request.ts'
import { createEngine } from '../create-engine.ts'
import { checkAfterCrash, integrity, sameAsUndisturbed } from './check-after-crash.ts'
import { crashEngineOptions } from './crash-engine-options.ts'
import type { CrashAttempt, CrashLab } from './crash-lab.ts'
import { dumpData, firstDifference } from './dump-data.ts'
import { performStep } from './perform-step.ts'

/**
 * What is not as promised after a page of plant.db was overwritten: the damage is reported with a verified restore point, and a notice
 * raised; brought back, the next run ends as an undisturbed one. A page that was written anew afterwards, or was free, is no damage.
 */
export async function checkAfterDamagedPage(lab: CrashLab, attempt: CrashAttempt): Promise<readonly string[]> {
  const path = join(attempt.script.workspace, 'plant.db')
  if (integrity(path).length === 0) return checkAfterCrash(lab, attempt)
  const engine = await openAsConsole(attempt)
  const problems: string[] = []
  try {
    const damage = await reportedDamage(engine)
    if (damage === null) return ['A damaged plant.db is not reported.']
    if (damage.offer?.state !== 'verified') return [`No verified restore point is offered: ${JSON.stringify(damage)}`]
    const { items } = await engine.listNotices(NoticeQuery.parse({}))
    if (!items.some(({ failures }) => failures.some(({ code }) => code === 'database_unreadable'))) {
      problems.push('The damage raised no notice.')
    }
    await engine.restore(damage.offer.id)
    let { state, sentence } = await runOnce(engine)
    if (firstDifference(dumpData(path).generation, lab.settled.generation) !== null) {
      await decideAgain(engine, lab)
      ;({ state, sentence } = await runOnce(engine))
    }
    if (state !== lab.finalState) problems.push(`The run after the restore is ${state}: ${sentence}`)
    const { isWhole, parts } = await engine.verify()
    if (!isWhole) problems.push(`After the restore not everything is whole: ${JSON.stringify(parts)}`)
  } finally {
    await engine.close()
  }
  // The files were seen by other runs than in undisturbed work, when the restore point is a newer one.
  return [...problems, ...sameAsUndisturbed(lab, { ...dumpData(path), files: lab.settled.files })]
}

async function runOnce(engine: Engine): Promise<RunSummary> {
  const { run } = await engine.startRun(RunRequest.parse({}))
  return engine.waitForRun(run)
}

/**
 * What a restore takes back is done again by the person: an undo, and a decision about a missing file, which holds for the absence that
 * plant.db remembered (`absence-store.ts`); an older plant.db asks again.
 */
async function decideAgain(engine: Engine, { scenario }: CrashLab): Promise<void> {
  for (const step of scenario.steps) {
    if (step.kind === 'undo' || step.kind === 'decision') await performStep(engine, step)
  }
}

/** As a console does, which looks at every page in the background; a single command does not. */
function openAsConsole({ script }: CrashAttempt): Promise<Engine> {
  const { environment, ...options } = crashEngineOptions(script)
  return createEngine({ ...options, environment: { ...environment, MOLDLINE_WATCH: 'false' }, watch: true })
}

/** For hanging, never for speed. */
const REPORT_LIMIT_MS = 100_000

/** Found when the workspace is opened, or by the look at every page in the background; until that has ended nothing is offered. */
async function reportedDamage(engine: Engine) {
  const isInTime = deadline(REPORT_LIMIT_MS)
  for (;;) {
    const { damage } = await engine.status()
    const found = damage.find(({ database }) => database === 'plant') ?? null
    if (found?.offer || !isInTime()) return found
    await pause(20)
  }
}

/**
 * What is not as promised after a bit of a backup was turned: it is shown as damaged, can be neither looked at nor brought back, and
 * nothing else suffers.
 */
export async function checkAfterDamagedBackup(lab: CrashLab, attempt: CrashAttempt): Promise<readonly string[]> {
  const engine = await openAsConsole(attempt)
  const problems: string[] = []
  try {
    const damaged = (await engine.listRestorePoints()).filter(({ state }) => state === 'damaged')
    if (damaged.length !== 1) return [`One restore point should be shown as damaged, there are ${damaged.length}.`]
    for (const { id, problem } of damaged) {
      if (problem === null) problems.push('The damaged restore point does not say what is wrong with it.')
      if ((await refusalOf(() => engine.previewRestore(id))) !== 'restore_point_damaged')
        problems.push('It can be looked at.')
      if ((await refusalOf(() => engine.restore(id))) !== 'restore_point_damaged')
        problems.push('It can be brought back.')
    }
    const { parts } = await engine.verify()
    const wrong = parts.filter(({ isWhole }) => !isWhole).map(({ part }) => part)
    if (wrong.join() !== 'backups') problems.push(`Only the backups should not be whole: ${JSON.stringify(parts)}`)
    const { run } = await engine.startRun(RunRequest.parse({}))
    await engine.waitForRun(run)
  } finally {
    await engine.close()
  }
  const left = dumpData(join(attempt.script.workspace, 'plant.db'))
  return [...problems, ...sameAsUndisturbed(lab, left)]
}

async function refusalOf(ask: () => Promise<unknown>): Promise<string | null> {
  try {
    await ask()
    return null
  } catch (error) {
    if (error instanceof EngineFailure) return error.failure.code
    throw error
  }
}

function deadline(ms: number): () => boolean {
  const end = performance.now() + ms
  return () => performance.now() < end
}
