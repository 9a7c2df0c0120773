/** The process that is killed: opens the real engine and does the steps of its script. Started with `inject-faults.ts` before it. */
import type { Engine } from '../../../contract/engine.ts'
import { EngineFailure } from '../../../contract/failure.ts'
import { workReport } from '../../../testing/faults/work-report.ts'
import { createEngine } from '../create-engine.ts'
import { crashEngineOptions } from './crash-engine-options.ts'
import type { CrashScript, CrashStep } from './crash-step.ts'
import { performStep } from './perform-step.ts'

const script = JSON.parse(process.argv[2] ?? '') as CrashScript
const report = workReport()

if (script.withOpening) report.begin('open')
const engine = await answered(-1, () => createEngine(crashEngineOptions(script)))
if (engine !== null) {
  for (const [index, step] of script.steps.entries()) {
    if (index === 0 && !script.withOpening) report.begin(step.kind)
    else report.enter(step.kind)
    await perform(engine, index, step)
  }
  report.end()
  await engine.close()
}

/** Said only after the engine has answered: what was said must not be lost. */
async function perform(api: Engine, index: number, step: CrashStep): Promise<void> {
  const answer = await answered(index, async () => ({ value: await performStep(api, step) }))
  if (answer !== null) report.say({ kind: 'returned', step: index, value: answer.value })
}

/** Null when it was refused with a failure a person can understand; a defect ends the process. */
async function answered<Answer>(step: number, ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error
    report.say({ kind: 'refused', step, failure: error.failure })
    return null
  }
}
