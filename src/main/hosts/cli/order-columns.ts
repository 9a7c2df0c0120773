import type { OrderProgress } from '../../../contract/order-progress.ts'

/** Columns of `orders --json`: the 31 of sheet `productionStatus` in their order (production spec 7.3), then ours. */
export const ORDER_COLUMNS = [
  'poReceivedDate',
  'poNo',
  'itemCode',
  'itemName',
  'poETA',
  'itemQuantity',
  'itemRemain',
  'startedDate',
  'actualFinishedDate',
  'proStatus',
  'etaStatus',
  'machineHist',
  'itemType',
  'moldList',
  'moldHist',
  'moldCavity',
  'totalMoldShot',
  'totalDay',
  'totalShift',
  'plasticResinCode',
  'colorMasterbatchCode',
  'additiveMasterbatchCode',
  'moldShotMap',
  'machineQuantityMap',
  'dayQuantityMap',
  'shiftQuantityMap',
  'materialComponentMap',
  'lastestRecordTime',
  'lastestMachineNo',
  'lastestMoldNo',
  'warningNotes',
  'surplus',
  'risk',
  'riskReason',
  'forecastDate',
  'listed',
  'figuresConfirmed',
  'revisions',
] as const satisfies readonly (keyof OrderProgress)[]

/** An order as `--json` prints it: these columns, in this order, lists and maps as JSON values. */
export function orderDocument(order: OrderProgress): Readonly<Record<string, unknown>> {
  return Object.fromEntries(ORDER_COLUMNS.map(column => [column, order[column]]))
}
