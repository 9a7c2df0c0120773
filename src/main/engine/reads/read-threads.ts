import type { WorkerEnvironment } from '../worker-messages.ts'
import type { HeavyReadName } from './heavy-reads.ts'
import { createReadThread, type ReadThread } from './read-thread.ts'

/**
 * Reads that take 0.1 s to seconds at least once on a plant with 1,000,000 records: what is looked at meanwhile does not wait for them. Those about
 * the floor sum all records again where a run has published and not tracked yet.
 */
const LONG_READS: ReadonlySet<HeavyReadName> = new Set([
  'make-floor-ready',
  'floor-overview',
  'machine-timeline',
  'floor-now',
  'floor-layout',
  'mold-pairs',
  'quality',
  'floor-records',
  'floor-plan',
  'search-run-log',
  'compare-data',
  'find-sides',
  'compare-rows',
  'compare-findings',
  'compare-orders',
  'count-finding-changes',
])

/** Two read threads with a connection each, started when they are needed: one for orders, findings and the search, one for the long reads. */
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
