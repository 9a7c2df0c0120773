import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import type { WorkerCommand } from './worker-messages.ts'

/** A thread that does nothing ends at once; one that does not may be in the middle of a statement, in milliseconds. */
const PATIENCE_MS = 2_000

/**
 * Ends a thread that has nothing in hand: it closes its databases and goes by itself. Stopping a thread in the middle of a native call
 * can take the whole process along, so that is left to one that does not answer.
 */
export async function endThread(thread: Worker): Promise<void> {
  // It has ended before, e.g. because it crashed.
  if (thread.threadId === -1) return
  const exited = once(thread, 'exit')
  const deadline = setTimeout(() => void thread.terminate(), PATIENCE_MS)
  thread.ref()
  thread.postMessage({ kind: 'close' } satisfies WorkerCommand)
  await exited
  clearTimeout(deadline)
}
