import type { OrderDetail, OrderRecord, SplitEntry } from '../../../contract/order-breakdown.ts'
import type { Derivation } from '../../../contract/order-derivation.ts'
import type { OrderProgress } from '../../../contract/order-progress.ts'
import type { OrderViews } from '../../../contract/order-views.ts'
import type { FakePlant } from './fake-plant.ts'

/** What stands behind the orders of the double: splits from their maps, one record, one derivation. */
export function fakeOrderViews(plant: Pick<FakePlant, 'orders'>): OrderViews {
  const orderOf = (poNo: string) => plant.orders.find(order => order.poNo === poNo) ?? plant.orders[0]
  return {
    orderDetail: ({ poNo }) => {
      const order = orderOf(poNo)
      return order ? Promise.resolve(detailOf(order)) : Promise.reject(new Error('no order'))
    },
    derivation: input => Promise.resolve(aDerivation({ poNo: input.poNo, figure: input.figure, key: input.key })),
    orderRecords: ({ offset }) => Promise.resolve({ items: offset === 0 ? [RECORD] : [], total: 1 }),
    countOrders: ({ views }) => Promise.resolve(views.map((_, place) => place)),
  }
}

const CELL = {
  file: 'dynamicDatabase/monthlyReports_history/monthlyReports_201901.xlsb',
  fileVersionId: 3,
  sheet: 'Sheet1',
  address: 'M312',
  column: 'itemGoodQuantity',
  value: 37_484,
  fault: null,
} as const

const RECORD: OrderRecord = {
  table: 'productRecords',
  file: CELL.file,
  sheet: CELL.sheet,
  row: 312,
  rowId: 7,
  fileVersionId: CELL.fileVersionId,
  isWorking: true,
  values: {
    recordDate: '2018-12-28',
    workingShift: '1',
    machineNo: 'NO.06',
    moldNo: '12000CBS-M-001',
    moldShot: 9_611,
    moldCavity: 4,
    itemTotalQuantity: 38_000,
    itemGoodQuantity: 37_484,
  },
  letters: { poNote: 'J', itemGoodQuantity: 'M' },
}

/** What is left of 40,000 pieces after one row; a row that did not work and one without an order do not count. */
export function aDerivation(more: Partial<Derivation> = {}): Derivation {
  const row = { table: 'productRecords', file: CELL.file, sheet: CELL.sheet, row: 312 } as const
  const label = { recordDate: '2018-12-28', workingShift: '1', machineNo: 'NO.06', moldNo: '12000CBS-M-001' }
  const order = { table: 'purchaseOrders', file: 'orders/purchaseOrder_181201.xlsx', sheet: 'poList', row: 5 } as const
  return {
    poNo: 'IM1812004',
    figure: 'itemRemain',
    key: null,
    rule: 'T-7, Q27',
    unit: 'pieces',
    value: 2_516,
    asOf: { run: 7, generation: 3 },
    inputs: [
      { name: 'itemQuantity', value: 40_000, unit: 'pieces', figure: 'itemQuantity' },
      { name: 'moldedQuantity', value: 37_484, unit: 'pieces', figure: 'moldedQuantity' },
    ],
    combination: 'sum',
    contributions: [
      {
        kind: 'row',
        row: order,
        label: null,
        entry: null,
        amount: 40_000,
        cells: [{ ...CELL, ...order, address: 'F5' }],
      },
      { kind: 'row', row, label, entry: null, amount: -37_484, cells: [CELL] },
    ],
    contributionCount: 2,
    sum: 2_516,
    excluded: [
      {
        reason: 'not-working',
        row: { ...row, row: 400 },
        label,
        entry: null,
        amount: 0,
        cells: [{ ...CELL, address: 'M400' }],
      },
      {
        reason: 'no-order',
        row: { ...row, row: 401 },
        label,
        entry: null,
        amount: 900,
        cells: [{ ...CELL, address: 'M401' }],
      },
    ],
    excludedCount: 2,
    excludedBy: [
      { reason: 'not-working', rows: 1 },
      { reason: 'no-order', rows: 1 },
    ],
    ...more,
  }
}

function detailOf(order: OrderProgress): OrderDetail {
  const split = (map: Readonly<Record<string, number>>, shots = false) =>
    Object.entries(map).map(([key, value]): SplitEntry => ({
      key,
      parts: [key],
      rows: 1,
      itemTotalQuantity: shots ? 0 : value,
      itemGoodQuantity: shots ? 0 : value,
      moldShot: shots ? value : 0,
    }))
  let pieces = 0
  const made = Object.entries(order.dayQuantityMap).map(([day, good]) => ({ day, pieces: (pieces += good) }))
  return {
    poNo: order.poNo,
    asOf: { run: 7, generation: 3 },
    splits: {
      day: split(order.dayQuantityMap),
      shift: split(order.shiftQuantityMap),
      machine: split(order.machineQuantityMap),
      mold: split(order.moldShotMap, true),
      material: [],
      cavity: order.moldHist.map(mold => ({
        ...(split(order.dayQuantityMap)[0] as SplitEntry),
        key: JSON.stringify([mold, order.moldCavity[0] ?? null]),
      })),
    },
    curve: { made, plan: [], forecast: [] },
    pace: { perDay: 12_495, of: 'order' },
    records: 1,
    unreadable: [],
  }
}
