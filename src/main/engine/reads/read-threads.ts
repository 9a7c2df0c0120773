import type { WorkerEnvironment } from '../worker-messages.ts'
import type { HeavyReadName } from './heavy-reads.ts'
import { createReadThread, type ReadThread } from './read-thread.ts'

/** Reads of a plant with 1,000,000 records that take 0.3 s to seconds at least once: what is looked at meanwhile does not wait for them. */
const LONG_READS: ReadonlySet<HeavyReadName> = new Set([
  'search',
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

/** Two read threads with a connection each, started when they are needed: one for the pages of the screens, one for the long reads. */
export function createReadThreads(entry: URL, environment: WorkerEnvironment): ReadThread {
  const pages = createReadThread(entry, environment)
  const long = createReadThread(entry, environment)
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
