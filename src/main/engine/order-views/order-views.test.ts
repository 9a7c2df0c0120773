import { beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Engine } from '../../../contract/engine.ts'
import { ORDER_FIGURES, type Derivation, type OrderFigure } from '../../../contract/order-derivation.ts'
import { DerivationQuery, OrderRecordQuery } from '../../../contract/order-views.ts'
import { OrderQuery, QuarantineQuery, type OrderColumnFilter } from '../../../contract/query.ts'
import { productRecord, purchaseOrder } from '../../../testing/plant-rows.ts'
import { addRecords, changeOrder, smallPlant, type SmallPlantContent } from '../../../testing/small-plant.ts'
import { smallPlantOrders } from '../../../testing/small-plant-orders.ts'
import { createEngine } from '../create-engine.ts'
import { engineOptions, openEngine, runOnce } from '../testing/open-engine.ts'
import { combined, rounded } from './testing/combined.ts'

const { molding, molded } = smallPlantOrders
const PO = 'IM2505003'
const JUNE = 'dynamicDatabase/monthlyReports_history/monthlyReports_202506.xlsb'

/** June with a second machine in one shift, a row of each kind that does not count, and a later order file that moves the ETA. */
function crowded(content: SmallPlantContent): SmallPlantContent {
  const twice = productRecord(
    { recordDate: '2025-06-02', workingShift: '1', machineNo: 'NO.03', moldCavity: 6 },
    molding,
  )
  const rows = [
    twice,
    twice,
    productRecord({ recordDate: '2025-06-02', workingShift: '2', machineNo: 'NO.03', machineCode: null }, molding),
    productRecord(
      { recordDate: '2025-06-02', workingShift: '3', machineNo: 'NO.03', moldShot: 0, otherNG: 0 },
      molding,
    ),
    productRecord({ recordDate: '2025-06-03', machineNo: 'NO.04', poNote: null }, molding),
    { ...productRecord({ recordDate: '2025-06-03', machineNo: 'NO.05' }, molding), itemGoodQuantity: 'many' },
  ]
  const later = { file: 'purchaseOrder_250601.xlsx', rows: [{ ...molding, poETA: '2025-07-31' }] }
  const ghost = productRecord({}, purchaseOrder({ poNo: 'GHOST' }))
  const fewer = changeOrder(content, { file: 0, row: 0 }, { itemQuantity: 30_000 })
  const added = addRecords(fewer, 1, [...rows, ghost])
  return { ...added, purchaseOrders: [...added.purchaseOrders, later] }
}

let engine: Engine

beforeAll(async () => {
  const plant = await smallPlant(content => crowded(content))
  engine = await createEngine(engineOptions(plant.dir))
  await runOnce(engine)
  return () => engine.close()
})

const derive = (poNo: string, figure: OrderFigure, key: string | null = null): Promise<Derivation> =>
  engine.derivation(DerivationQuery.parse({ poNo, figure, key }))

test('every row near an order that does not count is there, with the reason and its cell', async () => {
  const derivation = await derive(PO, 'moldedQuantity')
  const order = await engine.getOrder(PO)
  expect(derivation.value).toBe(60_000 - (order.itemRemain ?? 0) + order.surplus)
  expect(derivation.sum).toBe(derivation.value)
  expect(derivation.excludedBy).toEqual([
    { reason: 'not-working', rows: 1 },
    { reason: 'duplicate', rows: 1 },
    { reason: 'quarantined', rows: 1 },
    { reason: 'no-order', rows: 1 },
  ])
  const [idle, ...others] = derivation.excluded
  expect(idle).toMatchObject({
    reason: 'not-working',
    label: { recordDate: '2025-06-02', workingShift: '3', machineNo: 'NO.03' },
    row: { table: 'productRecords', file: JUNE },
    amount: 0,
  })
  expect(others.map(({ reason, amount }) => [reason, amount])).toEqual([
    ['duplicate', 5_950],
    ['quarantined', 0],
    ['no-order', 7_950],
  ])
  const cells = derivation.contributions.map(({ cells: [cell] }) => cell)
  expect(cells.every(cell => cell?.column === 'itemGoodQuantity' && /^[A-Z]+\d+$/.test(cell.address))).toBe(true)
})

test('a row without a machine code counts for the order and for no machine', async () => {
  const derivation = await derive(PO, 'machineQuantityMap')
  const all = await derive(PO, 'moldedQuantity')
  expect(derivation.excludedBy[1]).toEqual({ reason: 'no-entry', rows: 1 })
  expect(Number(all.value) - Number(derivation.value)).toBe(7_950)
})

