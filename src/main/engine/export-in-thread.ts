import { Worker } from 'node:worker_threads'
import type { ExportKind } from '../../contract/engine.ts'
import { EngineFailure } from '../../contract/failure.ts'
import { endThread } from './end-thread.ts'
import type { WorkerCommand, WorkerEnvironment, WorkerEvent } from './worker-messages.ts'

/** Enough for the findings and one group of rows; without a limit the thread keeps what it no longer needs, in MiB. */
const MEMORY = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 512 }

/**
 * Writes an export in a thread of its own, so that neither the screens nor a run wait for it.
 *
 * @returns the files written
 * @throws EngineFailure `export_failed`, `database_unreadable`
 */
export async function exportInThread(
  entry: URL,
  environment: WorkerEnvironment,
  target: { readonly kind: ExportKind; readonly path: string },
): Promise<readonly string[]> {
  const thread = new Worker(entry, { name: 'export', workerData: environment, resourceLimits: MEMORY })
  try {
    return await new Promise((resolve, reject) => {
      thread.once('error', reject)
      thread.on('message', (event: WorkerEvent) => {
        if (event.kind === 'exported') resolve(event.files)
        if (event.kind === 'export-failed') reject(new EngineFailure(event.failure))
        if (event.kind === 'crashed') reject(new Error(event.message))
      })
      thread.postMessage({ kind: 'export', what: target.kind, path: target.path } satisfies WorkerCommand)
    })
  } finally {
    await endThread(thread)
  }
}
