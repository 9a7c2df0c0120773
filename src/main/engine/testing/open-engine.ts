import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Engine } from '../../../contract/engine.ts'
import type { RunSummary } from '../../../contract/run.ts'
import { RunRequest } from '../../../contract/run-request.ts'
import { threadUrls } from '../../../testing/program-url.ts'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { createEngine } from '../create-engine.ts'
import type { EngineOptions } from '../engine-options.ts'

/** The options of an engine of this plant and a workspace that goes with the test. */
export function engineOptions(plant: string, more: Partial<EngineOptions> = {}): EngineOptions {
  return {
    plant,
    workspace: join(temporaryFolder('workspace'), 'workspace'),
    workers: threadUrls(),
    version: '0.0.0',
    environment: { MOLDLINE_RETRY_COUNT: '0', MOLDLINE_READERS: '1' },
    watch: false,
    actor: 'An',
    ...more,
  }
}

/** Opens an engine that is closed when the test ends, if not before. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const engine = await createEngine(options)
  onTestFinished(() => engine.close())
  return engine
}

/** One run to its end. */
export async function runOnce(engine: Engine, request: Partial<RunRequest> = {}): Promise<RunSummary> {
  const { run } = await engine.startRun(RunRequest.parse(request))
  return engine.waitForRun(run)
}
