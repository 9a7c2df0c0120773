import type { OrderProgress, ReferenceShift, UnassignedProduction } from '../../../../contract/order-progress.ts'
import type { PurchaseOrder } from '../../../../contract/production-rows.ts'
import type { PlantTables } from '../../../ingest/read-plant-tables.ts'
import { itemPace } from './item-pace.ts'
import { moldSpecificationsByItem } from './mold-specifications.ts'
import { ownPace } from './pace.ts'
import { progressOfOrder } from './progress-of-order.ts'
import type { OrderSubject } from './progress-of-order.ts'
import { referenceShift } from './reference-shift.ts'
import type { TrackingContext } from './tracking-context.ts'
import { unassignedProduction } from './unassigned-production.ts'
import { workingCalendar } from './working-calendar.ts'

/** A plant small enough to be held in memory; rows in input order. */
export interface PlantRows extends Pick<
  PlantTables,
  'productRecords' | 'purchaseOrders' | 'moldSpecificationSummary' | 'holidayNotes'
> {
  readonly findings?: Partial<Pick<TrackingContext, 'warnings' | 'unconfirmed' | 'revisions'>>
}

export interface PlantProgress {
  readonly reference: ReferenceShift
  /** In purchaseOrders order, then the orders that no file knows by number (Q33). */
  readonly orders: readonly OrderProgress[]
  readonly unassigned: UnassignedProduction
}

/**
 * Progress of a whole plant at once, without a database: what the agent's incremental way must be equal to.
 * @throws Error when no working row has a known shift (production spec T-4)
 */
export function trackPlant(rows: PlantRows): PlantProgress {
  const reference = referenceShift(rows.productRecords)
  if (reference === null) throw new Error('no working row with a known shift')
  const records = Map.groupBy(rows.productRecords, record => record.poNote)
  const subjects = subjectsOf(rows.purchaseOrders, records.keys())
  const base: TrackingContext = {
    reference,
    calendar: workingCalendar(rows.holidayNotes),
    moldSpecifications: moldSpecificationsByItem(rows.moldSpecificationSummary),
    itemPaces: new Map(),
    warnings: new Map(),
    unconfirmed: new Set(),
    revisions: new Map(),
    ...rows.findings,
  }
  const track = (subject: OrderSubject, context: TrackingContext): OrderProgress =>
    progressOfOrder(subject, records.get(subject.poNo) ?? [], context).progress

  const first = subjects.map(subject => track(subject, base))
  const context = { ...base, itemPaces: itemPacesOf(first) }
  return {
    reference,
    orders: subjects.map(subject => track(subject, context)),
    unassigned: unassignedProduction(rows.productRecords),
  }
}

/** Orders first, each number once (Q34), then numbers that only the records know, ascending. */
function subjectsOf(orders: readonly PurchaseOrder[], poNotes: Iterable<string | null>): readonly OrderSubject[] {
  const listed = new Map<string, OrderSubject>()
  for (const order of orders) if (!listed.has(order.poNo)) listed.set(order.poNo, { poNo: order.poNo, order })
  const unlisted = [...poNotes].filter(poNo => poNo !== null && !listed.has(poNo)) as string[]
  return [...listed.values(), ...unlisted.toSorted().map(poNo => ({ poNo, order: null }))]
}

function itemPacesOf(orders: readonly OrderProgress[]): TrackingContext['itemPaces'] {
  const byItem = Map.groupBy(
    orders.filter(order => order.listed && order.startedDate !== null),
    order => order.itemCode,
  )
  const paces = new Map<string, NonNullable<ReturnType<typeof itemPace>>>()
  for (const [itemCode, made] of byItem) {
    const pace = itemPace(made.map(order => ownPace(order.dayQuantityMap)?.perDay ?? 0))
    if (itemCode !== null && pace !== null) paces.set(itemCode, pace)
  }
  return paces
}
