import { compareData, filesOfGeneration, findSide, type ComparedSide } from '../../storage/comparison/compared-data.ts'
import {
  compareFindings,
  countFindingChanges,
  type FindingPageOptions,
  type Runs,
} from '../../storage/comparison/compare-findings.ts'
import { compareOrders, type OrderPageOptions } from '../../storage/comparison/compare-orders.ts'
import { compareRows, type RowPageOptions } from '../../storage/comparison/compare-rows.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'

/** Reads of the read thread for the comparison of runs: with a first run of 1,000,000 records they take seconds. */
export const comparisonReads = {
  'compare-data': compareData,
  'find-sides': (
    db: PlantDatabase,
    { base, other }: { readonly base: ComparedSide; readonly other: ComparedSide },
  ) => ({ base: findSide(db, base), other: findSide(db, other) }),
  'compare-rows': (db: PlantDatabase, options: RowPageOptions) => compareRows(db, options),
  'compare-findings': (db: PlantDatabase, options: FindingPageOptions) => compareFindings(db, options),
  'compare-orders': (db: PlantDatabase, options: OrderPageOptions) => compareOrders(db, options),
  'count-finding-changes': (db: PlantDatabase, runs: Runs) => countFindingChanges(db, runs),
  'files-of-generation': (db: PlantDatabase, { generation }: { readonly generation: number }) =>
    filesOfGeneration(db, generation),
}
