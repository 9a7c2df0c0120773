import type { OrderPage } from '../../../contract/engine.ts'
import type { OrderProgress, ReferenceShift, UnassignedProduction } from '../../../contract/order-progress.ts'
import type { OrderQuery } from '../../../contract/query.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { readResultState } from '../result-state.ts'
import { statement } from '../statement.ts'

const NOTHING_UNASSIGNED: UnassignedProduction = { rows: 0, itemTotalQuantity: 0, itemGoodQuantity: 0 }

/** Columns that are sorted by an expression of their own; any other by its value in the progress. */
const SORT_COLUMNS: Readonly<Record<string, string>> = {
  poNo: 'po_no',
  itemCode: 'item_code',
  itemName: 'item_name',
  proStatus: 'pro_status',
  poETA: 'po_eta',
  itemQuantity: 'item_quantity',
  itemRemain: 'item_remain',
  surplus: 'surplus',
  forecastDate: 'forecast_date',
  actualFinishedDate: 'finished_date',
  risk: `case risk when 'late' then 0 when 'at-risk' then 1 when 'no-forecast' then 2 else 3 end`,
}

/** Orders that match, sorted as asked (by number where nothing is asked), with the sums over all of them. */
export function listOrders(db: PlantDatabase, query: OrderQuery): OrderPage {
  const { where, parameters } = orderFilter(query)
  const { limit, offset } = query
  // Ids first: a sort of the whole rows would carry every order's progress through it.
  const ids = statement<[object], { id: number }>(
    db,
    `select id from order_progress ${where} order by ${sortExpression(query)} po_no limit :limit offset :offset`,
  ).all({ ...parameters, limit, offset })
  const one = statement<[number], { progress: string }>(db, 'select progress from order_progress where id = ?')
  const sums = statement<
    [object],
    { n: number; quantity: number | null; remain: number | null; surplus: number | null }
  >(
    db,
    `select count(*) as n, sum(item_quantity) as quantity, sum(item_remain) as remain, sum(surplus) as surplus
     from order_progress ${where}`,
  ).get(parameters)
  const state = readResultState(db, 'progress')
  return {
    items: ids.map(({ id }) => JSON.parse(one.get(id)?.progress ?? 'null') as OrderProgress),
    total: sums?.n ?? 0,
    totals: { itemQuantity: sums?.quantity ?? 0, itemRemain: sums?.remain ?? 0, surplus: sums?.surplus ?? 0 },
    reference: referenceShiftOf(db),
    unassigned: (readMeta(db, 'unassigned_production') as UnassignedProduction | null) ?? NOTHING_UNASSIGNED,
    asOf: state && { run: state.run, generation: state.generation },
  }
}

/** Only conditions that are asked for, so that indexes serve the rest. */
function orderFilter({ status, risk, search }: OrderQuery) {
  const conditions = [
    [status.length > 0, 'pro_status in (select value from json_each(:status))', 'status', JSON.stringify(status)],
    [risk.length > 0, 'risk in (select value from json_each(:risk))', 'risk', JSON.stringify(risk)],
    [search.trim() !== '', 'instr(search_text, :search) > 0', 'search', search.trim().toLowerCase()],
  ] as const
  const asked = conditions.filter(([isAsked]) => isAsked)
  return {
    where: ['where to_run is null', ...asked.map(([, sql]) => sql)].join(' and '),
    parameters: Object.fromEntries(asked.map(([, , name, value]) => [name, value])),
  }
}

function sortExpression({ sortBy, descending }: OrderQuery): string {
  if (!/^[a-zA-Z]+$/.test(sortBy)) return ''
  const expression = SORT_COLUMNS[sortBy] ?? `progress ->> '${sortBy}'`
  return `${expression} ${descending ? 'desc' : 'asc'} nulls last,`
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