test('an entry of a map: the rows of that day, the others are of other entries', async () => {
  const { dayQuantityMap } = await engine.getOrder(PO)
  const derivation = await derive(PO, 'dayQuantityMap', '2025-06-02')
  expect(derivation).toMatchObject({ value: dayQuantityMap['2025-06-02'], key: '2025-06-02', unit: 'pieces' })
  expect(derivation.contributions.every(({ label }) => label?.recordDate === '2025-06-02')).toBe(true)
  expect(derivation.excludedBy.map(({ reason }) => reason)).toContain('other-entry')
})

test('a replaced order: the cell that counts, and the one it replaced', async () => {
  const derivation = await derive(PO, 'poETA')
  expect(derivation).toMatchObject({
    value: '2025-07-31',
    combination: 'cell',
    excludedBy: [{ reason: 'superseded', rows: 1 }],
  })
  expect(derivation.contributions[0]?.row?.file).toMatch(/purchaseOrder_250601/)
  expect(derivation.excluded[0]).toMatchObject({ entry: '2025-06-30', row: { table: 'purchaseOrders' } })
})

test('q54-cavity-by-list-position: mold and cavity of each row, never two lists side by side', async () => {
  const { splits } = await engine.orderDetail({ poNo: PO })
  expect(splits.cavity.map(({ parts, itemGoodQuantity }) => [parts, itemGoodQuantity])).toEqual([
    [['B100-M-001', 6], 5_950],
    [['B100-M-001', 8], expect.any(Number)],
  ])
  const { itemGoodQuantity = 0 } = splits.cavity[1] ?? {}
  const byCavity = await derive(PO, 'cavityQuantityMap', JSON.stringify(['B100-M-001', 8]))
  expect([byCavity.value, byCavity.sum]).toEqual([itemGoodQuantity, itemGoodQuantity])
})

test('each split adds up to the same pieces, and the curve ends with them', async () => {
  const { splits, curve, records, pace } = await engine.orderDetail({ poNo: PO })
  const sums = Object.values(splits).map(entries => entries.reduce((sum, entry) => sum + entry.itemGoodQuantity, 0))
  expect(new Set(sums)).toEqual(new Set([curve.made.at(-1)?.pieces]))
  expect(curve.plan.at(-1)).toEqual({ day: '2025-07-31', pieces: 60_000 })
  expect(curve.forecast.at(-1)).toEqual({ day: (await engine.getOrder(PO)).forecastDate, pieces: 60_000 })
  expect([records, pace?.of]).toEqual([
    (await engine.orderRecords(OrderRecordQuery.parse({ poNo: PO }))).total,
    'order',
  ])
})

test('an order that has not begun rests on the pace of the orders of its item', async () => {
  const derivation = await derive('IM2506002', 'pace')
  expect(derivation).toMatchObject({ combination: 'median', inputs: [{ name: 'paceOrders', value: 1 }] })
  expect(derivation.contributions).toMatchObject([{ kind: 'order', entry: molded.poNo, amount: derivation.value }])
  const forecast = await derive('IM2506002', 'forecastDate')
  expect(forecast.inputs.map(({ name }) => name)).toEqual(['itemRemain', 'pace', 'workingDays', 'referenceDate'])
})

test('the records of an order, page by page, as they stand in their workbooks', async () => {
  const all = await engine.orderRecords(OrderRecordQuery.parse({ poNo: PO }))
  const second = await engine.orderRecords(OrderRecordQuery.parse({ poNo: PO, offset: 1, limit: 1 }))
  expect(second).toEqual({ total: all.total, items: [all.items[1]] })
  expect(all.items.filter(({ isWorking }) => !isWorking)).toHaveLength(1)
  expect(all.items.at(-1)).toMatchObject({
    file: JUNE,
    letters: { itemGoodQuantity: expect.stringMatching(/^[A-Z]+$/) },
  })
})

test('q33-unknown-order: what was made for a number no order file knows is all surplus, with its rows', async () => {
  expect(await derive('GHOST', 'surplus')).toMatchObject({
    value: 7_950,
    sum: 7_950,
    rule: 'Q33',
    contributionCount: 1,
  })
  const { contributions } = await derive('GHOST', 'itemCode')
  expect(contributions[0]).toMatchObject({ entry: 'A100', row: { table: 'productRecords' } })
  const unlisted: OrderColumnFilter = { id: 'listed', value: { kind: 'choice', anyOf: ['false'] } }
  expect(await engine.countOrders({ views: [[unlisted], []] })).toEqual([1, 6])
})

