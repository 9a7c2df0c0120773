import type { Description } from '../master/description.ts'
import type { RowSet, TableRow } from './row-set.ts'

/** A production row or an order: both describe an item and its materials. */
export type DescribedRow = Description & TableRow

/** Rows the static checker looks at, with what its texts and their order need (production spec V-1, V-4). */
export interface DescribedRows<Row extends DescribedRow> extends RowSet<Row> {
  readonly table: 'productRecords' | 'purchaseOrders'
  /** The bracketed begin of each text, without the bracket. */
  readonly contextOf: (row: Row) => string
  /** Group numbers of its checks. */
  readonly order: {
    readonly item: number
    readonly resin: number
    readonly color: number
    readonly additive: number
    readonly composition: number
  }
}
