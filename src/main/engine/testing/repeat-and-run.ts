import type { Engine } from '../../../contract/engine.ts'
import type { RunSummary } from '../../../contract/run.ts'
import { RunRequest } from '../../../contract/run-request.ts'
import { createEngine } from '../create-engine.ts'
import { crashEngineOptions } from './crash-engine-options.ts'
import type { Checked, CrashScript } from './crash-step.ts'
import { performStep } from './perform-step.ts'

/**
 * Opens the engine again, as a person does after a crash: looks at what is there, repeats what did not take effect, then runs the
 * pipeline once more and verifies the workspace.
 */
export async function repeatAndRun(
  script: CrashScript,
  look: (engine: Engine) => Promise<Checked>,
): Promise<{ readonly problems: readonly string[]; readonly run: RunSummary }> {
  const engine = await createEngine(crashEngineOptions(script))
  try {
    const { problems, repeat } = await look(engine)
    for (const step of repeat) await performStep(engine, step)
    const { run } = await engine.startRun(RunRequest.parse({}))
    const ended = await engine.waitForRun(run)
    return { problems: [...problems, ...(await notWhole(engine))], run: ended }
  } finally {
    await engine.close()
  }
}

/** Audit, backups, generation, conservation and databases: what `moldline verify` says is wrong. */
async function notWhole(engine: Engine): Promise<readonly string[]> {
  const { parts } = await engine.verify()
  return parts.flatMap(({ part, isWhole, finding }) => (isWhole ? [] : [`${part} is not whole: ${finding}`]))
}
