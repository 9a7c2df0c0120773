import { beforeAll, describe, expect, test } from 'vitest'
import { hasSharedPlantData, sharedPlantData } from '../../testing/shared-plant.ts'
import { readPlantTables, type PlantTables } from './read-plant-tables.ts'

/** Nulls per column; columns without any are left out. */
function nulls(rows: readonly object[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const row of rows) {
    for (const [column, value] of Object.entries(row)) if (value === null) counts[column] = (counts[column] ?? 0) + 1
  }
  return counts
}

describe.skipIf(!hasSharedPlantData())('the shipped plant data', () => {
  let tables: PlantTables

  beforeAll(async () => {
    tables = await readPlantTables(sharedPlantData())
  })

  test('productRecords has the rows, nulls and sums of production spec 1.2', () => {
    expect(tables.productRecords).toHaveLength(2_134)
    expect(nulls(tables.productRecords)).toEqual({
      itemCode: 63,
      itemName: 63,
      colorChanged: 2_076,
      moldChanged: 2_070,
      machineChanged: 2_134,
      poNote: 63,
      moldNo: 63,
      moldShot: 63,
      moldCavity: 104,
      itemTotalQuantity: 63,
      itemGoodQuantity: 63,
      itemBlackSpot: 1_942,
      itemOilDeposit: 1_813,
      itemScratch: 1_956,
      itemCrack: 2_102,
      itemSinkMark: 2_126,
      itemShort: 2_111,
      itemBurst: 2_128,
      itemBend: 2_132,
      itemStain: 2_128,
      otherNG: 456,
      plasticResin: 63,
      plasticResinCode: 63,
      plasticResinLot: 96,
      colorMasterbatch: 1_234,
      colorMasterbatchCode: 1_234,
      additiveMasterbatch: 2_115,
      additiveMasterbatchCode: 2_115,
    })
    const sum = (value: (row: PlantTables['productRecords'][number]) => number | null): number =>
      tables.productRecords.reduce((total, row) => total + (value(row) ?? 0), 0)
    expect(sum(row => row.itemTotalQuantity)).toBe(15_836_332)
    expect(sum(row => row.itemGoodQuantity)).toBe(15_365_717)
    const defects = (row: PlantTables['productRecords'][number]): number =>
      [
        row.itemBlackSpot,
        row.itemOilDeposit,
        row.itemScratch,
        row.itemCrack,
        row.itemSinkMark,
        row.itemShort,
        row.itemBurst,
      ]
        .concat([row.itemBend, row.itemStain, row.otherNG])
        .reduce<number>((total, count) => total + (count ?? 0), 0)
    expect(sum(defects)).toBe(470_615)
  })

  test('columns of productRecords hold what production spec 1.2 says', () => {
    const rows = tables.productRecords
    const dates = new Set(rows.map(row => row.recordDate))
    expect(dates.size).toBe(75)
    expect([...dates].toSorted().at(0)).toBe('2018-11-01')
    expect([...dates].toSorted().at(-1)).toBe('2019-01-31')
    expect(['1', '2', '3'].map(shift => rows.filter(row => row.workingShift === shift).length)).toEqual([718, 724, 692])
    expect(new Set(rows.flatMap(row => row.poNote ?? [])).size).toBe(180)
    expect(new Set(rows.flatMap(row => row.moldNo ?? [])).size).toBe(67)
    expect(rows.some(row => row.plasticResinCode === '101104FJ')).toBe(true)
    expect(rows.some(row => row.colorMasterbatchCode === '9917349N15')).toBe(true)
    const slots = new Set(rows.map(row => `${row.recordDate} ${row.workingShift} ${row.machineNo}`))
    expect(slots.size).toBe(2_073)
    expect(rows.filter(row => (row.itemTotalQuantity ?? 0) > 0)).toHaveLength(2_030)
    expect(rows.at(-1)).toMatchObject({ itemCode: '260501M1', moldNo: 'PXNHC4-M-002', plasticResinCode: '10043' })
  })

  test('purchaseOrders has the rows and nulls of production spec 1.3', () => {
    expect(tables.purchaseOrders).toHaveLength(190)
    expect(nulls(tables.purchaseOrders)).toEqual({
      colorMasterbatchCode: 71,
      colorMasterbatch: 71,
      colorMasterbatchQuantity: 71,
      additiveMasterbatchCode: 184,
      additiveMasterbatch: 184,
      additiveMasterbatchQuantity: 184,
    })
    expect(tables.purchaseOrders.reduce((sum, order) => sum + order.itemQuantity, 0)).toBe(16_878_500)
    expect(tables.purchaseOrders[0]).toMatchObject({
      poNo: 'IM1811001',
      poReceivedDate: '2018-10-20',
      poETA: '2018-11-05',
    })
    const received = tables.purchaseOrders.map(order => order.poReceivedDate ?? '')
    expect(received).toEqual(received.toSorted())
  })

  test('static tables have the rows and quirks of production spec 1.4', () => {
    const rows = Object.fromEntries(Object.entries(tables).map(([table, found]) => [table, found.length]))
    expect(rows).toEqual({
      productRecords: 2_134,
      purchaseOrders: 190,
      itemCompositionSummary: 121,
      itemInfo: 115,
      machineInfo: 11,
      moldInfo: 66,
      moldSpecificationSummary: 116,
      resinInfo: 78,
      holidayNotes: 20,
    })
    expect(new Set(tables.itemInfo.map(item => item.itemCode)).has('10242M')).toBe(false)
    expect(nulls(tables.itemCompositionSummary)).toMatchObject({
      colorMasterbatchCode: 39,
      additiveMasterbatchCode: 117,
    })
    expect(nulls(tables.machineInfo)).toEqual({ layoutEndDate: 11, previousMachineCode: 11 })
    expect(tables.moldInfo.filter(mold => mold.machineTonnage === '50')).toHaveLength(9)
    expect(tables.moldInfo.filter(mold => mold.itemsWeight === null).map(mold => mold.moldNo)).toEqual([
      '12003CBQ-M-002',
      '12005CBQ-M-002',
      '14102CAJ-M-003',
    ])
    expect(nulls(tables.moldInfo)).toEqual({ itemsWeight: 3 })
    expect(tables.holidayNotes[0]).toEqual({ date: '2018-11-03', dayOfWeek: 'Sat', holiday: null, note: 'Overtime' })
  })
})
