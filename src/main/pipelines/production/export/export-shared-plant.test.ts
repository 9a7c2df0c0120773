import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { hasSharedPlantData, sharedPlantData } from '../../../../testing/shared-plant.ts'
import { temporaryFolder } from '../../../../testing/temporary-folder.ts'
import { readPlantTables } from '../../../ingest/read-plant-tables.ts'
import { ordersInFull, pendingOrders } from '../track/shared-plant-expected.ts'
import { trackPlant } from '../track/track-plant.ts'
import { checkTables } from '../validate/testing/check-plant.ts'
import { exportProgress } from './export-progress.ts'
import { findingsOf } from './testing/findings-of.ts'
import { base9, statusColumns } from './testing/progress-columns.ts'
import { asObject, type ReadSheet, readSheets } from './testing/read-sheets.ts'

describe.skipIf(!hasSharedPlantData())('the shipped data (production spec 7.3, 7.4)', () => {
  let sheets: readonly ReadSheet[]
  const sheetCalled = (name: string): ReadSheet => {
    const found = sheets.find(sheet => sheet.name === name)
    if (!found) throw new Error(`no sheet ${name}`)
    return found
  }
  const objects = (name: string): readonly Readonly<Record<string, unknown>>[] =>
    sheetCalled(name).rows.map(row => asObject(sheetCalled(name), row))

  beforeAll(async () => {
    const tables = await readPlantTables(sharedPlantData())
    const findings = findingsOf(checkTables(tables))
    const byOrder = Map.groupBy(
      findings.flatMap(({ warning }) => (warning?.sheet === 'po_mismatch_warnings' ? [warning] : [])),
      warning => warning.subject,
    )
    const warnings = new Map(
      [...byOrder].map(([poNo, list]) => [poNo, Object.fromEntries(list.map(({ mismatchType }) => [mismatchType, 1]))]),
    )
    const { orders, unassigned } = trackPlant({ ...tables, findings: { warnings } })
    const path = join(temporaryFolder('progress'), 'progress.xlsx')
    const records = () => tables.productRecords
    await exportProgress({ orders: () => orders, records, findings: () => findings, unassigned }, path)
    sheets = readSheets(path)
  })

  test('sheets, columns and numbers of rows', () => {
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['productionStatus', 190],
      ['materialComponentMap', 181],
      ['moldShotMap', 181],
      ['machineQuantityMap', 196],
      ['dayQuantityMap', 805],
      ['notWorkingStatus', 104],
      ['po_mismatch_warnings', 10],
      ['item_invalid_warnings', 1],
    ])
    expect(sheetCalled('productionStatus').header).toEqual(statusColumns)
    const materials = ['plasticResinCode', 'colorMasterbatchCode', 'additiveMasterbatchCode', 'numOfMaterialComponent']
    expect(sheetCalled('materialComponentMap').header).toEqual([...base9, ...materials])
    expect(sheetCalled('moldShotMap').header).toEqual([...base9, 'moldNo', 'shotCount', 'numOfMold'])
    expect(sheetCalled('machineQuantityMap').header).toEqual([
      ...base9,
      'machineCode',
      'moldedQuantity',
      'numOfMachine',
    ])
    expect(sheetCalled('dayQuantityMap').header).toEqual([...base9, 'workingDay', 'moldedQuantity', 'numOfDay'])
    expect(sheetCalled('notWorkingStatus').header.slice(-3)).toEqual([
      'additiveMasterbatchCode',
      'dateShiftCombined',
      'machineHist',
    ])
    expect(sheetCalled('notWorkingStatus').header.length).toBe(34)
  })

  test.each(Object.keys(ordersInFull) as (keyof typeof ordersInFull)[])('%s cell by cell', poNo => {
    const row = objects('productionStatus').find(order => order['poNo'] === poNo)
    const expected = Object.entries(ordersInFull[poNo]).map(([column, value]) => [column, asCell(value)])
    expect(row).toMatchObject(Object.fromEntries(expected) as object)
  })

  test('days and times are date cells, codes text, quantities numbers', () => {
    const { header, rows, cell } = sheetCalled('productionStatus')
    const line = rows.findIndex(row => row[1] === 'IM1811001') + 2
    const at = (column: string) => cell(`${letters(header.indexOf(column))}${line}`)
    expect(at('poETA')).toMatchObject({ t: 'n', v: 43_409, w: '2018-11-05' })
    expect(at('lastestRecordTime')).toMatchObject({ t: 'n', w: '2018-12-19 06:00:00' })
    expect(at('itemQuantity')).toMatchObject({ t: 'n', v: 280_000 })
    expect(at('itemCode')).toMatchObject({ t: 's', v: '26001122M' })
    expect(at('dayQuantityMap')?.v).toMatch(
      /^\{"2018-11-01":29021,"2018-11-02":27932,.*"2018-12-18":29000,"2018-12-19":7000\}$/,
    )
    expect(at('shiftQuantityMap')?.v).toMatch(/^\{"2018-11-01_shift_1":9620,/)
  })

  test('orders in purchaseOrders order, sums and states', () => {
    const orders = objects('productionStatus')
    const sum = (column: string): number => orders.reduce((total, order) => total + Number(order[column]), 0)
    expect([sum('itemQuantity'), sum('itemRemain')]).toEqual([16_878_500, 1_512_783])
    const states = Map.groupBy(orders, order => `${String(order['proStatus'])} / ${String(order['etaStatus'])}`)
    expect(Object.fromEntries([...states].map(([state, list]) => [state, list.length]))).toEqual({
      'MOLDED / ONTIME': 150,
      'MOLDED / LATE': 27,
      'MOLDING / PENDING': 1,
      'PAUSED / PENDING': 2,
      'PENDING / PENDING': 10,
    })
    const received = orders.map(order => String(order['poReceivedDate']))
    expect(received).toEqual(received.toSorted())
  })

  test('a not started order has empty cells from startedDate on, but states, item type and mold list', () => {
    const pending = objects('productionStatus').filter(order => pendingOrders.includes(String(order['poNo'])))
    expect(pending.length).toBe(10)
    const kept = new Set([
      'proStatus',
      'etaStatus',
      'itemType',
      'moldList',
      'warningNotes',
      'surplus',
      'risk',
      'riskReason',
      'forecastDate',
    ])
    for (const order of pending) {
      const filled = Object.entries(order).filter(([, value]) => value !== null)
      expect(filled.map(([column]) => column).filter(column => !base9.includes(column) && !kept.has(column))).toEqual(
        [],
      )
    }
  })

  test('q46-second-material: one row per combination of IM1901044', () => {
    const rows = objects('materialComponentMap').filter(row => row['poNo'] === 'IM1901044')
    expect(
      rows.map(row => [row['plasticResinCode'], row['colorMasterbatchCode'], row['numOfMaterialComponent']]),
    ).toEqual([
      ['10044', '10098', 2],
      ['10043', '10098', 2],
    ])
  })

  test('first rows of notWorkingStatus; 63 records have no order', () => {
    const rows = objects('notWorkingStatus')
    expect(rows[0]).toMatchObject({
      recordDate: '2018-11-01',
      workingShift: '1',
      machineNo: 'NO.02',
      machineCode: 'MD50S-001',
      itemCode: '24720325M',
      poNote: 'IM1811015',
      moldNo: '16500CBR-M-001',
      moldShot: 0,
      moldCavity: null,
      itemTotalQuantity: 0,
      itemGoodQuantity: 0,
    })
    expect(Object.entries(rows[1] ?? {}).filter(([, value]) => value !== null)).toEqual([
      ['recordDate', '2018-11-01'],
      ['workingShift', '1'],
      ['machineNo', 'NO.09'],
      ['machineCode', 'MD130S-001'],
      ['dateShiftCombined', '2018-11-01_shift_1'],
      ['machineHist', 'NO.09_MD130S-001'],
    ])
    expect(rows.filter(row => row['poNote'] === null).length).toBe(63)
  })

  test('every good piece of a started order stands in its day sheet', () => {
    const total = objects('dayQuantityMap').reduce((sum, row) => sum + Number(row['moldedQuantity']), 0)
    expect(total).toBe(15_365_717)
  })
})

function asCell(value: unknown): unknown {
  if (value === '') return null
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}

function letters(index: number): string {
  return index < 26 ? String.fromCodePoint(65 + index) : `A${String.fromCodePoint(65 + index - 26)}`
}
