import type { OrderProgress } from '../../../../contract/order-progress.ts'
import { findOrder } from '../../../storage/progress/list-orders.ts'
import { notStartedOrderNumbers, pacesOfItem } from '../../../storage/progress/order-numbers.ts'
import { recordsByOrder } from '../../../storage/rows/records-by-order.ts'
import { checkPieces } from './check-pieces.ts'
import { inBatches } from './in-batches.ts'
import { itemPace } from './item-pace.ts'
import type { ItemPace } from './item-pace.ts'
import { ownPace } from './pace.ts'
import type { TrackedOrder } from './progress-of-order.ts'
import { needsItemPace, trackBatch } from './track-batch.ts'
import { TRACKED_RECORD_COLUMNS } from './tracked-rows.ts'
import type { TrackingContext } from './tracking-context.ts'
import { ORDERS_AT_ONCE } from './tracking-job.ts'
import type { TrackingChange, TrackingJob } from './tracking-job.ts'

/**
 * These orders, then the ones not started of every item whose pace changed by that. What is yielded is stored before the next batch
 * is asked for, so paces of items are read with this tracking's own changes in them.
 */
export async function* trackSome(
  job: TrackingJob,
  changedOrders: readonly string[],
): AsyncGenerator<readonly TrackingChange[]> {
  /** Orders that wait for a pace, with their item. */
  const waiting = new Map<string, string | null>()
  const items = new Set<string>()
  let good = job.goodBefore

  for (const poNos of inBatches(changedOrders, ORDERS_AT_ONCE)) {
    const tracked = new Map(trackStored(job, poNos).map(order => [order.progress.poNo, order]))
    const changes: TrackingChange[] = []
    for (const poNo of poNos) {
      const [before, now] = [findOrder(job.db, poNo), tracked.get(poNo)]
      good += (now?.aggregates.moldedQuantity ?? 0) - goodPieces(before)
      for (const itemCode of itemsConcerned(before, now)) items.add(itemCode)
      if (now === undefined) changes.push({ kind: 'gone', poNo })
      else if (needsItemPace(now)) waiting.set(poNo, now.progress.itemCode)
      else changes.push({ kind: 'tracked', ...now })
    }
    yield changes
    await job.breathe(changes.length)
  }
  checkPieces(good, job.goodNow)

  for (const item of items) {
    // One that waits already is stored as it was before, perhaps under another item.
    for (const poNo of notStartedOrderNumbers(job.db, item)) if (!waiting.has(poNo)) waiting.set(poNo, item)
  }
  const itemPaces = medians(job, waiting)
  for (const poNos of inBatches([...waiting.keys()].toSorted(), ORDERS_AT_ONCE)) {
    yield trackStored(job, poNos, itemPaces).map(order => ({ kind: 'tracked', ...order }))
    await job.breathe(poNos.length)
  }
}

function trackStored(
  job: TrackingJob,
  poNos: readonly string[],
  itemPaces: TrackingContext['itemPaces'] = new Map(),
): readonly TrackedOrder[] {
  const records = recordsByOrder(job.db, job.generation, poNos, { columns: TRACKED_RECORD_COLUMNS })
  const recordsOf = new Map(Array.from(records, order => [order.poNo, order.records]))
  return trackBatch(job, { poNos, recordsOf }, itemPaces)
}

/** Good pieces of a stored order; every working row has a day. */
function goodPieces(order: OrderProgress | null): number {
  return Object.values(order?.dayQuantityMap ?? {}).reduce((sum, good) => sum + good, 0)
}

/** Items whose median may be another one now: the order's pace or item changed. */
function itemsConcerned(before: OrderProgress | null, now: TrackedOrder | undefined): readonly string[] {
  const paceBefore = before?.listed === true ? (ownPace(before.dayQuantityMap)?.perDay ?? null) : null
  const paceNow = now?.ownPace ?? null
  const [itemBefore, itemNow] = [before?.itemCode ?? null, now?.progress.itemCode ?? null]
  if (paceBefore === paceNow && (itemBefore === itemNow || paceNow === null)) return []
  return [itemBefore, itemNow].filter(item => item !== null)
}

/** Of the items waited for; an order that waits has no pace of its own any more. */
function medians({ db }: TrackingJob, waiting: ReadonlyMap<string, string | null>): TrackingContext['itemPaces'] {
  const byItem = new Map<string, ItemPace>()
  for (const itemCode of new Set(waiting.values())) {
    if (itemCode === null) continue
    const paces = pacesOfItem(db, itemCode).filter(({ poNo }) => !waiting.has(poNo))
    const pace = itemPace(paces.map(order => order.ownPace))
    if (pace !== null) byItem.set(itemCode, pace)
  }
  return byItem
}
