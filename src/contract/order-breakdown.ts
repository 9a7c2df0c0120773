import type { CellFault } from './quarantine.ts'
import type { CellValue } from './table.ts'
import type { SheetRow } from './order-derivation.ts'
import type { OrderFigure } from './order-derivation.ts'

/** What the production of an order is split by. */
export const ORDER_SPLITS = ['day', 'shift', 'machine', 'mold', 'material', 'cavity'] as const
export type OrderSplit = (typeof ORDER_SPLITS)[number]

/** The figure whose entries a split shows. */
export const SPLIT_FIGURES = {
  day: 'dayQuantityMap',
  shift: 'shiftQuantityMap',
  machine: 'machineQuantityMap',
  mold: 'moldShotMap',
  material: 'materialQuantityMap',
  cavity: 'cavityQuantityMap',
} as const satisfies Readonly<Record<OrderSplit, OrderFigure>>

/** Quantities that every split shows of its entries. */
export type SplitQuantity = (typeof SPLIT_QUANTITIES)[number]
const SPLIT_QUANTITIES = [
  'moldedQuantity',
  'ngQuantity',
  'ngRate',
  'totalMoldShot',
] as const satisfies readonly OrderFigure[]

export function isSplitQuantity(figure: OrderFigure): figure is SplitQuantity {
  return SPLIT_QUANTITIES.some(quantity => quantity === figure)
}

/** An entry of a split as the key of a quantity: `mold:14000CBQ-M-001`; rows that name none are `mold`. */
export function splitKey(split: OrderSplit, entry: string | null): string {
  return entry === null ? split : `${split}:${entry}`
}

/** Reads what `splitKey` writes; null for anything else. */
export function parseSplitKey(key: string): { readonly split: OrderSplit; readonly entry: string | null } | null {
  const colon = key.indexOf(':')
  const split = ORDER_SPLITS.find(known => known === (colon === -1 ? key : key.slice(0, colon)))
  return split ? { split, entry: colon === -1 ? null : key.slice(colon + 1) } : null
}

/** Part of an order's production; pieces, shots and rows of working rows. */
export interface SplitEntry {
  /** As `derivation` takes it; null: the rows name none. */
  readonly key: string | null
  /** What the key is made of: day; day and shift; machine; mold; resin, masterbatch and additive; mold and cavity. */
  readonly parts: readonly (string | number | null)[]
  readonly rows: number
  readonly itemTotalQuantity: number
  readonly itemGoodQuantity: number
  readonly moldShot: number
}

/** Good pieces until the end of a day. */
export interface CurvePoint {
  readonly day: string
  readonly pieces: number
}

/**
 * Cumulative good pieces against the plan. There is no plan in the plant's sheets: it spreads the ordered pieces evenly over the
 * working days from the day after the order was received to its ETA.
 */
export interface OrderCurve {
  readonly made: readonly CurvePoint[]
  /** Empty without received date, ETA or quantity. */
  readonly plan: readonly CurvePoint[]
  /** From the reference date to the forecast; empty without one. */
  readonly forecast: readonly CurvePoint[]
}

/** What stands behind one order besides its progress. */
export interface OrderDetail {
  readonly poNo: string
  readonly asOf: { readonly run: number; readonly generation: number }
  readonly splits: Readonly<Record<OrderSplit, readonly SplitEntry[]>>
  readonly curve: OrderCurve
  /** Good pieces a producing day the forecast rests on; null without one. */
  readonly pace: { readonly perDay: number; readonly of: 'order' | 'item' } | null
  /** Rows of records that name the order, working or not. */
  readonly records: number
  /** Cells of the order's own row that were set aside; their figures show “unreadable”, not nothing (design 4). */
  readonly unreadable: readonly CellFault[]
}

/** A production record as it stands in its workbook. */
export interface OrderRecord extends SheetRow {
  readonly rowId: number
  readonly fileVersionId: number
  readonly isWorking: boolean
  /** By column. */
  readonly values: Readonly<Record<string, CellValue>>
  /** Column to the letters of its sheet column. */
  readonly letters: Readonly<Record<string, string>>
}
