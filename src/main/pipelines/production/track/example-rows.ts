import type { ProductRecord, PurchaseOrder } from '../../../../contract/production-rows.ts'
import type { TrackingContext } from './tracking-context.ts'
import { workingCalendar } from './working-calendar.ts'

/** For tests: 1,000 pieces of P1 due on Friday 10 May 2024. */
export function exampleOrder(overrides: Partial<PurchaseOrder> = {}): PurchaseOrder {
  return {
    poReceivedDate: '2024-05-01',
    poNo: 'IM2405001',
    poETA: '2024-05-10',
    itemCode: 'P1',
    itemName: 'LID-BLUE',
    itemQuantity: 1_000,
    plasticResinCode: '10045',
    plasticResin: 'PP',
    plasticResinQuantity: 3,
    colorMasterbatchCode: null,
    colorMasterbatch: null,
    colorMasterbatchQuantity: null,
    additiveMasterbatchCode: null,
    additiveMasterbatch: null,
    additiveMasterbatchQuantity: null,
    ...overrides,
  }
}

/** For tests: shift 1 of Thursday 2 May 2024 on NO.01, 25 shots of 4, all 100 pieces good. */
export function exampleRecord(overrides: Partial<ProductRecord> = {}): ProductRecord {
  return {
    recordDate: '2024-05-02',
    workingShift: '1',
    machineNo: 'NO.01',
    machineCode: 'MD50S-000',
    itemCode: 'P1',
    itemName: 'LID-BLUE',
    colorChanged: null,
    moldChanged: null,
    machineChanged: null,
    poNote: 'IM2405001',
    moldNo: 'P1-M-001',
    moldShot: 25,
    moldCavity: 4,
    itemTotalQuantity: 100,
    itemGoodQuantity: overrides.itemTotalQuantity ?? 100,
    itemBlackSpot: null,
    itemOilDeposit: null,
    itemScratch: null,
    itemCrack: null,
    itemSinkMark: null,
    itemShort: null,
    itemBurst: null,
    itemBend: null,
    itemStain: null,
    otherNG: null,
    plasticResin: 'PP',
    plasticResinCode: '10045',
    plasticResinLot: 'L1',
    colorMasterbatch: null,
    colorMasterbatchCode: null,
    additiveMasterbatch: null,
    additiveMasterbatchCode: null,
    ...overrides,
  }
}

/** For tests: the plant has reported until shift 3 of Friday 3 May 2024, and works all days but Sundays. */
export function exampleContext(overrides: Partial<TrackingContext> = {}): TrackingContext {
  return {
    reference: {
      recordDate: '2024-05-03',
      workingShift: '3',
      start: '2024-05-03T22:00:00',
      end: '2024-05-04T06:00:00',
    },
    calendar: workingCalendar([]),
    moldSpecifications: new Map([['P1', { itemType: 'LID', moldList: 'P1-M-001/P1-M-002' }]]),
    itemPaces: new Map(),
    warnings: new Map(),
    unconfirmed: new Set(),
    revisions: new Map(),
    ...overrides,
  }
}
