import { openPlantDatabase } from '../../../storage/open-plant-database.ts'
import { iterateRows } from '../../../storage/rows/read-rows.ts'
import { recordsByOrder } from '../../../storage/rows/records-by-order.ts'
import { checkPieces } from './check-pieces.ts'
import { inBatches } from './in-batches.ts'
import { itemPace } from './item-pace.ts'
import type { ItemPace } from './item-pace.ts'
import type { TrackedOrder } from './progress-of-order.ts'
import { needsItemPace, trackBatch } from './track-batch.ts'
import { TRACKED_RECORD_COLUMNS } from './tracked-rows.ts'
import type { TrackingContext } from './tracking-context.ts'
import { ORDERS_AT_ONCE } from './tracking-job.ts'
import type { TrackedChange, TrackingJob } from './tracking-job.ts'

const NO_PACES: TrackingContext['itemPaces'] = new Map()

/**
 * Every order of a generation, those that produced first, then those that wait for the median pace of their item. The records stream
 * through a reading connection of their own, because one that streams cannot write.
 *
 * Memory: a batch of orders with their records, the order numbers and one pace per order.
 */
export async function* trackAll(job: TrackingJob): AsyncGenerator<readonly TrackedChange[]> {
  const reader = openPlantDatabase(job.db.name, { readonly: true })
  const reading = { ...job, db: reader }
  try {
    const withoutRecords = new Set(listedNumbers(reading))
    const waiting: string[] = []
    const paces = new Map<string, number[]>()
    let good = job.goodBefore

    const stream = recordsByOrder(reader, job.generation, 'all', { columns: TRACKED_RECORD_COLUMNS })
    for (const batch of inBatches(stream, ORDERS_AT_ONCE)) {
      const poNos = batch.map(({ poNo }) => poNo)
      const recordsOf = new Map(batch.map(({ poNo, records }) => [poNo, records]))
      const changes: TrackedChange[] = []
      for (const order of trackBatch(reading, { poNos, recordsOf }, NO_PACES)) {
        withoutRecords.delete(order.progress.poNo)
        good += order.aggregates.moldedQuantity
        addPace(paces, order)
        if (needsItemPace(order)) waiting.push(order.progress.poNo)
        else changes.push({ kind: 'tracked', ...order })
      }
      yield changes
      await job.breathe(changes.length)
    }
    checkPieces(good, job.goodNow)

    const itemPaces = medians(paces)
    for (const poNos of inBatches([...waiting, ...withoutRecords], ORDERS_AT_ONCE)) {
      const standing = poNos.filter(poNo => !withoutRecords.has(poNo))
      const records = recordsByOrder(reader, job.generation, standing, { columns: TRACKED_RECORD_COLUMNS })
      const recordsOf = new Map(Array.from(records, order => [order.poNo, order.records]))
      yield trackBatch(reading, { poNos, recordsOf }, itemPaces).map(order => ({ kind: 'tracked', ...order }))
      await job.breathe(poNos.length)
    }
  } finally {
    reader.close()
  }
}

function* listedNumbers({ db, generation }: TrackingJob): Generator<string> {
  for (const { poNo } of iterateRows<{ poNo: string }>(db, 'purchaseOrders', generation, { columns: ['poNo'] })) {
    yield poNo
  }
}

function addPace(paces: Map<string, number[]>, { progress: { itemCode }, ownPace }: TrackedOrder): void {
  if (itemCode === null || ownPace === null) return
  const known = paces.get(itemCode)
  if (known) known.push(ownPace)
  else paces.set(itemCode, [ownPace])
}

function medians(paces: ReadonlyMap<string, readonly number[]>): TrackingContext['itemPaces'] {
  const byItem = new Map<string, ItemPace>()
  for (const [itemCode, ofItem] of paces) {
    const pace = itemPace(ofItem)
    if (pace !== null) byItem.set(itemCode, pace)
  }
  return byItem
}
