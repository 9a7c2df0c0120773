import type { OrderProgress } from '../../../../../contract/order-progress.ts'

/**
 * How a cell is to be shown: `date` is `YYYY-MM-DD`, `time` is `YYYY-MM-DDTHH:mm:ss`, a `list` or `map` is JSON text with map keys
 * ascending (read maps through `sortedEntries`).
 */
export type SheetCellKind = 'text' | 'number' | 'date' | 'time' | 'list' | 'map'

export interface SheetColumn<Row> {
  readonly name: keyof Row & string
  readonly kind: SheetCellKind
}

/** One sheet of the progress workbook made of orders (production spec 7.3): its columns and the rows one order gives it. */
export interface ProgressSheet<Row> {
  readonly name: string
  readonly columns: readonly SheetColumn<Row>[]
  /** Rows of one order in map order, none when the sheet shows only started orders and this one is not. */
  readonly rowsOf: (order: OrderProgress) => readonly Row[]
}
