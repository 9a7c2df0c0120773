import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Engine } from '../../../contract/engine.ts'
import type { RowDifference } from '../../../contract/run-comparison.ts'
import { accountedRows } from '../../../contract/run-receipt.ts'
import { FindingDifferenceQuery, OrderDifferenceQuery, RowDifferenceQuery } from '../../../contract/run-views.ts'
import { TableQuery } from '../../../contract/query.ts'
import { addRecords, changeOrder, changeRecord, smallPlant, smallPlantContent } from '../../../testing/small-plant.ts'
import type { PlantContent } from '../../../testing/write-plant.ts'
import { change, openedPlant, type Opened } from '../testing/opened-plant.ts'
import { openEngine, runOnce } from '../testing/open-engine.ts'

const JUNE = 'dynamicDatabase/monthlyReports_history/monthlyReports_202506.xlsb'
const ORDERS = 'dynamicDatabase/purchaseOrders_history/purchaseOrder_250528.xlsx'

type Rows = readonly Readonly<Record<string, unknown>>[]

async function rowsOf(engine: Engine): Promise<Rows> {
  return (await engine.readTable(TableQuery.parse({ table: 'productRecords', limit: 10_000 }))).items
}

async function becomes(opened: Opened, content: PlantContent, files: readonly string[]): Promise<void> {
  const changed = await smallPlant(() => content)
  for (const file of files) copyFileSync(join(changed.dir, file), join(opened.dir, file))
}

async function differences(engine: Engine, base: number, other: number): Promise<readonly RowDifference[]> {
  const page = await engine.compareRows(RowDifferenceQuery.parse({ base, other, table: 'productRecords' }))
  expect(page.items).toHaveLength(page.total)
  return page.items
}

