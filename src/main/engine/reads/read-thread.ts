import { Worker } from 'node:worker_threads'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import { endThread } from '../end-thread.ts'
import type { WorkerCommand, WorkerEnvironment, WorkerEvent } from '../worker-messages.ts'
import type { HeavyReadInput, HeavyReadName, HeavyReadResult } from './heavy-reads.ts'

/** Answers reads off the control thread, one after another, each from one state of plant.db. */
export interface ReadThread {
  /** Null where there is no plant.db yet. @throws EngineFailure `database_unreadable`, `cancelled` when the engine closes meanwhile */
  ask<Name extends HeavyReadName>(name: Name, input: HeavyReadInput<Name>): Promise<HeavyReadResult<Name> | null>
  /** Closes its connection; the next read opens another, for a database that is replaced meanwhile. */
  letGo(): Promise<void>
  close(): Promise<void>
}

/** A page cache and the rows of one answer, in MiB. */
const MEMORY = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 512 }
interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (reason: unknown) => void
}

/**
 * Starts when it is first asked and stays: it takes half a second to start, and has made ready what it is asked about.
 *
 * @param entry the run worker's
 */
export function createReadThread(entry: URL, environment: WorkerEnvironment): ReadThread {
  const waiting = new Map<number, Waiting>()
  let newest = 0
  let thread: Worker | undefined
  let isClosed = false

  function started(): Worker {
    if (thread) return thread
    const worker = new Worker(entry, { name: 'read', workerData: environment, resourceLimits: MEMORY })
    worker.on('message', receive)
    worker.on('error', error => rejectAll(error))
    worker.on('exit', () => {
      if (thread === worker) thread = undefined
      if (!thread) rejectAll(ended())
    })
    // Reading keeps no program alive that has nothing else to do.
    worker.unref()
    thread = worker
    return worker
  }

  function receive(event: WorkerEvent): void {
    if (event.kind === 'read-done') settle(event.id)?.resolve(event.result)
    if (event.kind === 'read-failed') settle(event.id)?.reject(new EngineFailure(event.failure))
    if (event.kind === 'crashed') rejectAll(new Error(event.message))
  }

  function settle(id: number): Waiting | undefined {
    const one = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) thread?.unref()
    return one
  }

  function rejectAll(reason: unknown): void {
    const all = [...waiting.values()]
    waiting.clear()
    for (const { reject } of all) reject(reason)
  }

  async function stop(): Promise<void> {
    const worker = thread
    thread = undefined
    if (!worker) return
    const isReading = waiting.size > 0
    rejectAll(ended())
    if (isReading) await worker.terminate()
    else await endThread(worker)
  }

  return {
    ask: (name, input) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(ended())
        newest += 1
        waiting.set(newest, { resolve: result => resolve(result as never), reject })
        const worker = started()
        worker.ref()
        worker.postMessage({ kind: 'read', id: newest, read: { name, input } } satisfies WorkerCommand)
      }),
    letGo: stop,
    async close() {
      isClosed = true
      await stop()
    },
  }
}

function ended(): EngineFailure {
  return new EngineFailure(
    failure('cancelled', 'The data were being replaced or Moldline was closed before this was read.', {
      remedy: 'Open the screen again.',
      transient: true,
    }),
  )
}