test('q27-over-production: what is beyond the ordered quantity is said, and the parts still add up', async () => {
  const left = await derive('IM2505001', 'itemRemain')
  expect(left).toMatchObject({ value: 0, sum: 0 })
  expect(left.contributions.at(-1)).toMatchObject({ kind: 'limit', amount: 1_800 })
  expect(await derive('IM2505001', 'surplus')).toMatchObject({ value: 1_800, sum: 1_800 })
})

test.each(ORDER_FIGURES)('%s adds up for each order, over-produced, unknown and not begun ones too', async figure => {
  for (const { poNo } of (await engine.listOrders(OrderQuery.parse({}))).items) {
    const derivation = await derive(poNo, figure)
    expect([poNo, rounded(combined(derivation))]).toEqual([poNo, rounded(derivation.value)])
  }
})

test('an order nobody knows, and a plant that was never read, are failures that say so', async () => {
  await expect(engine.orderDetail({ poNo: 'NOWHERE' })).rejects.toMatchObject({ failure: { code: 'order_not_found' } })
  const plant = await smallPlant()
  const fresh = await openEngine(engineOptions(plant.dir))
  onTestFinished(() => fresh.close())
  await expect(fresh.derivation(DerivationQuery.parse({ poNo: PO, figure: 'risk' }))).rejects.toMatchObject({
    failure: { code: 'order_not_found' },
  })
  expect(await fresh.countOrders({ views: [[], []] })).toEqual([0, 0])
})

test('the list is filtered and sorted by every column it has, findings included', async () => {
  const { items } = await engine.listOrders(
    OrderQuery.parse({
      sorting: [
        { id: 'findings', desc: true },
        { id: 'poNo', desc: false },
      ],
    }),
  )
  expect(items[0]?.findings).toBeGreaterThan(0)
  const changed = { id: 'revisions', value: { kind: 'number', from: 1, to: null } } as const
  const found = await engine.listOrders(OrderQuery.parse({ filters: [changed] }))
  expect(found.items.map(({ poNo }) => poNo)).toEqual([PO])
  expect(await engine.countOrders({ views: [[changed]] })).toEqual([1])
})

test('a cell that could not be read is named where it would have counted, not shown as empty', async () => {
  const quarantined = (await derive(PO, 'moldedQuantity')).excluded.find(({ reason }) => reason === 'quarantined')
  expect(quarantined?.cells.map(({ column, fault }) => [column, fault?.found])).toEqual([
    ['itemGoodQuantity', 'many'],
    ['itemTotalQuantity', undefined],
  ])
  const unread = (content: SmallPlantContent) => changeOrder(content, { file: 0, row: 2 }, { poETA: 'end of June' })
  const plant = await smallPlant(unread)
  const other = await openEngine(engineOptions(plant.dir))
  await runOnce(other)
  const eta = await other.derivation(DerivationQuery.parse({ poNo: PO, figure: 'poETA' }))
  expect(eta.value).toBeNull()
  expect(eta.contributions[0]?.cells[0]).toMatchObject({
    column: 'poETA',
    value: null,
    fault: { found: 'end of June' },
  })
  const { unreadable } = await other.orderDetail({ poNo: PO })
  expect(unreadable.map(({ column, address }) => [column, address])).toEqual([
    ['poETA', eta.contributions[0]?.cells[0]?.address],
  ])
  const { riskReason, risk, forecastDate } = await other.getOrder(PO)
  expect({ risk, forecastDate }).toEqual({ risk: 'no-forecast', forecastDate: expect.any(String) })
  expect(riskReason).toContain('its ETA is not known')
  const everything = QuarantineQuery.parse({ tables: ['purchaseOrders'] })
  expect((await other.listQuarantine(everything)).items).toMatchObject([{ kind: 'cell', isInUse: true }])
  const emptied = await smallPlant(content => {
    const file = { file: 'purchaseOrder_250601.xlsx', rows: [{ ...molding, poETA: null }] }
    return { ...unread(content), purchaseOrders: [...unread(content).purchaseOrders, file] }
  })
  const later = await openEngine(engineOptions(emptied.dir))
  await runOnce(later)
  expect((await later.listQuarantine(everything)).items).toMatchObject([{ kind: 'cell', isInUse: false }])
  expect((await later.orderDetail({ poNo: PO })).unreadable).toEqual([])
})
