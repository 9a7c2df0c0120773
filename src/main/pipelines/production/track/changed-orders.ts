import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { ordersWithChangedFindings } from '../../../storage/findings/order-warnings.ts'
import { openOrderNumbers, orderNumbersOfItem } from '../../../storage/progress/order-numbers.ts'
import { orderNumbersOfChangedFiles } from '../../../storage/rows/order-numbers-of-files.ts'
import type { PreviousTracking } from './tracking-inputs.ts'
import { moldSpecificationsOf } from './tracking-world.ts'
import type { TrackingWorld } from './tracking-world.ts'

export interface TrackingNow {
  readonly generation: number
  readonly world: TrackingWorld
  readonly unconfirmed: ReadonlySet<string>
}

/**
 * Orders whose progress could differ from the previous tracking's, ascending; not yet those that only rest on the pace of an item:
 * - in a file of records or orders that came, went or changed since (rows, their order, earlier versions),
 * - with a finding that began or ended since, or whose figures were or are no longer confirmed,
 * - of an item whose type or mold list changed,
 * - every open one when the reference shift moved or the calendar changed; a finished one rests on neither.
 */
export function changedOrders(db: PlantDatabase, previous: PreviousTracking, now: TrackingNow): readonly string[] {
  const { generation, inputs, run } = previous
  const changed = new Set<string>()
  const add = (poNos: Iterable<string>): void => {
    for (const poNo of poNos) changed.add(poNo)
  }
  if (generation !== now.generation) {
    add(orderNumbersOfChangedFiles(db, 'productRecords', generation, now.generation))
    add(orderNumbersOfChangedFiles(db, 'purchaseOrders', generation, now.generation))
    const before = moldSpecificationsOf(db, generation)
    for (const item of differingKeys(before, now.world.moldSpecifications)) add(orderNumbersOfItem(db, item))
  }
  add(ordersWithChangedFindings(db, run))
  add(new Set(inputs.unconfirmed).symmetricDifference(now.unconfirmed))
  if (!isEqual(inputs.reference, now.world.reference) || !isEqual(inputs.calendar, now.world.calendarNotes)) {
    add(openOrderNumbers(db))
  }
  return [...changed].toSorted()
}

function differingKeys<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): readonly string[] {
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].filter(key => !isEqual(before.get(key), after.get(key)))
}

/** Both come from the same code, so equal values have equal text. */
function isEqual(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
