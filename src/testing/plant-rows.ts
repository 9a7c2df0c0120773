import { DEFECT_COLUMNS } from '../contract/production-rows.ts'
import type { Cell } from './workbook-cell.ts'
import type { RowOf } from './plant-tables.ts'

type Overrides<Row> = Partial<Row>

/** An order of the small plant: 31,800 pieces of A100, received 2025-04-25, due 2025-05-20. */
export function purchaseOrder(overrides: Overrides<RowOf<'purchaseOrders'>> = {}): RowOf<'purchaseOrders'> {
  return {
    poReceivedDate: '2025-04-25',
    poNo: 'IM2505001',
    poETA: '2025-05-20',
    itemCode: 'A100',
    itemName: 'AL-CAP-RED',
    itemQuantity: 31_800,
    plasticResinCode: '20001',
    plasticResin: 'PP-T100-NL',
    plasticResinQuantity: 95.4,
    colorMasterbatchCode: '30001',
    colorMasterbatch: 'MB-100-RED',
    colorMasterbatchQuantity: 1.9,
    additiveMasterbatchCode: null,
    additiveMasterbatch: null,
    additiveMasterbatchQuantity: null,
    ...overrides,
  }
}

/**
 * A production record of an order (default: the first of the small plant). What is not overridden fits together: item and
 * materials are the order's, total = shots × cavity, good = total − defects (50 other defects unless given).
 */
export function productRecord(
  overrides: Overrides<RowOf<'productRecords'>> = {},
  order: RowOf<'purchaseOrders'> = purchaseOrder(),
): RowOf<'productRecords'> {
  const { moldShot = 1_000, moldCavity = 8, otherNG = 50 } = overrides
  const itemTotalQuantity = number(moldShot) * number(moldCavity)
  const total = typeof overrides.itemTotalQuantity === 'number' ? overrides.itemTotalQuantity : itemTotalQuantity
  const defects = DEFECT_COLUMNS.reduce((sum, column) => sum + number({ otherNG, ...overrides }[column] ?? null), 0)
  return {
    recordDate: '2025-05-05',
    workingShift: '1',
    machineNo: 'NO.01',
    machineCode: 'TA50-001',
    itemCode: order.itemCode,
    itemName: order.itemName,
    colorChanged: null,
    moldChanged: null,
    machineChanged: null,
    poNote: order.poNo,
    moldNo: `${typeof order.itemCode === 'string' ? order.itemCode : 'X'}-M-001`,
    moldShot,
    moldCavity,
    itemTotalQuantity,
    itemGoodQuantity: total - defects,
    itemBlackSpot: null,
    itemOilDeposit: null,
    itemScratch: null,
    itemCrack: null,
    itemSinkMark: null,
    itemShort: null,
    itemBurst: null,
    itemBend: null,
    itemStain: null,
    otherNG,
    plasticResin: order.plasticResin,
    plasticResinCode: order.plasticResinCode,
    plasticResinLot: 'L250501',
    colorMasterbatch: order.colorMasterbatch ?? '',
    colorMasterbatchCode: order.colorMasterbatchCode,
    additiveMasterbatch: order.additiveMasterbatch ?? '',
    additiveMasterbatchCode: order.additiveMasterbatchCode,
    ...overrides,
  }
}

/** A record of a machine that stood still: date, shift and machine, all else empty. */
export function idleRecord(overrides: Overrides<RowOf<'productRecords'>> = {}): RowOf<'productRecords'> {
  const { recordDate, workingShift, machineNo, machineCode, ...rest } = productRecord()
  const empty = Object.fromEntries(Object.keys(rest).map(column => [column, null])) as Record<keyof typeof rest, Cell>
  return { recordDate, workingShift, machineNo, machineCode, ...empty, ...overrides }
}

export function itemComposition(
  overrides: Overrides<RowOf<'itemCompositionSummary'>> = {},
): RowOf<'itemCompositionSummary'> {
  const { poReceivedDate: _received, poNo: _no, poETA: _eta, itemQuantity: _quantity, ...recipe } = purchaseOrder()
  return { ...recipe, plasticResinQuantity: 30, colorMasterbatchQuantity: 0.6, ...overrides }
}

export function machineInfo(overrides: Overrides<RowOf<'machineInfo'>> = {}): RowOf<'machineInfo'> {
  return {
    machineNo: 'NO.01',
    machineCode: 'TA50-001',
    machineName: 'TA50',
    manufacturerName: 'Talvik',
    machineTonnage: 50,
    changedTime: 1,
    layoutStartDate: '2025-01-02',
    layoutEndDate: null,
    previousMachineCode: 'None',
    ...overrides,
  }
}

export function moldInfo(overrides: Overrides<RowOf<'moldInfo'>> = {}): RowOf<'moldInfo'> {
  return {
    moldNo: 'A100-M-001',
    moldName: 'AL-CAP-M-0001',
    moldCavityStandard: 8,
    moldSettingCycle: 20,
    machineTonnage: '50/100',
    acquisitionDate: '2020-03-02',
    itemsWeight: 3,
    runnerWeight: 4.5,
    ...overrides,
  }
}

export function moldSpecification(
  overrides: Overrides<RowOf<'moldSpecificationSummary'>> = {},
): RowOf<'moldSpecificationSummary'> {
  return {
    itemCode: 'A100',
    itemName: 'AL-CAP-RED',
    itemType: 'AL-CAP',
    moldNum: 1,
    moldList: 'A100-M-001',
    ...overrides,
  }
}

export function resinInfo(overrides: Overrides<RowOf<'resinInfo'>> = {}): RowOf<'resinInfo'> {
  return { resinCode: '20001', resinName: 'PP-T100-NL', resinType: 'plasticResin', colorType: 'natural', ...overrides }
}

function number(value: Cell): number {
  return typeof value === 'number' ? value : 0
}
