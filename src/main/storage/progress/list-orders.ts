import type { OrderPage } from '../../../contract/engine.ts'
import type { OrderProgress, ReferenceShift, UnassignedProduction } from '../../../contract/order-progress.ts'
import type { OrderColumnFilter, OrderQuery } from '../../../contract/query.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { readResultState } from '../result-state.ts'
import { statement } from '../statement.ts'
import { countPlaces, findPlaces } from './find-places.ts'
import { orderIndex } from './order-index.ts'
import { LISTING_COLUMNS } from './order-listing.ts'

const NOTHING_UNASSIGNED: UnassignedProduction = { rows: 0, itemTotalQuantity: 0, itemGoodQuantity: 0 }

/** Orders that match, sorted as asked (by number where nothing is asked), with the sums over all of them. */
export function listOrders(db: PlantDatabase, query: OrderQuery): OrderPage {
  const { limit, offset } = query
  const index = orderIndex(db)
  const { places, ...totals } = findPlaces(index, query)
  const one = statement<[number], { progress: string }>(db, 'select progress from order_progress where id = ?')
  const findings = index.column(LISTING_COLUMNS.findings.name)
  const state = readResultState(db, 'progress')
  return {
    items: Array.from(places.subarray(offset, offset + limit), place => ({
      ...(JSON.parse(one.get(index.idAt(place))?.progress ?? 'null') as OrderProgress),
      findings: Number(findings.values[findings.codes[place] ?? 0]),
    })),
    total: places.length,
    totals,
    reference: referenceShiftOf(db),
    unassigned: unassignedOf(db),
    asOf: state && { run: state.run, generation: state.generation },
  }
}

/** What was made for no order, as it was tracked last. */
export function unassignedOf(db: PlantDatabase): UnassignedProduction {
  return (readMeta(db, 'unassigned_production') as UnassignedProduction | null) ?? NOTHING_UNASSIGNED
}

/** How many orders meet each list of conditions. */
export function countOrdersMeeting(
  db: PlantDatabase,
  views: readonly (readonly OrderColumnFilter[])[],
): readonly number[] {
  return countPlaces(orderIndex(db), views)
}

export function findOrder(db: PlantDatabase, poNo: string): OrderProgress | null {
  const row = statement<[string], { progress: string }>(
    db,
    'select progress from order_progress where po_no = ? and to_run is null',
  ).get(poNo)
  return row === undefined ? null : (JSON.parse(row.progress) as OrderProgress)
}

/** Orders with one of these states, by number. */
export function ordersInState(
  db: PlantDatabase,
  statuses: readonly OrderProgress['proStatus'][],
): readonly OrderProgress[] {
  return statement<[string], { progress: string }>(
    db,
    `select progress from order_progress where to_run is null and pro_status in (select value from json_each(?)) order by po_no`,
  )
    .all(JSON.stringify(statuses))
    .map(row => JSON.parse(row.progress) as OrderProgress)
}

/** Unfinished orders that are late or at risk: what the work list begins with. */
export function ordersNeedingAttention(db: PlantDatabase): readonly OrderProgress[] {
  return statement<[], { progress: string }>(
    db,
    `select progress from order_progress where to_run is null and finished_date is null and risk in ('late', 'at-risk')
     order by po_no`,
  )
    .all()
    .map(row => JSON.parse(row.progress) as OrderProgress)
}

export function countOrdersNeedingAttention(db: PlantDatabase): number {
  const row = statement<[], { n: number }>(
    db,
    `select count(*) as n from order_progress where to_run is null and finished_date is null and risk in ('late', 'at-risk')`,
  ).get()
  return row?.n ?? 0
}

export function referenceShiftOf(db: PlantDatabase): ReferenceShift | null {
  return readMeta(db, 'reference_shift') as ReferenceShift | null
}

function readMeta(db: PlantDatabase, key: string): unknown {
  const row = statement<[string], { value: string }>(db, 'select value from meta where key = ?').get(key)
  return row === undefined ? null : JSON.parse(row.value)
}

/** Progress of the numbers that records name and no order file knows (Q33), by number. */
export function unlistedOrders(db: PlantDatabase): readonly OrderProgress[] {
  return statement<[], { progress: string }>(
    db,
    `select progress from order_progress where to_run is null and progress ->> 'listed' = 0 order by po_no`,
  )
    .all()
    .map(row => JSON.parse(row.progress) as OrderProgress)
}
