import type { PlantDatabase } from '../../storage/plant-database.ts'
import { latestShift } from '../../pipelines/production/track/tracking-world.ts'
import { floorOf } from '../../storage/floor/floor-of.ts'
import { floorMonths } from '../../storage/floor/floor-months.ts'
import { orderIndex } from '../../storage/progress/order-index.ts'
import { readResultState } from '../../storage/result-state.ts'
import { recordsWithoutOrder } from '../../storage/rows/records-without-order.ts'
import { prepareSearch } from '../../storage/search/search-plant.ts'
import { findingIndex } from '../../storage/triage/finding-index.ts'

/** How long others may have to wait for one go, in milliseconds; a piece that was begun is finished. */
const AT_ONCE_MS = 20

/**
 * Makes some of what a connection keeps in memory: the index of findings, the records that name no order, the columns of the order list, the
 * texts that are searched.
 *
 * @returns whether there is more to make
 */
export function makeReady(db: PlantDatabase, _input: null): boolean {
  const until = performance.now() + AT_ONCE_MS
  findingIndex(db)
  const tracked = readResultState(db, 'progress')
  if (tracked) {
    recordsWithoutOrder(db, tracked.generation, '')
    latestShift(db, tracked.generation)
  }
  // Each go gets on by a piece at least, however slow the machine is: it has an end.
  do if (!orderIndex(db).readNext() && !prepareSearch(db)) return false
  while (performance.now() < until)
  return true
}

/** The same for questions about machines and quality, in one go: nothing else that is looked at waits in their thread. */
export function makeFloorReady(db: PlantDatabase, _input: null): boolean {
  const generation = floorOf(db)
  if (generation === null) return false
  floorMonths(db, generation)
  latestShift(db, generation)
  return false
}
