import type { OrderPage } from '../../../contract/engine.ts'
import { ORDER_COLUMNS, type OrderColumn } from '../../../contract/order-columns.ts'
import { ETA_STATUSES, PRO_STATUSES } from '../../../contract/order-progress.ts'
import type { OrderProgress, ReferenceShift, UnassignedProduction } from '../../../contract/order-progress.ts'
import type { OrderColumnFilter, OrderQuery } from '../../../contract/query.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { readResultState } from '../result-state.ts'
import { statement } from '../statement.ts'
import { allColumns, orderFilter, type SqlCondition } from './order-filter.ts'
import { LISTING_COLUMNS } from './order-listing.ts'

const NOTHING_UNASSIGNED: UnassignedProduction = { rows: 0, itemTotalQuantity: 0, itemGoodQuantity: 0 }

/** States sort by what they mean, everything else by its value. */
const SORT_EXPRESSIONS: Partial<Record<OrderColumn, string>> = {
  risk: 'urgency',
  proStatus: rankOf('pro_status', PRO_STATUSES),
  etaStatus: rankOf('eta_status', ETA_STATUSES),
}

/** Their indexes serve both directions. */
const NEVER_NULL: ReadonlySet<OrderColumn> = new Set(['poNo', 'risk', 'proStatus', 'etaStatus'])

/** Orders that match, sorted as asked (by number where nothing is asked), with the sums over all of them. */
export function listOrders(db: PlantDatabase, query: OrderQuery): OrderPage {
  const { sql, values } = orderFilter(query)
  const { limit, offset } = query
  const sums = sumsOf(db, { sql, values })
  // Ids first: a sort of the whole rows would carry every order's progress through it.
  // Prepared each time: conditions and sorts come in too many combinations to keep a statement of each.
  const ids =
    sums.n <= offset
      ? []
      : db
          .prepare<unknown[], { id: number; findings: number }>(
            `select id, findings from order_listing where ${sql} order by ${sortExpression(query)} limit ? offset ?`,
          )
          .all(...values, limit, offset)
  const one = statement<[number], { progress: string }>(db, 'select progress from order_progress where id = ?')
  const state = readResultState(db, 'progress')
  return {
    items: ids.map(({ id, findings }) => ({
      ...(JSON.parse(one.get(id)?.progress ?? 'null') as OrderProgress),
      findings,
    })),
    total: sums.n,
    totals: { itemQuantity: sums.quantity ?? 0, itemRemain: sums.remain ?? 0, surplus: sums.surplus ?? 0 },
    reference: referenceShiftOf(db),
    unassigned: (readMeta(db, 'unassigned_production') as UnassignedProduction | null) ?? NOTHING_UNASSIGNED,
    asOf: state && { run: state.run, generation: state.generation },
  }
}

interface SumRow {
  readonly n: number
  readonly quantity: number | null
  readonly remain: number | null
  readonly surplus: number | null
}

const NO_SUMS: SumRow = { n: 0, quantity: null, remain: null, surplus: null }
/** The sums asked for last, by connection: another sort, another page and a look for newer rows ask for the same ones. */
const latestSums = new WeakMap<PlantDatabase, { readonly key: string; readonly sums: SumRow }>()

function sumsOf(db: PlantDatabase, { sql, values }: SqlCondition): SumRow {
  // What other connections committed, and what this one wrote: the sums hold while neither moves.
  const others = statement<[], number>(db, 'pragma data_version').pluck().get()
  const own = statement<[], number>(db, 'select total_changes()').pluck().get()
  const key = JSON.stringify([others, own, sql, values])
  const known = latestSums.get(db)
  if (known?.key === key) return known.sums
  const found = db
    .prepare<unknown[], SumRow>(
      `select count(*) as n, sum(item_quantity) as quantity, sum(item_remain) as remain, sum(surplus) as surplus
       from order_listing where ${sql}`,
    )
    .get(...values)
  const sums = found ?? NO_SUMS
  latestSums.set(db, { key, sums })
  return sums
}

/** How many orders meet each list of conditions, in one pass over the list. */
export function countOrdersMeeting(
  db: PlantDatabase,
  views: readonly (readonly OrderColumnFilter[])[],
): readonly number[] {
  const conditions = views.map(allColumns)
  const counts = conditions.map(({ sql }) => `count(case when ${sql} then 1 end)`)
  const row = db
    .prepare<unknown[], number[]>(`select ${counts.join(', ')} from order_listing`)
    .raw()
    .get(...conditions.flatMap(({ values }) => values))
  return row ?? views.map(() => 0)
}

function sortExpression({ sorting, sortBy, descending }: OrderQuery): string {
  const single = ORDER_COLUMNS.filter(id => id === sortBy).map(id => ({ id, desc: descending }))
  const asked = sorting.length > 0 ? sorting : single
  const expressions = asked.map(({ id, desc }) => {
    const expression = SORT_EXPRESSIONS[id] ?? LISTING_COLUMNS[id].name
    return `${expression} ${desc ? 'desc' : 'asc'}${NEVER_NULL.has(id) ? '' : ' nulls last'}`
  })
  // The number decides what the sorts leave open, in their direction: that is the way an index goes backwards.
  return [...expressions, asked.at(-1)?.desc ? 'po_no desc' : 'po_no'].join(', ')
}

function rankOf(column: string, states: readonly string[]): string {
  return `case ${column} ${states.map((state, place) => `when '${state}' then ${place}`).join(' ')} end`
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
