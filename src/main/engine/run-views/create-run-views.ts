import type { RunViews } from '../../../contract/run-views.ts'
import { TABLE_LAYOUTS } from '../../ingest/table-layout.ts'
import { listRunHistory, runsOfPeriod } from '../../storage/console/run-history.ts'
import { readRunLog } from '../../storage/console/run-log-store.ts'
import type { EngineOptions } from '../engine-options.ts'
import type { EngineParts } from '../engine-parts.ts'
import { compareRuns, generationsOf } from './compare-runs.ts'
import { runDetail } from './run-detail.ts'
import { makeSupportFile } from './make-support-file.ts'

const EMPTY_PAGE = { items: [], total: 0 } as const

/** Everything about runs that ended: log, receipts, comparison, support bundle. */
export function createRunViews(parts: EngineParts, options: EngineOptions): RunViews {
  const { console: db, heavy } = parts
  return {
    listRunHistory: async query => (db ? listRunHistory(db, query) : { ...EMPTY_PAGE, actors: [] }),
    runsOfPeriod: async period => (db ? runsOfPeriod(db, period) : []),
    runDetail: ({ run }) => runDetail(parts, run),
    async readRunLog(query) {
      parts.runLog?.flush()
      // A word that stands in half of the lines takes longer to find than the control thread has. Before plant.db there are few lines.
      const found = query.search.trim() === '' ? null : await heavy.ask('search-run-log', query)
      if (found !== null) return found
      return db ? readRunLog(db, query) : { ...EMPTY_PAGE, phases: [], cut: 0, isRemoved: false }
    },
    compareRuns: pair => compareRuns(parts, pair),
    async compareRows({ base, other, table, changes, offset, limit }) {
      const generations = await generationsOf(parts, { base, other })
      const { keyColumns } = TABLE_LAYOUTS[table]
      const page = await heavy.ask('compare-rows', { ...generations, table, keyColumns, changes, offset, limit })
      return page ?? EMPTY_PAGE
    },
    async compareFindings(query) {
      await generationsOf(parts, query)
      return (await heavy.ask('compare-findings', query)) ?? EMPTY_PAGE
    },
    async compareOrders(query) {
      await generationsOf(parts, query)
      return (await heavy.ask('compare-orders', query)) ?? EMPTY_PAGE
    },
    makeSupportFile: request => makeSupportFile(parts, options, request),
  }
}
