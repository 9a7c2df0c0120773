import { expect, test } from 'vitest'
import { exampleContext, exampleOrder, exampleRecord } from './example-rows.ts'
import { progressOfOrder } from './progress-of-order.ts'

const order = exampleOrder()
const subject = { poNo: order.poNo, order }
const progress = (...args: Parameters<typeof progressOfOrder>) => progressOfOrder(...args).progress

test('T-1: item type and mold list come from the item, empty when it has none', () => {
  expect(progress(subject, [], exampleContext())).toMatchObject({ itemType: 'LID', moldList: 'P1-M-001/P1-M-002' })
  const other = { ...subject, order: exampleOrder({ itemCode: 'P9' }) }
  expect(progress(other, [], exampleContext())).toMatchObject({ itemType: null, moldList: null })
})

test('T-2, T-6: sums, lists in order of first appearance, maps in order of their keys', () => {
  const records = [
    exampleRecord({ recordDate: '2024-05-03', workingShift: '2', machineNo: 'NO.02', moldNo: 'P1-M-002' }),
    exampleRecord({ recordDate: '2024-05-02', moldCavity: 3, colorMasterbatchCode: '30001' }),
    exampleRecord({ recordDate: '2024-05-03', workingShift: '1', itemGoodQuantity: 40, moldShot: null }),
    exampleRecord({ recordDate: '2024-05-04', itemTotalQuantity: 0 }),
  ]
  expect(progress(subject, records, exampleContext())).toMatchObject({
    itemRemain: 760,
    startedDate: '2024-05-02',
    machineHist: ['NO.02_MD50S-000', 'NO.01_MD50S-000'],
    moldHist: ['P1-M-002', 'P1-M-001'],
    moldCavity: [4, 3],
    totalMoldShot: 50,
    totalDay: 2,
    totalShift: 3,
    colorMasterbatchCode: ['30001'],
    additiveMasterbatchCode: [],
    lastestRecordTime: '2024-05-04T06:00:00',
    materialComponentMap: [
      { plasticResinCode: '10045', colorMasterbatchCode: null, additiveMasterbatchCode: null },
      { plasticResinCode: '10045', colorMasterbatchCode: '30001', additiveMasterbatchCode: null },
    ],
  })
  const maps = progress(subject, records, exampleContext())
  expect(Object.entries(maps.moldShotMap)).toEqual([
    ['P1-M-001', 25],
    ['P1-M-002', 25],
  ])
  expect(Object.entries(maps.dayQuantityMap)).toEqual([
    ['2024-05-02', 100],
    ['2024-05-03', 140],
  ])
  expect(Object.entries(maps.shiftQuantityMap)).toEqual([
    ['2024-05-02_shift_1', 100],
    ['2024-05-03_shift_1', 40],
    ['2024-05-03_shift_2', 100],
  ])
})

test('T-6: rows without a machine code, mold or shift count their pieces but appear in no map of theirs', () => {
  const bare = exampleRecord({ machineCode: null, moldNo: null, workingShift: null, moldCavity: null })
  expect(progress(subject, [bare], exampleContext())).toMatchObject({
    itemRemain: 900,
    machineHist: [],
    machineQuantityMap: {},
    moldShotMap: {},
    shiftQuantityMap: {},
    dayQuantityMap: { '2024-05-02': 100 },
    totalMoldShot: 25,
    totalDay: 1,
    totalShift: 0,
  })
})

test('T-6: keys that objects treat specially stay keys', () => {
  const molds = ['__proto__', '10', '9', 'constructor'].map(moldNo => exampleRecord({ moldNo }))
  const { moldShotMap } = progress(subject, molds, exampleContext())
  expect(Object.keys(moldShotMap).toSorted()).toEqual(['10', '9', '__proto__', 'constructor'])
  expect(Object.values(moldShotMap)).toEqual([25, 25, 25, 25])
})

test('T-8: MOLDING in a shift that overlaps the reference shift (Q48)', () => {
  const reference = {
    recordDate: '2024-05-02',
    workingShift: '2',
    start: '2024-05-02T14:00:00',
    end: '2024-05-02T22:00:00',
  }
  const status = (workingShift: string | null) =>
    progress(subject, [exampleRecord({ workingShift })], exampleContext({ reference })).proStatus
  expect(status('HC')).toBe('MOLDING')
  expect(status('2')).toBe('MOLDING')
  expect(status('1')).toBe('PAUSED')
  expect(status(null)).toBe('PAUSED')
})

test('T-11: mismatch types of the order, sorted, once each, joined', () => {
  const warnings = new Map([[order.poNo, { item_info_not_matched: 2, Zebra: 1, item_and_mold_not_matched: 9 }]])
  expect(progress(subject, [], exampleContext({ warnings })).warningNotes).toBe(
    'Zebra; item_and_mold_not_matched; item_info_not_matched',
  )
  expect(progress(subject, [], exampleContext()).warningNotes).toBe('')
})

test('a not started order has nothing where production would stand', () => {
  expect(progress(subject, [], exampleContext())).toMatchObject({
    startedDate: null,
    machineHist: [],
    totalMoldShot: null,
    totalDay: null,
    totalShift: null,
    moldShotMap: {},
    lastestRecordTime: null,
    lastestMachineNo: null,
    lastestMoldNo: null,
  })
})

test('a not started order is forecast at the median pace of its item', () => {
  const itemPaces = new Map([['P1', { kind: 'item', perDay: 500, orders: 1 } as const]])
  expect(progress(subject, [], exampleContext({ itemPaces }))).toMatchObject({
    risk: 'on-time',
    forecastDate: '2024-05-06',
  })
})

test('figures are not confirmed while a blocking finding is open; earlier versions stand on the order', () => {
  const revision = {
    file: 'a.xlsx',
    row: 2,
    poReceivedDate: null,
    poETA: '2024-05-01',
    itemCode: 'P1',
    itemQuantity: 5,
  }
  const context = exampleContext({
    unconfirmed: new Set([order.poNo]),
    revisions: new Map([[order.poNo, [revision]]]),
  })
  expect(progress(subject, [], context)).toMatchObject({ figuresConfirmed: false, revisions: [revision] })
  expect(progress(subject, [], exampleContext())).toMatchObject({ figuresConfirmed: true, revisions: [] })
})

test('q33: an order that no file knows shows what its rows made', () => {
  const records = [exampleRecord({ itemCode: null, itemName: null }), exampleRecord({ workingShift: '2' })]
  expect(progress({ poNo: 'IM99', order: null }, records, exampleContext())).toMatchObject({
    poNo: 'IM99',
    listed: false,
    itemCode: 'P1',
    itemName: 'LID-BLUE',
    itemType: 'LID',
    itemQuantity: null,
    itemRemain: null,
    surplus: 200,
    proStatus: 'PAUSED',
    machineQuantityMap: { 'NO.01_MD50S-000': 200 },
  })
})
