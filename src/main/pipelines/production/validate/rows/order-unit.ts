import type { DescribedRows } from './described-rows.ts'
import type { OrderRow } from './order-rows.ts'
import { type RecordRow, recordRows } from './record-rows.ts'
import { repeatedRecords } from './repeated-records.ts'

/**
 * What is checked together: an order with all of its production rows, or the rows of one day that have no order. Nothing a rule
 * finds reaches beyond its unit and the static tables; that is what makes an incremental check equal a full one.
 */
export interface OrderUnit {
  /** Null for rows without an order. */
  readonly poNo: string | null
  /** Null when no purchase order file has it. */
  readonly order: OrderRow | null
  /** Other rows of the order under the same order date, not loaded. */
  readonly twins: readonly OrderRow[]
  /** All production rows of the order, in input order. */
  readonly records: readonly RecordRow[]
  readonly recordRows: DescribedRows<RecordRow>
  /** Rows of one day, shift and machine, where there are several; worked out when first asked. */
  readonly repeated: () => readonly (readonly RecordRow[])[]
}

export function orderUnit(
  poNo: string | null,
  records: readonly RecordRow[],
  { order = null, twins = [] }: { readonly order?: OrderRow | null; readonly twins?: readonly OrderRow[] } = {},
): OrderUnit {
  let groups: readonly (readonly RecordRow[])[] | null = null
  const repeated = () => (groups ??= repeatedRecords(records))
  return { poNo, order, twins, records, recordRows: recordRows(records), repeated }
}
