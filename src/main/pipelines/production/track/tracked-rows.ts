import type { ProductRecord, PurchaseOrder } from '../../../../contract/production-rows.ts'

/** The columns of productRecords that progress rests on. */
export const TRACKED_RECORD_COLUMNS = [
  'recordDate',
  'workingShift',
  'machineNo',
  'machineCode',
  'itemCode',
  'itemName',
  'moldNo',
  'moldShot',
  'moldCavity',
  'itemTotalQuantity',
  'itemGoodQuantity',
  'plasticResinCode',
  'colorMasterbatchCode',
  'additiveMasterbatchCode',
] as const satisfies readonly (keyof ProductRecord)[]

export type TrackedRecord = Pick<ProductRecord, (typeof TRACKED_RECORD_COLUMNS)[number]>

/** The columns of purchaseOrders that progress rests on (production spec T-1). */
export const TRACKED_ORDER_COLUMNS = [
  'poReceivedDate',
  'poNo',
  'poETA',
  'itemCode',
  'itemName',
  'itemQuantity',
] as const satisfies readonly (keyof PurchaseOrder)[]

export type TrackedOrderRow = Pick<PurchaseOrder, (typeof TRACKED_ORDER_COLUMNS)[number]>
