import { describe, expect, test } from 'vitest'
import type { QuarantineEntry } from '../../../contract/quarantine.ts'
import { OrderQuery } from '../../../contract/query.ts'
import type { SheetEditor } from '../../../testing/edit-workbook.ts'
import { copySharedPlant } from '../../../testing/copy-plant.ts'
import { productRecord } from '../../../testing/plant-rows.ts'
import { plantSchema } from '../../../testing/plant-schema.ts'
import { hasSharedPlantData } from '../../../testing/shared-plant.ts'
import {
  addRecords,
  changeMonth,
  changeOrder,
  changeRecord,
  smallPlant,
  smallPlantFacts,
} from '../../../testing/small-plant.ts'
import { smallPlantOrders } from '../../../testing/small-plant-orders.ts'
import { listSourceFiles } from '../../storage/files/source-file-store.ts'
import { listQuarantine } from '../../storage/files/quarantine-store.ts'
import { currentGeneration, findGeneration } from '../../storage/generations/generation-store.ts'
import { listOrders } from '../../storage/progress/list-orders.ts'
import { countRows } from '../../storage/rows/read-rows.ts'
import { openRun, type OpenRun } from './testing/open-run.ts'

const RECORDS = 'dynamicDatabase/monthlyReports_history'
const ORDERS = 'dynamicDatabase/purchaseOrders_history'
const JUNE = `${RECORDS}/monthlyReports_202506.xlsb`

const now = (open: OpenRun) => open.read(db => currentGeneration(db) ?? 0)
const records = (open: OpenRun) => open.read(db => countRows(db, 'productRecords', currentGeneration(db) ?? 0))
const checksum = (open: OpenRun) => open.read(db => findGeneration(db, currentGeneration(db) ?? 0)?.checksum)
const file = (open: OpenRun, path: string) =>
  open.read(db => listSourceFiles(db, currentGeneration(db)).find(known => known.path === path))
const setAside = (open: OpenRun): readonly QuarantineEntry[] =>
  open.read(db => listQuarantine(db, { offset: 0, limit: 100, tables: [] }, currentGeneration(db) ?? 0).items)
const orders = (open: OpenRun) => open.read(db => listOrders(db, OrderQuery.parse({})).items)
const { molded, late } = smallPlantOrders

describe.skipIf(!hasSharedPlantData())('on the shipped plant', () => {
  test('q01-one unreadable month keeps all 2,134 rows, not 1,446, and the repaired file is published', async () => {
    const plant = copySharedPlant()
    const open = openRun(plant.dir)
    await open.run()
    const month = open.read(db =>
      listSourceFiles(db, 1).find(({ table, rows }) => table === 'productRecords' && rows?.loaded === 2_134 - 1_446),
    )
    expect(month?.path).toBe(`${RECORDS}/monthlyReports_201812.xlsb`)
    const path = month?.path ?? ''
    await plant.move(path, 'good.xlsb')
    await plant.write(path, 'this is no workbook')
    const broken = await open.run()
    expect([broken.state, records(open)]).toEqual(['partial', 2_134])
    expect(broken.outcome).toMatchObject({ generation: 1, published: false, checked: true, tracked: true })
    expect(broken.phases[0]?.failures).toMatchObject([{ file: path }])

    // The same again, as V06 straight after V05: nothing is published then either (Q4).
    expect([(await open.run()).state, records(open)]).toEqual(['partial', 2_134])

    await plant.move('good.xlsb', path)
    await plant.edit(path, sheet => sheet.set('L2', Number(sheet.get('L2')) + 1))
    const repaired = await open.run()
    expect([repaired.state, records(open)]).toEqual(['succeeded', 2_134])
    expect(repaired.outcome).toMatchObject({ generation: 2, published: true, rowsChanged: 1 })
  })
})

test.each([
  ['a text', '12o4'],
  ['a fraction', 1_000.5],
])(
  'q07-%s in a measure column sets that row aside with its address, and the plant goes on',
  async (_what, moldShot) => {
    const plant = await smallPlant(content => addRecords(content, 1, [productRecord({ moldShot }, molded)]))
    const open = openRun(plant.dir)
    expect((await open.run()).state).toBe('succeeded')
    expect(records(open)).toBe(smallPlantFacts.records)
    expect(setAside(open)).toMatchObject([
      {
        kind: 'row',
        table: 'productRecords',
        file: JUNE,
        sheet: 'Sheet1',
        row: 7,
        faults: [{ column: 'moldShot', address: 'L7', found: String(moldShot), expected: 'Int64' }],
      },
    ])
  },
)

