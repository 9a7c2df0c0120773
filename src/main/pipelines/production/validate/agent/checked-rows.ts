import type { FindingScope } from '../../../../storage/findings/apply-findings.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import type { ValidationScope } from './validation-scope.ts'

/** Keeps account of what was checked: how much, and about which rows the check may say that a finding is gone. */
export interface CheckedRows {
  add(units: readonly OrderUnit[]): void
  counts(): { readonly rows: number; readonly orders: number }
  scope(): FindingScope
}

export function checkedRows(scope: ValidationScope): CheckedRows {
  const productRecords: number[] = []
  const purchaseOrders: number[] = []
  let rows = 0
  let orders = 0
  return {
    add(units) {
      for (const unit of units) {
        rows += unit.records.length
        if (unit.poNo !== null) orders += 1
        if (scope.kind === 'all') continue
        for (const { rowId } of unit.records) productRecords.push(rowId)
        if (unit.order !== null) purchaseOrders.push(unit.order.rowId)
      }
    },
    counts: () => ({ rows, orders }),
    scope() {
      if (scope.kind === 'all') return 'all'
      const { gone } = scope
      return {
        tables: [],
        rows: [
          { table: 'productRecords', rowIds: [...productRecords, ...gone.productRecords] },
          { table: 'purchaseOrders', rowIds: [...purchaseOrders, ...gone.purchaseOrders] },
        ],
      }
    },
  }
}
