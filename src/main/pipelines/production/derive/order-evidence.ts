import type { PurchaseOrder } from '../../../../contract/production-rows.ts'
import type { CellFault } from '../../../../contract/quarantine.ts'
import { warningsOfOrders } from '../../../storage/findings/order-warnings.ts'
import { faultsOfRow } from '../../../storage/files/faults-of-row.ts'
import { quarantinedWith, type QuarantinedPlace } from '../../../storage/files/quarantined-with.ts'
import { LOADED } from '../../../storage/files/row-source-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { findOrder } from '../../../storage/progress/list-orders.ts'
import { pacesOfItem } from '../../../storage/progress/order-numbers.ts'
import { readResultState } from '../../../storage/result-state.ts'
import { placedRows, placedRowsById, type PlacedRow } from '../../../storage/rows/placed-rows.ts'
import { recordsWithoutOrder } from '../../../storage/rows/records-without-order.ts'
import { itemPace } from '../track/item-pace.ts'
import { aggregateOrder, type OrderAggregates } from '../track/order-aggregates.ts'
import { ownPace, type Pace } from '../track/pace.ts'
import { progressOfOrder, type TrackedOrder } from '../track/progress-of-order.ts'
import type { TrackedRecord } from '../track/tracked-rows.ts'
import type { TrackingContext } from '../track/tracking-context.ts'
import { previousTracking } from '../track/tracking-inputs.ts'
import { trackingWorld } from '../track/tracking-world.ts'
import { isWorkingRow } from '../track/working-row.ts'
import type { Place } from './part.ts'

/** A record of the order with what it adds to each figure: the tracker's own sums over this one row. */
export interface EvidenceRow {
  readonly place: PlacedRow
  readonly record: TrackedRecord
  /** Null of a row that did not work. */
  readonly share: OrderAggregates | null
}

/** Everything the figures of one order rest on, and what stands near it and does not count. */
export interface OrderEvidence {
  readonly poNo: string
  readonly asOf: { readonly run: number; readonly generation: number }
  /** By the tracker, from the rows below. */
  readonly tracked: TrackedOrder
  readonly context: TrackingContext
  readonly pace: Pace
  /** Own paces of the item's orders; empty when the order has its own. */
  readonly itemOrders: readonly { readonly poNo: string; readonly ownPace: number }[]
  /** Null for a number that no order file knows. */
  readonly orderRow: PlacedRow | null
  /** Records of the order in input order. */
  readonly rows: readonly EvidenceRow[]
  /** Duplicates, replaced and taken out rows of both tables. */
  readonly aside: readonly PlacedRow[]
  readonly quarantined: readonly QuarantinedPlace[]
  /** Working rows that make the order's item and name no order. */
  readonly withoutOrder: readonly PlacedRow[]
  /** Rows of the item's mold specification, the first one counts. */
  readonly specifications: readonly PlacedRow[]
  /** What could not be read in a sheet row. */
  readonly faultsOf: (place: Pick<Place, 'fileVersionId' | 'sheetRow'>) => readonly CellFault[]
}

/** Null when there is no progress of this order. */
export function orderEvidence(db: PlantDatabase, poNo: string): OrderEvidence | null {
  const stored = findOrder(db, poNo)
  const state = readResultState(db, 'progress')
  if (stored === null || state === null) return null
  const { run, generation } = state
  const records = placedRows(db, generation, { table: 'productRecords', where: { poNote: poNo } })
  const orders = placedRows(db, generation, { table: 'purchaseOrders', where: { poNo } })
  const orderRow = orders.find(({ role }) => role === LOADED) ?? null
  const world = trackingWorld(db, generation)
  const { itemCode } = stored
  const itemOrders = itemCode === null || stored.proStatus !== 'PENDING' ? [] : pacesOfItem(db, itemCode)
  const ofItem = itemPace(itemOrders.map(order => order.ownPace))
  const context: TrackingContext = {
    ...world,
    itemPaces: itemCode === null || ofItem === null ? new Map() : new Map([[itemCode, ofItem]]),
    warnings: warningsOfOrders(db, [poNo]),
    unconfirmed: new Set(previousTracking(db, generation)?.inputs.unconfirmed),
    revisions: new Map([[poNo, stored.revisions]]),
  }
  const rows = records.filter(({ role }) => role === LOADED).map(place => evidenceRow(place, context))
  const order = orderRow && orderOf(orderRow)
  const tracked = progressOfOrder(
    { poNo, order },
    rows.map(({ record }) => record),
    context,
  )
  return {
    poNo,
    asOf: { run, generation },
    tracked,
    context,
    pace: ownPace(tracked.progress.dayQuantityMap) ?? ofItem ?? { kind: 'none' },
    itemOrders,
    orderRow,
    rows,
    aside: [...records, ...orders].filter(({ role }) => role !== LOADED),
    quarantined: [
      ...quarantinedWith(db, generation, { table: 'productRecords', column: 'poNote', value: poNo }),
      ...quarantinedWith(db, generation, { table: 'purchaseOrders', column: 'poNo', value: poNo }),
    ],
    withoutOrder: withoutOrder(db, generation, tracked.progress.itemCode),
    specifications: placedRows(db, generation, {
      table: 'moldSpecificationSummary',
      where: { itemCode: tracked.progress.itemCode },
    }).filter(({ role }) => role === LOADED),
    faultsOf: place => faultsOfRow(db, place),
  }
}

function withoutOrder(db: PlantDatabase, generation: number, itemCode: string | null): readonly PlacedRow[] {
  if (itemCode === null) return []
  const rowIds = recordsWithoutOrder(db, generation, itemCode)
  const found = placedRowsById(db, generation, { table: 'productRecords', rowIds })
  return found.filter(place => place.role === LOADED && isWorkingRow(recordOf(place)))
}

function evidenceRow(place: PlacedRow, { reference }: Pick<TrackingContext, 'reference'>): EvidenceRow {
  const record = recordOf(place)
  return { place, record, share: isWorkingRow(record) ? aggregateOrder([record], reference) : null }
}

/** A row of productRecords has the columns of one, each of its type. */
export function recordOf({ values }: Pick<PlacedRow, 'values'>): TrackedRecord {
  return values as unknown as TrackedRecord
}

function orderOf({ values }: PlacedRow): PurchaseOrder {
  return values as unknown as PurchaseOrder
}