test('q08-blank rows inside the data are dropped and counted', async () => {
  const plant = await smallPlant(content => {
    const [may, june] = content.productRecords
    if (!may || !june) throw new Error('the small plant has two months')
    const [first = null, ...rest] = june.rows
    return { ...content, productRecords: [may, { ...june, rows: [first, null, 'formatted', ...rest] }] }
  })
  const open = openRun(plant.dir)
  expect((await open.run()).state).toBe('succeeded')
  expect(records(open)).toBe(smallPlantFacts.records)
  expect(file(open, JUNE)?.rows).toMatchObject({ read: 7, loaded: 5, blank: 2 })
})

test('q09-record dates as cells, as numbers and as ISO text are the same; another text is set aside with its address', async () => {
  const sums: unknown[] = []
  for (const dates of ['cell', 'serial', 'text'] as const) {
    const open = openRun((await smallPlant(content => changeMonth(content, 1, { dates }))).dir)
    await open.run()
    sums.push(checksum(open))
  }
  expect(new Set(sums).size).toBe(1)
  const plant = await smallPlant(content => addRecords(content, 1, [productRecord({ recordDate: 'tomorrow' }, molded)]))
  const open = openRun(plant.dir)
  expect((await open.run()).outcome?.rowsQuarantined).toBe(1)
  expect(setAside(open)).toMatchObject([{ faults: [{ column: 'recordDate', address: 'A7', found: 'tomorrow' }] }])
})

test('q10-order dates as plain numbers are dates of today’s century; one that is none is shown, not lost', async () => {
  const plant = await smallPlant(content => {
    const serial = {
      ...content,
      purchaseOrders: content.purchaseOrders.map(one => ({ ...one, dates: 'serial' as const })),
    }
    return changeOrder(serial, { file: 0, row: 1 }, { poETA: 'soon' })
  })
  const open = openRun(plant.dir)
  expect((await open.run()).state).toBe('succeeded')
  const byNumber = new Map(orders(open).map(order => [order.poNo, order]))
  expect(byNumber.get('IM2505001')).toMatchObject({ poReceivedDate: '2025-04-25', poETA: '2025-05-20' })
  expect(byNumber.get('IM2505002')).toMatchObject({ poReceivedDate: '2025-04-25', poETA: null })
  expect(setAside(open)).toMatchObject([
    { kind: 'cell', table: 'purchaseOrders', faults: [{ column: 'poETA', address: 'C3', found: 'soon' }] },
  ])
})

test('q16-a code with blanks around it raises no finding; a code that is no whole number is set aside', async () => {
  const plant = await smallPlant(content =>
    changeRecord(
      changeRecord(content, { file: 0, row: 0 }, { plasticResinCode: ' 20001 ' }),
      { file: 0, row: 3 },
      {
        plasticResinCode: 20_001.7,
      },
    ),
  )
  const open = openRun(plant.dir)
  const { state, outcome } = await open.run()
  expect(state).toBe('succeeded')
  expect(setAside(open)).toMatchObject([
    { kind: 'cell', faults: [{ column: 'plasticResinCode', address: 'AA5', found: '20001.7' }] },
  ])
  const clean = openRun(
    (await smallPlant(content => changeRecord(content, { file: 0, row: 3 }, { plasticResinCode: 20_001.7 }))).dir,
  )
  expect((await clean.run()).outcome?.findings).toEqual(outcome?.findings)
})

test('q20-an extension in capitals is an extension, and what looks like an input is listed', async () => {
  const plant = await smallPlant()
  await plant.move(`${ORDERS}/purchaseOrder_250528.xlsx`, `${ORDERS}/purchaseOrder_250528.XLSX`)
  await plant.write(`${ORDERS}/purchaseOrder_250601.xls`, 'an older format')
  const open = openRun(plant.dir)
  const { state, phases } = await open.run()
  expect(state).toBe('succeeded')
  expect(orders(open)).toHaveLength(smallPlantFacts.orders)
  expect(phases[0]?.counts['filesIgnored']).toBe(1)
  expect(file(open, `${ORDERS}/purchaseOrder_250601.xls`)).toMatchObject({
    state: 'ignored',
    reason: expect.any(String),
  })
})

