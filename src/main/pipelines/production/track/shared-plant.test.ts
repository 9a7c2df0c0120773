import { beforeAll, describe, expect, test } from 'vitest'
import type { OrderProgress } from '../../../../contract/order-progress.ts'
import { readPlantTables } from '../../../ingest/read-plant-tables.ts'
import type { PlantTables } from '../../../ingest/read-plant-tables.ts'
import { hasSharedPlantData, sharedPlantData } from '../../../../testing/shared-plant.ts'
import { ordersInFull, pendingOrders, warningsOfSpec } from './shared-plant-expected.ts'
import { dayQuantitySheet } from './sheets/day-quantity-sheet.ts'
import { machineQuantitySheet } from './sheets/machine-quantity-sheet.ts'
import { materialComponentSheet } from './sheets/material-component-sheet.ts'
import { moldShotSheet } from './sheets/mold-shot-sheet.ts'
import { notWorkingSheet } from './sheets/not-working-sheet.ts'
import { productionStatusSheet } from './sheets/production-status-sheet.ts'
import { trackPlant } from './track-plant.ts'
import type { PlantProgress } from './track-plant.ts'
import { workingCalendar } from './working-calendar.ts'

describe.skipIf(!hasSharedPlantData())('the shipped data (production spec 7.4)', () => {
  let tables: PlantTables
  let plant: PlantProgress
  const orderOf = (poNo: string): OrderProgress | undefined => plant.orders.find(order => order.poNo === poNo)

  beforeAll(async () => {
    tables = await readPlantTables(sharedPlantData())
    plant = trackPlant({ ...tables, findings: { warnings: warningsOfSpec } })
  })

  test('the latest shift is 2019-01-31 22:00', () => {
    expect(plant.reference).toEqual({
      recordDate: '2019-01-31',
      workingShift: '3',
      start: '2019-01-31T22:00:00',
      end: '2019-02-01T06:00:00',
    })
  })

  test('orders by proStatus and etaStatus', () => {
    const groups = Map.groupBy(plant.orders, order => `${order.proStatus}/${order.etaStatus}`)
    expect(Object.fromEntries([...groups].map(([group, orders]) => [group, orders.length]))).toEqual({
      'MOLDED/ONTIME': 150,
      'MOLDED/LATE': 27,
      'MOLDING/PENDING': 1,
      'PAUSED/PENDING': 2,
      'PENDING/PENDING': 10,
    })
    expect(groups.get('MOLDING/PENDING')?.map(order => order.poNo)).toEqual(['IM1901040'])
    expect(groups.get('PAUSED/PENDING')?.map(order => order.poNo)).toEqual(['IM1812004', 'IM1901020'])
    expect(groups.get('PENDING/PENDING')?.map(order => order.poNo)).toEqual(pendingOrders)
  })

  test('sums, machines and molds per order', () => {
    const sum = (column: 'itemQuantity' | 'itemRemain' | 'surplus'): number =>
      plant.orders.reduce((total, order) => total + (order[column] ?? 0), 0)
    const onMachines = (count: number): number =>
      plant.orders.filter(order => order.machineHist.length === count).length
    expect([sum('itemQuantity'), sum('itemRemain')]).toEqual([16_878_500, 1_512_783])
    expect([onMachines(1), onMachines(2), onMachines(3)]).toEqual([166, 12, 2])
    expect(plant.orders.filter(order => order.moldHist.length > 1).map(order => order.poNo)).toEqual(['IM1901044'])
    expect(plant.orders.filter(order => order.materialComponentMap.length > 1).map(order => order.poNo)).toEqual([
      'IM1901044',
    ])
    expect(plant.orders.filter(order => order.warningNotes !== '').length).toBe(2)
  })

  test('every good piece is somewhere: quantity − remain + surplus over all orders = good pieces of the records', () => {
    const made = plant.orders.reduce(
      (sum, order) => sum + (order.itemQuantity ?? 0) - (order.itemRemain ?? 0) + order.surplus,
      0,
    )
    expect(made).toBe(15_365_717)
    expect(plant.unassigned).toEqual({ rows: 0, itemTotalQuantity: 0, itemGoodQuantity: 0 })
  })

  test.each(Object.keys(ordersInFull) as (keyof typeof ordersInFull)[])('%s cell by cell', poNo => {
    expect(orderOf(poNo)).toMatchObject(ordersInFull[poNo])
  })

  test('days and shifts of IM1811001', () => {
    const order = orderOf('IM1811001')
    const days = Object.entries(order?.dayQuantityMap ?? {})
    expect(days.slice(0, 2)).toEqual([
      ['2018-11-01', 29_021],
      ['2018-11-02', 27_932],
    ])
    expect(days.slice(-2)).toEqual([
      ['2018-12-18', 29_000],
      ['2018-12-19', 7_000],
    ])
    expect(Object.entries(order?.shiftQuantityMap ?? {})[0]).toEqual(['2018-11-01_shift_1', 9_620])
  })

  test('IM1902002 is not started, warned about, and empty from startedDate on', () => {
    expect(orderOf('IM1902002')).toMatchObject({
      proStatus: 'PENDING',
      etaStatus: 'PENDING',
      warningNotes: 'item_code_and_name_not_matched; item_composition_not_matched',
      lastestRecordTime: null,
    })
    const [row] = plant.orders.filter(order => order.poNo === 'IM1902002').flatMap(productionStatusSheet.rowsOf)
    const filled = Object.entries(row ?? {}).filter(([, value]) => value !== null && value !== '')
    expect(filled.map(([column]) => column)).toEqual([
      'poReceivedDate',
      'poNo',
      'itemCode',
      'itemName',
      'poETA',
      'itemQuantity',
      'itemRemain',
      'proStatus',
      'etaStatus',
      'itemType',
      'moldList',
      'warningNotes',
      'surplus',
      'risk',
      'riskReason',
    ])
  })

  test('rows of the sheets (production spec 7.3, Q46: one row per combination)', () => {
    const rows = (sheet: { rowsOf(order: OrderProgress): readonly unknown[] }): number =>
      plant.orders.flatMap(order => sheet.rowsOf(order)).length
    expect({
      productionStatus: rows(productionStatusSheet),
      materialComponentMap: rows(materialComponentSheet),
      moldShotMap: rows(moldShotSheet),
      machineQuantityMap: rows(machineQuantitySheet),
      dayQuantityMap: rows(dayQuantitySheet),
      notWorkingStatus: tables.productRecords.flatMap(notWorkingSheet.rowsOf).length,
    }).toEqual({
      productionStatus: 190,
      materialComponentMap: 181,
      moldShotMap: 181,
      machineQuantityMap: 196,
      dayQuantityMap: 805,
      notWorkingStatus: 104,
    })
  })

  test('first rows of notWorkingStatus', () => {
    const [first, second, ...others] = tables.productRecords.flatMap(notWorkingSheet.rowsOf)
    // The spec's text says MD50S-000 here; the workbook's D3 says MD50S-001, as does the spec's own `NO.02_MD50S-001`.
    expect(first).toMatchObject({
      recordDate: '2018-11-01',
      workingShift: '1',
      machineNo: 'NO.02',
      machineCode: 'MD50S-001',
      poNote: 'IM1811015',
      moldNo: '16500CBR-M-001',
      moldShot: 0,
      moldCavity: null,
      itemTotalQuantity: 0,
      itemGoodQuantity: 0,
    })
    const filled = Object.entries(second ?? {}).filter(([, value]) => value !== null)
    expect(filled).toEqual([
      ['recordDate', '2018-11-01'],
      ['workingShift', '1'],
      ['machineNo', 'NO.09'],
      ['machineCode', 'MD130S-001'],
      ['dateShiftCombined', '2018-11-01_shift_1'],
      ['machineHist', 'NO.09_MD130S-001'],
    ])
    expect([first, second, ...others].filter(row => row?.poNote === null).length).toBe(63)
  })

  test('the calendar of holidayNotes has exactly the days the plant reported on', () => {
    const calendar = workingCalendar(tables.holidayNotes)
    const reported = [...new Set(tables.productRecords.map(record => record.recordDate))].toSorted()
    const working: string[] = []
    for (let day = '2018-10-31'; ;) {
      day = calendar.workingDayAfter(day, 1)
      if (day > '2019-01-31') break
      working.push(day)
    }
    expect(working).toEqual(reported)
    expect(working.length).toBe(75)
  })

  test('risk of the orders in work', () => {
    // 24,000 + 17,864 + 16,000 + 24,000 + 23,162 good pieces on its last five days; 3 Feb 2019 is a Sunday.
    expect(orderOf('IM1901040')).toMatchObject({
      risk: 'late',
      riskReason: '116,267 of 500,000 pieces left at 21,005 a day: done 7 Feb, 8 days after the ETA 30 Jan 2019',
      forecastDate: '2019-02-07',
    })
    const pending = (risk: string): readonly string[] =>
      plant.orders.filter(order => order.proStatus === 'PENDING' && order.risk === risk).map(order => order.poNo)
    expect(pending('at-risk')).toEqual(['IM1902116'])
    expect(pending('no-forecast')).toEqual(['IM1902002'])
    const counts = Map.groupBy(plant.orders, order => order.risk)
    expect(Object.fromEntries([...counts].map(([risk, orders]) => [risk, orders.length]))).toEqual({
      late: 27 + 3,
      'at-risk': 1,
      'no-forecast': 1,
      'on-time': 150 + 8,
    })
  })
})
