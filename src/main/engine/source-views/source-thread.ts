import { Worker } from 'node:worker_threads'
import { EngineFailure } from '../../../contract/failure.ts'
import { endThread } from '../end-thread.ts'
import type { WorkerCommand, WorkerEnvironment, WorkerEvent } from '../worker-messages.ts'
import type { SourceTask, SourceTaskResults } from './source-task.ts'

/** In MiB; without a limit the thread keeps what it no longer needs. */
const MEMORY = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 768 }

/**
 * Does one task in a thread of its own, so that neither the screens nor a run wait for it.
 *
 * @param entry the run worker's
 * @throws EngineFailure as the task says
 */
export async function inSourceThread<Kind extends SourceTask['kind']>(
  entry: URL,
  environment: WorkerEnvironment,
  task: Extract<SourceTask, { kind: Kind }>,
): Promise<SourceTaskResults[Kind]> {
  const thread = new Worker(entry, { name: 'source', workerData: environment, resourceLimits: MEMORY })
  try {
    return await new Promise((resolve, reject) => {
      thread.once('error', reject)
      thread.on('message', (event: WorkerEvent) => {
        if (event.kind === 'source-done') resolve(event.result as SourceTaskResults[Kind])
        if (event.kind === 'source-failed') reject(new EngineFailure(event.failure))
        if (event.kind === 'crashed') reject(new Error(event.message))
      })
      thread.postMessage({ kind: 'source', task } satisfies WorkerCommand)
    })
  } finally {
    await endThread(thread)
  }
}