// Two names that differ in case alone are one file elsewhere.
test.skipIf(process.platform !== 'linux')(
  'q21-files of one date are taken by name, whatever their order on disk; a bad name is refused with its reason',
  async () => {
    const [first, second] = ['PurchaseOrder_250528.xlsx', 'purchaseOrder_250528.xlsx']
    const etas: unknown[] = []
    for (const names of [
      [first, second],
      [second, first],
    ]) {
      const plant = await smallPlant(content => ({ ...content, purchaseOrders: content.purchaseOrders.slice(0, 1) }))
      for (const name of names) {
        const poETA = name === first ? '2025-06-01' : '2025-07-01'
        await plant.writeTable('purchaseOrders', { file: name, rows: [{ ...molded, poETA }] })
      }
      await plant.writeTable('purchaseOrders', { file: 'purchaseOrder_May.xlsx', rows: [late] })
      const open = openRun(plant.dir)
      await open.run()
      etas.push(orders(open).find(({ poNo }) => poNo === molded.poNo)?.poETA)
      expect(file(open, `${ORDERS}/purchaseOrder_May.xlsx`)).toMatchObject({ state: 'ignored' })
    }
    expect(etas).toEqual(['2025-06-01', '2025-06-01'])
  },
)

test('q22-rows in another order change nothing; two columns that change places with their headers change nothing, without them they do', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  const before = checksum(open)
  const swap = (columns: readonly [string, string], rows: readonly number[]) => (sheet: SheetEditor) => {
    for (const row of rows) {
      const [left, right] = columns.map(column => sheet.get(`${column}${row}`))
      sheet.set(`${columns[0]}${row}`, right ?? null)
      sheet.set(`${columns[1]}${row}`, left ?? null)
    }
  }
  await plant.edit(JUNE, sheet => {
    const last = sheet.row(sheet.lastRow())
    sheet.removeRow(sheet.lastRow())
    sheet.insertRow(2, last)
  })
  expect((await open.run()).outcome).toMatchObject({ rowsLoaded: 0, rowsChanged: 0, rowsGone: 0 })
  expect(checksum(open)).toBe(before)
  await plant.edit(JUNE, swap(['P', 'Q'], [1, 2, 3, 4, 5, 6]))
  await open.run()
  expect(checksum(open)).toBe(before)
  await plant.edit(JUNE, swap(['L', 'M'], [2, 3, 5, 6]))
  await open.run()
  expect(checksum(open)).not.toBe(before)
})

test('q24-the extension of the table definitions decides which files are read', async () => {
  const plant = await smallPlant(content => {
    const { dynamicDB, staticDB } = plantSchema()
    const purchaseOrders = { ...dynamicDB.purchaseOrders, extension: '.xlsb' }
    const files = content.purchaseOrders.map(one => ({ ...one, file: (one.file ?? '').replace('.xlsx', '.xlsb') }))
    return {
      ...content,
      schema: { dynamicDB: { ...dynamicDB, purchaseOrders }, staticDB },
      purchaseOrders: [...files, { file: 'purchaseOrder_250601.xlsx', rows: [{ ...late, poNo: 'IM2506009' }] }],
    }
  })
  const open = openRun(plant.dir)
  expect((await open.run()).state).toBe('succeeded')
  expect(orders(open)).toHaveLength(smallPlantFacts.orders)
  expect(file(open, `${ORDERS}/purchaseOrder_250601.xlsx`)).toMatchObject({ state: 'ignored' })
})

test('q25-a run that is stopped between any two steps of loading leaves the old set whole', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  const before = checksum(open)
  await plant.edit(JUNE, sheet => sheet.set('Y2', 3))
  await plant.edit('staticDatabase/itemInfo.xlsx', sheet => sheet.set('B2', 'another name'))
  for (const [step, done] of [
    ['load', 0],
    ['load', 1],
    ['publish', 0],
  ] as const) {
    const stop = new AbortController()
    const journal = {
      progressed: (progress: { readonly step: string; readonly done: number }) =>
        void (progress.step === step && progress.done >= done && stop.abort()),
    }
    const { state, outcome } = await open.run({ signal: stop.signal, journal })
    const isPublished = outcome?.published === true
    expect([state, checksum(open) === before]).toEqual([isPublished ? state : 'cancelled', !isPublished])
  }
  await open.run()
  expect([now(open), checksum(open) === before]).toEqual([2, false])
})

test('q26-two runs within one minute are two generations, and both are kept', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.edit(JUNE, sheet => sheet.set('Y2', 3))
  await open.run()
  const both = open.read(db => [1, 2].map(number => findGeneration(db, number)))
  expect(both[0]?.publishedAt).toBe(both[1]?.publishedAt)
  expect(both[0]?.checksum).not.toBe(both[1]?.checksum)
  expect(open.read(db => [1, 2].map(number => countRows(db, 'productRecords', number)))).toEqual([16, 16])
})
