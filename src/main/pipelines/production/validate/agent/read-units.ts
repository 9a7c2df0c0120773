import type { ProductRecord, PurchaseOrder } from '../../../../../contract/production-rows.ts'
import type { PlantDatabase } from '../../../../storage/plant-database.ts'
import type { OrderTwice } from '../../../../storage/rows/order-history.ts'
import { iterateRows, readRowVersions, rowsByColumn } from '../../../../storage/rows/read-rows.ts'
import { recordsOfDay } from '../../../../storage/rows/record-days.ts'
import { type OrderRecords, recordsByOrder } from '../../../../storage/rows/records-by-order.ts'
import { groupBy } from '../master/group-by.ts'
import type { OrderRow } from '../rows/order-rows.ts'
import { type OrderUnit, orderUnit } from '../rows/order-unit.ts'
import type { RecordRow } from '../rows/record-rows.ts'
import { columnsToRead } from './table-columns.ts'
import type { ValidationScope } from './validation-scope.ts'

export interface UnitSource {
  readonly db: PlantDatabase
  readonly generation: number
  readonly twice: readonly OrderTwice[]
  /** Production rows in one batch, about. */
  readonly batchRows: number
}

const RECORDS = columnsToRead('productRecords')
const ORDERS = columnsToRead('purchaseOrders')

/**
 * The units to be checked, in batches, with the memory of one batch: orders with production rows ascending, then the others, then
 * the days with rows that have no order. Nothing may be written through the connection before the last batch.
 */
export function* readUnits(source: UnitSource, scope: ValidationScope): Generator<readonly OrderUnit[]> {
  const { db, generation } = source
  const wanted = scope.kind === 'all' ? 'all' : scope.poNos
  const withRecords = new Set<string>()
  for (const batch of batched(recordsByOrder(db, generation, wanted, RECORDS), source.batchRows)) {
    for (const { poNo } of batch) withRecords.add(poNo)
    yield joinOrders(source, batch)
  }
  const others = wanted === 'all' ? allOrders(source) : wanted
  const idle = idleOrders(others, withRecords)
  for (const batch of batched(idle, source.batchRows)) {
    yield joinOrders(source, batch).filter(unit => unit.order !== null)
  }
  for (const group of withoutOrder(source, scope)) yield [orderUnit(null, group)]
}

function* idleOrders(poNos: Iterable<string>, withRecords: ReadonlySet<string>): Generator<OrderRecords> {
  for (const poNo of poNos) if (!withRecords.has(poNo)) yield { poNo, records: [] }
}

function* allOrders({ db, generation }: UnitSource): Generator<string> {
  const orders = iterateRows<Pick<PurchaseOrder, 'poNo'>>(db, 'purchaseOrders', generation, { columns: ['poNo'] })
  for (const { poNo } of orders) yield poNo
}

/** Groups until a batch has enough rows; an order without rows counts as one. */
function* batched(groups: Iterable<OrderRecords>, batchRows: number): Generator<readonly OrderRecords[]> {
  let batch: OrderRecords[] = []
  let rows = 0
  for (const group of groups) {
    batch.push(group)
    rows += Math.max(1, group.records.length)
    if (rows < batchRows) continue
    yield batch
    batch = []
    rows = 0
  }
  if (batch.length > 0) yield batch
}

function joinOrders({ db, generation, twice }: UnitSource, batch: readonly OrderRecords[]): readonly OrderUnit[] {
  const values = batch.map(({ poNo }) => poNo)
  const found = rowsByColumn<PurchaseOrder>(db, 'purchaseOrders', generation, { column: 'poNo', values, ...ORDERS })
  const orders = new Map(found.map(order => [order.poNo, order]))
  return batch.map(({ poNo, records }) => {
    const order = orders.get(poNo) ?? null
    return orderUnit(poNo, records, { order, twins: order === null ? [] : twinsOf(order, { db, twice }) })
  })
}

/** Nearly no plant has any, and preparing the query for each order took a third of the whole check. */
function twinsOf(order: OrderRow, { db, twice }: Pick<UnitSource, 'db' | 'twice'>): readonly OrderRow[] {
  const rowIds = twice.flatMap(({ rowId, otherRowId }) => (rowId === order.rowId ? [otherRowId] : []))
  return rowIds.length === 0 ? [] : readRowVersions<PurchaseOrder>(db, 'purchaseOrders', rowIds, ORDERS)
}

function withoutOrder(source: UnitSource, scope: ValidationScope): Iterable<readonly RecordRow[]> {
  const { db, generation } = source
  if (scope.kind === 'all') {
    const query = { column: 'poNote', values: [null], ...RECORDS }
    return groupBy(rowsByColumn<ProductRecord>(db, 'productRecords', generation, query), row => row.recordDate).values()
  }
  return [...scope.days].map(day => recordsOfDay(db, generation, day, RECORDS).filter(row => row.poNote === null))
}
