import type { CellFault } from './quarantine.ts'
import type { CellPassport, CellValue, TableName } from './table.ts'

/** Figures of an order that open their derivation. */
export const ORDER_FIGURES = [
  'poReceivedDate',
  'poETA',
  'itemCode',
  'itemName',
  'itemQuantity',
  'moldedQuantity',
  'ngQuantity',
  'ngRate',
  'itemRemain',
  'surplus',
  'progress',
  'startedDate',
  'actualFinishedDate',
  'proStatus',
  'etaStatus',
  'machineHist',
  'moldHist',
  'moldCavity',
  'plasticResinCode',
  'colorMasterbatchCode',
  'additiveMasterbatchCode',
  'materialComponentMap',
  'itemType',
  'moldList',
  'totalMoldShot',
  'totalDay',
  'totalShift',
  'dayQuantityMap',
  'shiftQuantityMap',
  'machineQuantityMap',
  'moldShotMap',
  'cavityQuantityMap',
  'materialQuantityMap',
  'lastestRecordTime',
  'lastestMachineNo',
  'lastestMoldNo',
  'warningNotes',
  'pace',
  'forecastDate',
  'risk',
  'capacity',
] as const
export type OrderFigure = (typeof ORDER_FIGURES)[number]

/** A list has its values in their order. */
export type FigureValue = CellValue | readonly (string | number)[]

/**
 * How what an order rests on makes a figure:
 * - `sum`: the amounts add up to it;
 * - `distinct`: the different entries in order of first appearance; `amount` is 1 where one first appears, else 0;
 * - `earliest`: the smallest entry;
 * - `reached`: the entry at which the amounts, added up in the order given, reach the ordered quantity;
 * - `latest`: the entry of the one that counts;
 * - `cell`: the entry, as it stands in the workbook;
 * - `median`: the middle amount, of two the mean;
 * - `rule`: decided by the inputs; the amounts add up to the input of the same unit, good pieces or pace.
 */
export type Combination = 'sum' | 'distinct' | 'earliest' | 'reached' | 'latest' | 'cell' | 'median' | 'rule'

export type FigureUnit = 'pieces' | 'shots' | 'days' | 'shifts' | 'percent' | 'pieces-per-day' | 'day' | 'time' | 'none'

/** What a rule reads besides the rows; `figure` opens the derivation of the input itself. */
export interface DerivationInput {
  readonly name: InputName
  readonly value: FigureValue
  readonly unit: FigureUnit
  readonly figure: OrderFigure | null
}

export type InputName =
  | 'itemQuantity'
  | 'moldedQuantity'
  | 'itemRemain'
  | 'surplus'
  | 'poETA'
  | 'actualFinishedDate'
  | 'forecastDate'
  | 'startedDate'
  | 'referenceShift'
  | 'referenceDate'
  /** Working rows in the reference shift or one that overlaps it. */
  | 'rowsInReferenceShift'
  | 'pace'
  /** Producing days the pace rests on. */
  | 'paceDays'
  /** Orders of the item the pace is the median of. */
  | 'paceOrders'
  | 'workingDays'
  | 'totalMoldShot'
  | 'totalDay'
  | 'meanCavity'

/** A cell a rule read; `fault` is why nothing could be read there, null where there was something or the cell is empty. */
export interface DerivedCell extends CellPassport {
  readonly fault: CellFault | null
}

/** A sheet row of the plant. */
export interface SheetRow {
  readonly table: TableName
  /** Path below the plant. */
  readonly file: string
  readonly sheet: string
  /** 1-based. */
  readonly row: number
}

/** What tells a production record at a glance; null for a row of another table. */
export interface RecordLabel {
  readonly recordDate: string
  readonly workingShift: string | null
  readonly machineNo: string | null
  readonly moldNo: string | null
}

/**
 * - `row`: a row counts with `amount` or names `entry`;
 * - `limit`: what the rule cuts off ("never below zero", "not yet reached");
 * - `order`: another order of the item, by its number, with its pace;
 * - `finding`: a kind of mismatch and how often it was found.
 */
export interface Contribution {
  readonly kind: 'row' | 'limit' | 'order' | 'finding'
  readonly row: SheetRow | null
  readonly label: RecordLabel | null
  readonly entry: string | number | null
  readonly amount: number | null
  /** The cells the rule read, the telling one first. */
  readonly cells: readonly DerivedCell[]
}

/** Why a row that could have counted does not. */
export const EXCLUSIONS = [
  /** itemTotalQuantity is empty or 0 (production spec T-3). */
  'not-working',
  /** The column the figure goes by is empty. */
  'no-entry',
  /** Counts under another day, shift, machine, mold … of the same order. */
  'other-entry',
  /** Made on a day after the ordered quantity was reached. */
  'after-finish',
  /** Before the last five producing days. */
  'before-pace',
  /** A later record of the order counts. */
  'earlier-record',
  /** The same cells stand earlier in the input (C-5). */
  'duplicate',
  /** A later order file, or an earlier row of the same date, counts. */
  'superseded',
  /** An undo took the row out of its file. */
  'taken-out',
  /** In quarantine: not loaded until somebody decides. */
  'quarantined',
  /** Makes the item of this order but names no order. */
  'no-order',
  /** The key stands earlier in the table. */
  'duplicate-key',
] as const
export type Exclusion = (typeof EXCLUSIONS)[number]

export interface ExcludedRow {
  readonly reason: Exclusion
  readonly row: SheetRow
  readonly label: RecordLabel | null
  /** What it would have added or named. */
  readonly entry: string | number | null
  readonly amount: number | null
  readonly cells: readonly DerivedCell[]
}

/** How one figure of one order comes about, computed by the tracker's own functions from the rows of the generation it is of. */
export interface Derivation {
  readonly poNo: string
  readonly figure: OrderFigure
  /** Entry of a map, or of a split (`splitKey`) for a figure the splits show; null = the whole figure. */
  readonly key: string | null
  /** Of the production spec or the design, e.g. `T-8`. */
  readonly rule: string
  readonly unit: FigureUnit
  readonly value: FigureValue
  readonly asOf: { readonly run: number; readonly generation: number }
  readonly inputs: readonly DerivationInput[]
  readonly combination: Combination
  /** A page of what it is made of, in the order it counts. */
  readonly contributions: readonly Contribution[]
  readonly contributionCount: number
  /** Of all amounts; null where amounts mean nothing. */
  readonly sum: number | null
  /** A page of what could have counted. */
  readonly excluded: readonly ExcludedRow[]
  readonly excludedCount: number
  /** Reasons with their numbers of rows, those without rows left out. */
  readonly excludedBy: readonly { readonly reason: Exclusion; readonly rows: number }[]
}
