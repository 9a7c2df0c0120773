import type { TableName } from '../../../../../contract/table.ts'
import { openFindingOrders } from '../../../../storage/findings/open-finding-orders.ts'
import type { PlantDatabase } from '../../../../storage/plant-database.ts'
import type { ResultState } from '../../../../storage/result-state.ts'
import { changedRows } from '../../../../storage/rows/changed-rows.ts'
import type { OrderTwice } from '../../../../storage/rows/order-history.ts'
import { readRowVersions } from '../../../../storage/rows/read-rows.ts'
import { MASTER_TABLES } from './read-master-tables.ts'

/** What has to be checked. */
export type ValidationScope =
  | { readonly kind: 'all'; readonly reason: string }
  | {
      readonly kind: 'some'
      /** Orders of which a row, or a production row, came or went. */
      readonly poNos: ReadonlySet<string>
      /** Days on which a production row without an order came or went. */
      readonly days: ReadonlySet<string>
      /** Row versions that are gone, whose findings end. */
      readonly gone: { readonly productRecords: readonly number[]; readonly purchaseOrders: readonly number[] }
    }

export interface ScopeRequest {
  readonly generation: number
  readonly previous: ResultState | null
  /** `validationInputs` of this run. */
  readonly inputs: string
  readonly twice: readonly OrderTwice[]
}

/**
 * What could be found otherwise than in the previous check. Findings of a unit (an order, or a day without orders) depend on its
 * rows, the static tables and the rules alone, so a unit without a changed row needs no look.
 */
export function validationScope(db: PlantDatabase, request: ScopeRequest): ValidationScope {
  const { generation, previous, inputs, twice } = request
  if (previous === null) return { kind: 'all', reason: 'nothing was checked before' }
  if (previous.inputs !== inputs) return { kind: 'all', reason: 'the rules have changed' }
  const changed = (table: TableName) => changedRows(db, table, previous.generation, generation)
  const tables = MASTER_TABLES.filter(table => {
    const { added, removed } = changed(table)
    return added.length > 0 || removed.length > 0
  })
  if (tables.length > 0) return { kind: 'all', reason: `${tables.join(', ')} changed` }

  const records = changed('productRecords')
  const orders = changed('purchaseOrders')
  const poNos = new Set<string>([
    ...twice.map(order => order.poNo),
    // An order that stood twice under one date and no longer does has no changed row of its own.
    ...openFindingOrders(db, 'order-twice-under-one-date', 'purchaseOrders'),
  ])
  const days = new Set<string>()
  const orderColumns = { columns: ['poNo'] }
  for (const { poNo } of readRowVersions<{ readonly poNo: string }>(db, 'purchaseOrders', both(orders), orderColumns)) {
    poNos.add(poNo)
  }
  type Slot = { readonly poNote: string | null; readonly recordDate: string }
  const recordColumns = { columns: ['poNote', 'recordDate'] }
  for (const { poNote, recordDate } of readRowVersions<Slot>(db, 'productRecords', both(records), recordColumns)) {
    if (poNote === null) days.add(recordDate)
    else poNos.add(poNote)
  }
  return { kind: 'some', poNos, days, gone: { productRecords: records.removed, purchaseOrders: orders.removed } }
}

function* both({ added, removed }: { readonly added: readonly number[]; readonly removed: readonly number[] }) {
  yield* added
  yield* removed
}