/** What anyone would find who lays the two tables side by side: rows by their values, in how many copies. */
function byHand(before: Rows, after: Rows): { readonly lost: readonly string[]; readonly came: readonly string[] } {
  const texts = (rows: Rows) => rows.map(({ rowId: _rowId, ...row }) => JSON.stringify(row))
  const minus = (all: readonly string[], some: readonly string[]): readonly string[] => {
    const left = [...some]
    return all.filter(text => {
      const at = left.indexOf(text)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
  }
  return { lost: minus(texts(before), texts(after)), came: minus(texts(after), texts(before)) }
}

/** Brings rows from one side to the other by the differences told. */
function applied(rows: Rows, found: readonly RowDifference[]): readonly string[] {
  const byId = new Map(rows.map(({ rowId, ...row }) => [rowId, row]))
  for (const { before, cells, after } of found) {
    const old = before === null ? {} : byId.get(before.rowId)
    if (before !== null) byId.delete(before.rowId)
    if (after === null) continue
    byId.set(after.rowId, { ...old, ...Object.fromEntries(cells.map(cell => [cell.column, cell.after])) })
  }
  return [...byId.values()].map(ordered).toSorted()
}

/** An absent cell and an empty one are the same. */
function ordered(row: Readonly<Record<string, unknown>>): string {
  const filled = Object.entries(row).filter(([column, value]) => value !== null && column !== 'rowId')
  return JSON.stringify(filled.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

test('two runs differ in exactly the rows and cells that differ when their tables are laid side by side', async () => {
  const opened = await openedPlant()
  const engine = await openEngine(opened.options)
  await runOnce(engine)
  const before = await rowsOf(engine)
  const content = smallPlantContent()
  const [, june] = content.productRecords
  const [first] = june?.rows ?? []
  if (!june || !first || first === 'formatted') throw new Error('June has no rows')
  const changed = changeRecord(content, { file: 1, row: 0 }, { itemTotalQuantity: 8_001 })
  const shorter = changed.productRecords.map((file, at) =>
    at === 1 ? { ...file, rows: file.rows.slice(0, -1) } : file,
  )
  const extra = { ...first, machineNo: 'NO.01', moldNo: 'M-NEW', poNote: null }
  await becomes(opened, addRecords({ ...changed, productRecords: shorter }, 1, [extra]), [JUNE])
  await runOnce(engine)
  const after = await rowsOf(engine)

  const found = await differences(engine, 1, 2)
  const { lost, came } = byHand(before, after)
  expect(found.filter(row => row.change !== 'new')).toHaveLength(lost.length)
  expect(found.filter(row => row.change !== 'gone')).toHaveLength(came.length)
  expect(applied(before, found)).toEqual(after.map(ordered).toSorted())
  const cell = found.find(row => row.change === 'changed')
  expect(cell?.cells.find(({ column }) => column === 'itemTotalQuantity')).toMatchObject({
    before: 8_000,
    after: 8_001,
    addressBefore: expect.stringMatching(/^[A-Z]+2$/),
    addressAfter: expect.stringMatching(/^[A-Z]+2$/),
  })
  expect(cell?.after).toMatchObject({ file: JUNE, sheetRow: 2 })

  const comparison = await engine.compareRuns({ base: 1, other: 2 })
  expect(comparison.tables?.[0]).toMatchObject({
    table: 'productRecords',
    rowsBefore: before.length,
    rowsAfter: after.length,
    changed: found.filter(row => row.change === 'changed').length,
    new: found.filter(row => row.change === 'new').length,
    gone: found.filter(row => row.change === 'gone').length,
  })
  expect(comparison.files.map(({ path, change: how }) => [path, how])).toEqual([[JUNE, 'changed']])
})

test('reversed, a comparison is its inverse', async () => {
  const opened = await openedPlant()
  const engine = await openEngine(opened.options)
  await runOnce(engine)
  await change(opened)
  await runOnce(engine)
  const [there, back] = [await differences(engine, 1, 2), await differences(engine, 2, 1)]
  const opposite = { new: 'gone', gone: 'new', changed: 'changed' } as const
  const inverse = there.map(({ table, change: how, before, after, cells }) => ({
    table,
    change: opposite[how],
    before: after,
    after: before,
    cells: cells.map(cell => ({
      column: cell.column,
      before: cell.after,
      after: cell.before,
      addressBefore: cell.addressAfter,
      addressAfter: cell.addressBefore,
    })),
  }))
  const byPlace = (rows: readonly object[]) => rows.map(row => JSON.stringify(row)).toSorted()
  expect(back.length).toBeGreaterThan(0)
  expect(byPlace(back.map(({ key: _key, ...row }) => row))).toEqual(byPlace(inverse))

  const [one, other] = [
    await engine.compareRuns({ base: 1, other: 2 }),
    await engine.compareRuns({ base: 2, other: 1 }),
  ]
  expect(other.findings).toEqual({
    new: one.findings?.resolved,
    still: one.findings?.still,
    resolved: one.findings?.new,
  })
  const orders = (base: number, to: number) => engine.compareOrders(OrderDifferenceQuery.parse({ base, other: to }))
  const [forth, home] = [await orders(1, 2), await orders(2, 1)]
  expect(home.items.map(({ poNo, before, after }) => ({ poNo, before: after, after: before })).toSorted(byNo)).toEqual(
    forth.items.map(({ poNo, before, after }) => ({ poNo, before, after })).toSorted(byNo),
  )
})

function byNo(a: { readonly poNo: string }, b: { readonly poNo: string }): number {
  return a.poNo < b.poNo ? -1 : 1
}

test('a run with itself, and a generation with the equal one that was used again, differ in nothing', async () => {
  const opened = await openedPlant()
  const engine = await openEngine(opened.options)
  await runOnce(engine)
  await change(opened)
  await runOnce(engine)
  await runOnce(engine, { action: { kind: 'use-generation', generation: 1 } })
  for (const [base, other] of [
    [2, 2],
    [1, 3],
  ] as const) {
    const { tables, findings, orders } = await engine.compareRuns({ base, other })
    expect(tables?.every(table => table.new + table.changed + table.gone === 0)).toBe(true)
    expect(findings).toMatchObject({ new: 0, resolved: 0 })
    expect(Object.values(orders ?? {}).every(count => count === 0)).toBe(true)
  }
})

test('an order whose ETA moved before its forecast became late, and its findings are told', async () => {
  const opened = await openedPlant()
  const engine = await openEngine(opened.options)
  await runOnce(engine)
  const moved = changeOrder(smallPlantContent(), { file: 1, row: 0 }, { poETA: '2025-06-01' })
  await becomes(opened, moved, [ORDERS])
  await runOnce(engine)
  const { orders } = await engine.compareRuns({ base: 1, other: 2 })
  expect(orders).toMatchObject({ 'became-late': 1 })
  const page = await engine.compareOrders(OrderDifferenceQuery.parse({ base: 1, other: 2, changes: ['became-late'] }))
  expect(page.items).toMatchObject([
    { before: { poETA: expect.any(String) }, after: { poETA: '2025-06-01', risk: 'late' } },
  ])
  const findings = await engine.compareFindings(FindingDifferenceQuery.parse({ base: 1, other: 2 }))
  expect(findings.total).toBe(findings.items.length)
})

test('a file that is gone is told, and the receipt of every file adds up', async () => {
  const opened = await openedPlant()
  const engine = await openEngine(opened.options)
  await runOnce(engine)
  rmSync(join(opened.dir, JUNE))
  await runOnce(engine)
  const { files } = await engine.compareRuns({ base: 1, other: 2 })
  expect(files).toMatchObject([{ path: JUNE, change: 'state', after: { state: 'missing' } }])
  const detail = await engine.runDetail({ run: 1 })
  expect(detail.files.length).toBeGreaterThan(8)
  const read = detail.files.flatMap(({ rows }) => rows ?? [])
  expect(read.map(accountedRows)).toEqual(read.map(rows => rows.read))
  expect(read.length).toBeGreaterThan(8)
  expect(detail.receipt).toMatchObject({ generationBefore: null, generationAfter: 1, rowsBefore: 0 })
  expect((await engine.runDetail({ run: 2 })).receipt).toMatchObject({ generationBefore: 1, generationAfter: 1 })
})

test('the first check brings nothing new, and phase, figures, detail and comparison of a run count the same', async () => {
  const opened = await openedPlant()
  const engine = await openEngine(opened.options)
  writeFileSync(join(opened.dir, ORDERS), 'no workbook')
  await runOnce(engine)
  await becomes(opened, smallPlantContent(), [ORDERS])
  await runOnce(engine)
  await becomes(opened, changeOrder(smallPlantContent(), { file: 1, row: 0 }, { itemCode: 'UNKNOWN' }), [ORDERS])
  await runOnce(engine)
  const told = async (number: number) => {
    const { run, findings } = await engine.runDetail({ run: number })
    const phase = run.phases.find(one => one.phase === 'check')
    const compared = await engine.compareRuns({ base: number - 1, other: number })
    return [phase?.counts['new'], run.outcome?.findings.new, findings?.new, compared.findings?.new]
  }
  expect(await told(2)).toEqual([0, 0, 0, undefined])
  const [fresh = 0, ...others] = await told(3)
  expect(fresh).toBeGreaterThan(0)
  expect(others).toEqual([fresh, fresh, fresh])
})

test('a run that is not in the journal cannot be compared', async () => {
  const { options } = await openedPlant()
  const engine = await openEngine(options)
  await expect(engine.compareRuns({ base: 1, other: 2 })).rejects.toMatchObject({ failure: { code: 'run_not_found' } })
})
