import type { z } from 'zod'
import type { Engine } from '../../../contract/engine.ts'
import type { RunSummary } from '../../../contract/run.ts'
import { RunRequest } from '../../../contract/run-request.ts'
import type { Cli } from './cli.ts'
import { followRun } from './follow-run.ts'

export interface RunAsked {
  /** What is not said is as by default. */
  readonly request: z.input<typeof RunRequest>
  readonly actor: string | undefined
}

/** Starts a run and follows it on standard error until it has ended; Ctrl+C cancels it, in whatever process it goes on. */
export async function runToItsEnd(engine: Engine, cli: Cli, { request, actor }: RunAsked): Promise<RunSummary> {
  const interrupted = Promise.withResolvers<void>()
  const stopListening = cli.onInterrupt(interrupted.resolve)
  const watching = new AbortController()
  const following = followRun(engine, cli.err, watching.signal)
  // Awaited in the end; a connection that is lost meanwhile is told by what is awaited first.
  following.catch(() => {})
  try {
    const { run } = await engine.startRun(RunRequest.parse(request), actor)
    const ended = engine.waitForRun(run)
    const first = await Promise.race([ended, interrupted.promise])
    if (first) return first
    await engine.cancelRun(run)
    await cli.err.write('\nStopping the run … (Ctrl+C again ends at once)\n')
    return await ended
  } finally {
    stopListening()
    watching.abort()
    await following
  }
}
