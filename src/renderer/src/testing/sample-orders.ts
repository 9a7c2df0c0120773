import type { OrderProgress } from '../../../contract/order-progress.ts'

const FINISHED: OrderProgress = {
  poReceivedDate: '2018-10-20',
  poNo: 'IM1811001',
  itemCode: '26001122M',
  itemName: 'CT-CAX-UPPER-CASE-PINK',
  poETA: '2018-11-05',
  itemQuantity: 280_000,
  itemRemain: 0,
  startedDate: '2018-11-01',
  actualFinishedDate: '2018-12-19',
  proStatus: 'MOLDED',
  etaStatus: 'LATE',
  machineHist: ['NO.01_MD50S-000'],
  itemType: 'CASE',
  moldList: '14000CBQ-M-001',
  moldHist: ['14000CBQ-M-001'],
  moldCavity: [8],
  totalMoldShot: 36_180,
  totalDay: 11,
  totalShift: 30,
  plasticResinCode: ['10045'],
  colorMasterbatchCode: ['10190'],
  additiveMasterbatchCode: [],
  moldShotMap: { '14000CBQ-M-001': 36_180 },
  machineQuantityMap: { 'NO.01_MD50S-000': 280_000 },
  dayQuantityMap: { '2018-11-01': 24_800, '2018-11-02': 26_100, '2018-12-19': 229_100 },
  shiftQuantityMap: { '2018-11-01_shift_1': 24_800, '2018-11-02_shift_1': 26_100, '2018-12-19_shift_2': 229_100 },
  materialComponentMap: [{ plasticResinCode: '10045', colorMasterbatchCode: '10190', additiveMasterbatchCode: null }],
  lastestRecordTime: '2018-12-19T14:00:00',
  lastestMachineNo: 'NO.01',
  lastestMoldNo: '14000CBQ-M-001',
  warningNotes: '',
  surplus: 0,
  risk: 'late',
  riskReason: '280,000 pieces done 19 Dec, 44 days after the ETA 5 Nov 2018',
  forecastDate: null,
  listed: true,
  figuresConfirmed: true,
  revisions: [],
}

const MOLDING: OrderProgress = {
  ...FINISHED,
  poReceivedDate: '2019-01-02',
  poNo: 'IM1901040',
  itemCode: '26003170M',
  itemName: 'CT-CAX-BASE-COVER',
  poETA: '2019-02-05',
  itemQuantity: 500_000,
  itemRemain: 116_267,
  startedDate: '2019-01-03',
  actualFinishedDate: null,
  proStatus: 'MOLDING',
  etaStatus: 'PENDING',
  machineHist: ['NO.01_MD50S-000', 'NO.02_MD50S-001'],
  moldCavity: [8, 7],
  totalMoldShot: 49_796,
  totalDay: 18,
  totalShift: 50,
  machineQuantityMap: { 'NO.01_MD50S-000': 378_733, 'NO.02_MD50S-001': 5_000 },
  lastestRecordTime: '2019-01-31T22:00:00',
  risk: 'at-risk',
  riskReason: '116,267 of 500,000 pieces left at 18,400 a day: done 8 Feb, 3 days after the ETA 5 Feb 2019',
  forecastDate: '2019-02-08',
}

const PAUSED: OrderProgress = {
  ...MOLDING,
  poNo: 'IM1812004',
  itemCode: '24720309M',
  itemName: 'AB-TP-BODY-0.5',
  poETA: '2018-12-31',
  itemQuantity: 40_000,
  itemRemain: 2_516,
  startedDate: '2018-12-28',
  proStatus: 'PAUSED',
  machineHist: ['NO.06_MD100S-000'],
  moldHist: ['12000CBS-M-001'],
  moldCavity: [4],
  totalMoldShot: 9_611,
  totalDay: 3,
  totalShift: 7,
  risk: 'late',
  riskReason: '2,516 of 40,000 pieces left at 12,495 a day: done 1 Feb 2019, 32 days after the ETA 31 Dec 2018',
  forecastDate: '2019-02-01',
  revisions: [
    {
      file: 'dynamicDatabase/purchaseOrders_history/purchaseOrder_181201.xlsx',
      row: 5,
      poReceivedDate: '2018-12-01',
      poETA: '2018-12-15',
      itemCode: '24720309M',
      itemQuantity: 30_000,
    },
  ],
}

const PENDING: OrderProgress = {
  ...FINISHED,
  poReceivedDate: '2019-01-25',
  poNo: 'IM1902002',
  itemCode: '10242M',
  itemName: 'AB-TP-LARGE-CAP-055-YW',
  poETA: '2019-02-20',
  itemQuantity: 30_000,
  itemRemain: 30_000,
  startedDate: null,
  actualFinishedDate: null,
  proStatus: 'PENDING',
  etaStatus: 'PENDING',
  machineHist: [],
  moldHist: [],
  moldCavity: [],
  totalMoldShot: null,
  totalDay: null,
  totalShift: null,
  plasticResinCode: [],
  colorMasterbatchCode: [],
  moldShotMap: {},
  machineQuantityMap: {},
  dayQuantityMap: {},
  shiftQuantityMap: {},
  materialComponentMap: [],
  lastestRecordTime: null,
  lastestMachineNo: null,
  lastestMoldNo: null,
  warningNotes: 'item_code_and_name_not_matched; item_composition_not_matched',
  risk: 'no-forecast',
  riskReason:
    '30,000 of 30,000 pieces left, not started and no order of its item has produced: no forecast, ETA 20 Feb 2019',
}

/** One order of each kind, as the plant's own data have them. */
export const SAMPLE_ORDERS: readonly OrderProgress[] = [FINISHED, MOLDING, PAUSED, PENDING]

/** An order that is finished and late, but for what is given. */
export function anOrder(order: Partial<OrderProgress> = {}): OrderProgress {
  return { ...FINISHED, ...order }
}

/** As many orders as asked for, of all kinds in turn, with numbers of their own. */
export function manyOrders(count: number): readonly OrderProgress[] {
  return Array.from({ length: count }, (_, place) => {
    const kind = SAMPLE_ORDERS[place % SAMPLE_ORDERS.length] ?? FINISHED
    return { ...kind, poNo: `PO${String(place + 1).padStart(6, '0')}` }
  })
}
