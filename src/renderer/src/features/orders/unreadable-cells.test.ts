import { expect, test } from 'vitest'
import type { QuarantineEntry } from '../../../../contract/quarantine.ts'
import { unreadableCells } from './unreadable-cells.ts'

const CELL: QuarantineEntry = {
  id: 1,
  kind: 'cell',
  table: 'purchaseOrders',
  file: 'dynamicDatabase/purchaseOrders_history/purchaseOrder_190101.xlsx',
  fileVersionId: 3,
  sheet: 'Sheet1',
  row: 5,
  rawRowHash: 'raw-5',
  faults: [
    {
      column: 'poETA',
      address: 'D5',
      found: 'end of June',
      expected: 'datetime64[ns]',
      policy: 'detail',
      problem: 'should be a date, found "end of June"',
    },
  ],
  values: { poNo: 'IM1', poETA: null },
  decision: null,
  isInUse: true,
}

test('a cell that was set aside is unreadable for its order alone', () => {
  const isUnreadable = unreadableCells([CELL])
  expect(isUnreadable({ poNo: 'IM1' }, 'poETA')).toBe(true)
  expect(isUnreadable({ poNo: 'IM1' }, 'poReceivedDate')).toBe(false)
  expect(isUnreadable({ poNo: 'IM2' }, 'poETA')).toBe(false)
})

test('what is loaded empty by decision is empty; rows set aside, earlier rows and other tables say nothing of an order', () => {
  const others: readonly QuarantineEntry[] = [
    { ...CELL, decision: 'load-empty' },
    { ...CELL, kind: 'row' },
    { ...CELL, table: 'productRecords' },
    { ...CELL, isInUse: false },
  ]
  expect(unreadableCells(others)({ poNo: 'IM1' }, 'poETA')).toBe(false)
})
