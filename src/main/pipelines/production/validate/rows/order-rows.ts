import type { PurchaseOrder, Versioned } from '../../../../../contract/production-rows.ts'
import { REPORT_ORDER } from '../report-order.ts'
import type { DescribedRows } from './described-rows.ts'

export type OrderRow = Versioned<PurchaseOrder>

/** Orders; poNo is unique among the loaded ones, and what a finding concerns is the ordered quantity. */
export const ORDER_ROWS: DescribedRows<OrderRow> = {
  table: 'purchaseOrders',
  keyOf: order => [order.poNo],
  occurrenceOf: () => 0,
  poNoOf: order => order.poNo,
  piecesOf: order => order.itemQuantity,
  contextOf: order => order.poNo,
  order: {
    item: REPORT_ORDER.orderItem,
    resin: REPORT_ORDER.orderResin,
    color: REPORT_ORDER.orderColor,
    additive: REPORT_ORDER.orderAdditive,
    composition: REPORT_ORDER.orderComposition,
  },
}
