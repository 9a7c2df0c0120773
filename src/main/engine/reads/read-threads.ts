import type { WorkerEnvironment } from '../worker-messages.ts'
import type { HeavyReadName } from './heavy-reads.ts'
import { createReadThread, type ReadThread } from './read-thread.ts'

/** Reads of a plant with 1,000,000 records that take 0.3 s to seconds at least once: what is looked at meanwhile does not wait for them. */
const LONG_READS: ReadonlySet<HeavyReadName> = new Set([
  'search-run-log',
  'quality',
  'floor-plan',
  'compare-data',
  'find-sides',
  'compare-rows',
  'compare-findings',
  'compare-orders',
  'count-finding-changes',
])

/** A thread takes half a second to start: the one of the long reads stays while somebody may ask again, in milliseconds. */
const IDLE_MS = 300_000

/** Two read threads with a connection each, started when they are needed: one for the pages of the screens, which keeps what it has made ready, one for the long reads. */
export function createReadThreads(entry: URL, environment: WorkerEnvironment): ReadThread {
  const pages = createReadThread(entry, environment, null)
  const long = createReadThread(entry, environment, IDLE_MS)
  return {
    ask: (name, input) => (LONG_READS.has(name) ? long : pages).ask(name, input),
    async letGo() {
      await Promise.all([pages.letGo(), long.letGo()])
    },
    async close() {
      await Promise.all([pages.close(), long.close()])
    },
  }
}
