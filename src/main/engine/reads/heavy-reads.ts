import { orderReads } from '../order-views/order-reads.ts'
import { comparisonReads } from '../run-views/comparison-reads.ts'
import { sourceReads } from '../source-views/source-reads.ts'
import { floorReads } from '../floor-views/floor-reads.ts'
import { readRunLog } from '../../storage/console/run-log-store.ts'
import { isConsoleAttached } from '../../storage/triage/attach-console.ts'
import { countRows } from '../../storage/rows/read-rows.ts'
import { listOrders } from '../../storage/progress/list-orders.ts'
import { searchPlant } from '../../storage/search/search-plant.ts'
import { findingDossier } from '../../storage/triage/finding-dossier.ts'
import { listTriaged } from '../../storage/triage/list-triaged.ts'
import { summarizeOpen } from '../../storage/triage/summarize-open.ts'
import { triageSubjects } from '../../storage/triage/triage-subjects.ts'
import { workInputs } from '../work-inputs.ts'
import { makeFloorReady, makeReady } from './make-ready.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import type { RunLogQuery } from '../../../contract/run-log.ts'
import type { TableName } from '../../../contract/table.ts'

/**
 * Reads of plant.db that may take longer than the control thread has: each runs in the read thread, on a connection that writes
 * nothing. Input and output are plain data, they cross threads.
 */
export const heavyReads = {
  ...floorReads,
  ...orderReads,
  ...comparisonReads,
  ...sourceReads,
  'count-rows': (
    db: PlantDatabase,
    { table, generation }: { readonly table: TableName; readonly generation: number },
  ) => countRows(db, table, generation),
  'make-ready': makeReady,
  'make-floor-ready': makeFloorReady,
  search: searchPlant,
  'list-orders': listOrders,
  'work-inputs': (db: PlantDatabase, _input: null) => workInputs(db),
  'list-findings': listTriaged,
  'finding-dossier': findingDossier,
  'triage-subjects': triageSubjects,
  'open-findings': summarizeOpen,
  'search-run-log': (db: PlantDatabase, query: RunLogQuery) => (isConsoleAttached(db) ? readRunLog(db, query) : null),
} satisfies Readonly<Record<string, (db: PlantDatabase, input: never) => unknown>>

export type HeavyReadName = keyof typeof heavyReads
export type HeavyReadInput<Name extends HeavyReadName> = Parameters<(typeof heavyReads)[Name]>[1]
export type HeavyReadResult<Name extends HeavyReadName> = ReturnType<(typeof heavyReads)[Name]>

/** One read as it crosses the threads. */
export interface HeavyRead {
  readonly name: HeavyReadName
  readonly input: unknown
}
