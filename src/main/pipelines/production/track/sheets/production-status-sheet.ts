import type { OrderProgress } from '../../../../../contract/order-progress.ts'
import { baseColumns, baseRow } from './base-columns.ts'
import type { ProgressSheet, SheetColumn } from './progress-sheet.ts'

const PRODUCTION_COLUMNS = [
  'machineHist',
  'moldHist',
  'moldCavity',
  'plasticResinCode',
  'colorMasterbatchCode',
  'additiveMasterbatchCode',
  'moldShotMap',
  'machineQuantityMap',
  'dayQuantityMap',
  'shiftQuantityMap',
  'materialComponentMap',
] as const
type ProductionColumn = (typeof PRODUCTION_COLUMNS)[number]

/** The 31 columns of the plant's sheet, then surplus, risk, riskReason and forecastDate; lists and maps are null when not started. */
export type ProductionStatusRow = Omit<
  OrderProgress,
  ProductionColumn | 'listed' | 'figuresConfirmed' | 'revisions'
> & { readonly [C in ProductionColumn]: OrderProgress[C] | null }

const columns: readonly SheetColumn<ProductionStatusRow>[] = [
  ...baseColumns,
  { name: 'proStatus', kind: 'text' },
  { name: 'etaStatus', kind: 'text' },
  { name: 'machineHist', kind: 'list' },
  { name: 'itemType', kind: 'text' },
  { name: 'moldList', kind: 'text' },
  { name: 'moldHist', kind: 'list' },
  { name: 'moldCavity', kind: 'list' },
  { name: 'totalMoldShot', kind: 'number' },
  { name: 'totalDay', kind: 'number' },
  { name: 'totalShift', kind: 'number' },
  { name: 'plasticResinCode', kind: 'list' },
  { name: 'colorMasterbatchCode', kind: 'list' },
  { name: 'additiveMasterbatchCode', kind: 'list' },
  { name: 'moldShotMap', kind: 'map' },
  { name: 'machineQuantityMap', kind: 'map' },
  { name: 'dayQuantityMap', kind: 'map' },
  { name: 'shiftQuantityMap', kind: 'map' },
  { name: 'materialComponentMap', kind: 'list' },
  { name: 'lastestRecordTime', kind: 'time' },
  { name: 'lastestMachineNo', kind: 'text' },
  { name: 'lastestMoldNo', kind: 'text' },
  { name: 'warningNotes', kind: 'text' },
  { name: 'surplus', kind: 'number' },
  { name: 'risk', kind: 'text' },
  { name: 'riskReason', kind: 'text' },
  { name: 'forecastDate', kind: 'date' },
]

/** Sheet 1: one row per order. A not started order has empty cells where production would stand (production spec 7.4). */
export const productionStatusSheet: ProgressSheet<ProductionStatusRow> = {
  name: 'productionStatus',
  columns,
  rowsOf(order) {
    const { listed: _listed, figuresConfirmed: _confirmed, revisions: _revisions, ...row } = order
    if (order.startedDate !== null) return [row]
    const empty = Object.fromEntries(PRODUCTION_COLUMNS.map(column => [column, null]))
    return [{ ...row, ...(empty as Record<ProductionColumn, null>), ...baseRow(order) }]
  },
}
