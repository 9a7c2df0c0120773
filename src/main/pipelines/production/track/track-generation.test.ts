import { onTestFinished, expect, test } from 'vitest'
import { EngineFailure } from '../../../../contract/failure.ts'
import type { ProductRecord, PurchaseOrder } from '../../../../contract/production-rows.ts'
import type { ProgressUpdate } from '../../../pipeline/progress.ts'
import { temporaryFolder } from '../../../../testing/temporary-folder.ts'
import { exampleOrder, exampleRecord } from './example-rows.ts'
import { progressAsOf, trackedPlant } from './testing/tracked-plant.ts'
import type { TrackedFiles, TrackedPlant } from './testing/tracked-plant.ts'

const record = (poNote: string | null, recordDate: string, overrides: Partial<ProductRecord> = {}): ProductRecord =>
  exampleRecord({ poNote, recordDate, ...overrides })
const order = (poNo: string, overrides: Partial<PurchaseOrder> = {}): PurchaseOrder =>
  exampleOrder({ poNo, itemQuantity: 200, ...overrides })

/** Two months and two order dates: P1 with a finished, a paused and a not started order, P2 with one that is running. */
const files: TrackedFiles = {
  productRecords: [
    [record('IM1', '2024-04-29'), record('IM1', '2024-04-30'), record('IM2', '2024-04-30', { workingShift: '2' })],
    [record('IM4', '2024-05-02', { itemCode: 'P2' }), record(null, '2024-05-02', { itemTotalQuantity: 7 })],
  ],
  purchaseOrders: [
    [order('IM1'), order('IM2', { itemQuantity: 500 })],
    [order('IM3'), order('IM4', { itemCode: 'P2', itemQuantity: 300 })],
  ],
  moldSpecificationSummary: [{ itemCode: 'P1', itemType: 'LID', moldList: 'P1-M-001' }],
  holidayNotes: [],
}

function openPlant(): TrackedPlant {
  const plant = trackedPlant(temporaryFolder('track'))
  onTestFinished(() => plant.close())
  return plant
}

async function trackedFiles(content: TrackedFiles = files): Promise<TrackedPlant> {
  const plant = openPlant()
  await plant.load(content)
  await plant.track()
  return plant
}

/** Loads other files into a tracked plant and tracks again: what was computed, and the orders as a cold run has them. */
async function trackChange(plant: TrackedPlant, content: TrackedFiles) {
  await plant.load(content)
  const { counts, skipped } = await plant.track()
  const orders = plant.orders()
  expect(orders).toEqual(await plant.coldOrders())
  expect(orders).toEqual(plant.plainOrders())
  return { counts, skipped, order: (poNo: string) => orders.find(found => found.poNo === poNo) }
}

test('the first time every order is computed', async () => {
  const plant = openPlant()
  await plant.load(files)
  const { counts, skipped } = await plant.track()
  expect(counts).toEqual({
    orders: 4,
    changed: 4,
    computed: 4,
    rowsWithoutShift: 0,
    rowsWithoutResinCode: 0,
    unassignedPieces: 7,
  })
  expect(skipped).toEqual([])
  expect(plant.orders()).toEqual(plant.plainOrders())
  expect(plant.orders().map(({ poNo, proStatus }) => [poNo, proStatus])).toEqual([
    ['IM1', 'MOLDED'],
    ['IM2', 'PAUSED'],
    ['IM3', 'PENDING'],
    ['IM4', 'MOLDING'],
  ])
})

test('q55-unchanged-input: nothing is computed again, and the progress counts for the new run', async () => {
  const plant = await trackedFiles()
  const before = progressAsOf(plant.db)
  await plant.load(files)
  const { counts, skipped } = await plant.track()
  expect(counts).toMatchObject({ orders: 4, computed: 0, changed: 0 })
  expect(skipped).toEqual([
    `Not computed again: all 4 orders, because nothing they rest on has changed since run ${before?.run}.`,
  ])
  expect(progressAsOf(plant.db)).toEqual({ run: (before?.run ?? 0) + 1, generation: 1 })
})

test('a changed month concerns the orders in it, and the not started ones of an item whose pace changed', async () => {
  const plant = await trackedFiles()
  const [april = [], may = []] = files.productRecords
  const faster = april.with(2, record('IM2', '2024-04-30', { workingShift: '2', itemTotalQuantity: 300 }))
  const { counts, skipped, order: orderOf } = await trackChange(plant, { ...files, productRecords: [faster, may] })
  expect(counts).toMatchObject({ orders: 4, computed: 3, changed: 2 })
  expect(skipped).toEqual([expect.stringContaining('Not computed again: 1 of 4 orders')])
  expect(orderOf('IM2')).toMatchObject({ itemRemain: 200 })
  expect(orderOf('IM3')?.riskReason).toContain('at 200 a day (median of its item, not started)')
})

test('an order that lost its records takes the median of its item, its own pace not among them', async () => {
  const [april = [], may = []] = files.productRecords
  const faster = april.with(2, record('IM2', '2024-04-30', { itemTotalQuantity: 300 }))
  const plant = await trackedFiles({ ...files, productRecords: [faster, may] })
  const { order: orderOf } = await trackChange(plant, { ...files, productRecords: [april.slice(0, 2), may] })
  expect(orderOf('IM2')).toMatchObject({ proStatus: 'PENDING', riskReason: expect.stringContaining('at 100 a day') })
})

test('a not started order that changes its item takes the median of the new one', async () => {
  const plant = await trackedFiles()
  const [april = [], may = []] = files.productRecords
  const { order: orderOf } = await trackChange(plant, {
    ...files,
    productRecords: [
      april.with(0, record('IM1', '2024-04-29', { itemTotalQuantity: 900 })),
      may.with(0, record('IM4', '2024-05-02', { itemTotalQuantity: 250 })),
    ],
    purchaseOrders: files.purchaseOrders.with(1, [
      order('IM3', { itemCode: 'P2' }),
      order('IM4', { itemCode: 'P2', itemQuantity: 300 }),
    ]),
  })
  expect(orderOf('IM3')).toMatchObject({ itemCode: 'P2', riskReason: expect.stringContaining('at 250 a day') })
})

test('rows that only changed places change what comes first', async () => {
  const twoMolds = [record('IM4', '2024-05-02', { moldNo: 'B' }), record('IM4', '2024-05-02', { moldNo: 'A' })]
  const [april = []] = files.productRecords
  const plant = await trackedFiles({ ...files, productRecords: [april, twoMolds] })
  const { order: orderOf } = await trackChange(plant, { ...files, productRecords: [april, twoMolds.toReversed()] })
  expect(orderOf('IM4')?.moldHist).toEqual(['A', 'B'])
})

test('a later shift: open orders are computed again, finished ones are not', async () => {
  const plant = await trackedFiles()
  const later = record('IM9', '2024-05-03')
  const { counts, order: orderOf } = await trackChange(plant, {
    ...files,
    productRecords: [...files.productRecords, [later]],
  })
  expect(counts).toMatchObject({ orders: 5, computed: 4 })
  expect(orderOf('IM4')?.proStatus).toBe('PAUSED')
  expect(orderOf('IM9')).toMatchObject({ listed: false, proStatus: 'MOLDING', surplus: 100 })
})

test('an unknown order becomes a known one, a known one unknown, and one without anything goes', async () => {
  const unknown = record('IM9', '2024-05-02')
  const plant = await trackedFiles({ ...files, productRecords: [...files.productRecords, [unknown]] })
  const [first = []] = files.purchaseOrders
  const { order: orderOf } = await trackChange(plant, {
    ...files,
    productRecords: [...files.productRecords, [unknown]],
    purchaseOrders: [first, [order('IM9', { itemQuantity: 100 })]],
  })
  expect(orderOf('IM9')).toMatchObject({ listed: true, proStatus: 'MOLDED' })
  expect(orderOf('IM4')).toMatchObject({ listed: false, itemQuantity: null })
  expect(orderOf('IM3')).toBeUndefined()
})

test('a later order file replaces an order; the earlier version stays on it', async () => {
  const plant = await trackedFiles()
  const moved = order('IM2', { itemQuantity: 500, poETA: '2024-06-30' })
  const { order: orderOf } = await trackChange(plant, { ...files, purchaseOrders: [...files.purchaseOrders, [moved]] })
  expect(orderOf('IM2')).toMatchObject({
    poETA: '2024-06-30',
    revisions: [{ file: 'purchaseOrders/file0', row: 3, poETA: '2024-05-10', itemQuantity: 500 }],
  })
})

test('an earlier generation than the one tracked is computed anew', async () => {
  const plant = await trackedFiles()
  const first = plant.orders()
  await trackChange(plant, { ...files, productRecords: files.productRecords.slice(1) })
  expect(plant.orders()).not.toEqual(first)
  expect((await plant.track({ generation: 1 })).counts).toMatchObject({ computed: 4 })
  expect(plant.orders()).toEqual(first)
})

test('other mold specifications concern the orders of that item', async () => {
  const plant = await trackedFiles()
  const { counts, order: orderOf } = await trackChange(plant, {
    ...files,
    moldSpecificationSummary: [...files.moldSpecificationSummary, { itemCode: 'P2', itemType: 'CAP', moldList: 'M' }],
  })
  expect(counts).toMatchObject({ computed: 1, changed: 1 })
  expect(orderOf('IM4')).toMatchObject({ itemType: 'CAP', moldList: 'M' })
})

test('another calendar concerns the open orders', async () => {
  const plant = await trackedFiles()
  const holiday = { date: '2024-05-03', dayOfWeek: 'Fri', holiday: 'Founding day', note: null }
  const { counts, order: orderOf } = await trackChange(plant, { ...files, holidayNotes: [holiday] })
  expect(counts).toMatchObject({ computed: 3, changed: 3 })
  expect(orderOf('IM4')?.forecastDate).toBe('2024-05-06')
})

test('a warning that comes or goes concerns its order', async () => {
  const plant = await trackedFiles()
  plant.warn({ IM2: { b_not_matched: 2, a_not_matched: 1 } })
  expect((await plant.track()).counts).toMatchObject({ computed: 1, changed: 1 })
  const notes = (): unknown => plant.orders().find(({ poNo }) => poNo === 'IM2')?.warningNotes
  expect(notes()).toBe('a_not_matched; b_not_matched')
  plant.warn({ IM2: { b_not_matched: 1 } })
  await plant.track()
  expect(notes()).toBe('b_not_matched')
  plant.warn({})
  await plant.track()
  expect(notes()).toBe('')
  expect((await plant.track()).counts).toMatchObject({ computed: 0 })
})

test('figures of an order are unconfirmed as long as it is asked to be', async () => {
  const plant = await trackedFiles()
  const unconfirmed = (): readonly string[] =>
    plant
      .orders()
      .filter(({ figuresConfirmed }) => !figuresConfirmed)
      .map(({ poNo }) => poNo)
  await plant.track({ unconfirmed: () => new Set(['IM1', 'IM9']) })
  expect(unconfirmed()).toEqual(['IM1'])
  await plant.track()
  expect(unconfirmed()).toEqual([])
})

test('rows that lack a shift or a resin code are counted', async () => {
  const [april = [], may = []] = files.productRecords
  const plant = openPlant()
  await plant.load({
    ...files,
    productRecords: [[...april, record('IM2', '2024-04-30', { workingShift: null, plasticResinCode: null })], may],
  })
  expect((await plant.track()).counts).toMatchObject({ rowsWithoutShift: 1, rowsWithoutResinCode: 1 })
})

test('progress is reported in orders from the first moment on', async () => {
  const plant = openPlant()
  await plant.load(files)
  const updates: ProgressUpdate[] = []
  await plant.track({ report: update => updates.push(update) })
  expect(updates[0]).toEqual({ step: 'track', unit: 'orders', done: 0, total: null })
  expect(updates.at(-1)).toEqual({ step: 'track', unit: 'orders', done: 4, total: 4 })
})

test('a cancelled tracking leaves what was there', async () => {
  const plant = await trackedFiles()
  const before = [plant.orders(), progressAsOf(plant.db)]
  await plant.load({ ...files, productRecords: files.productRecords.slice(1) })
  const cancellation = new AbortController()
  const tracking = plant.track({
    signal: cancellation.signal,
    report: ({ done }) => {
      if (done > 0) cancellation.abort()
    },
  })
  await expect(tracking).rejects.toThrow('aborted')
  expect([plant.orders(), progressAsOf(plant.db)]).toEqual(before)
  expect((await plant.track()).counts['changed']).toBeGreaterThan(0)
  expect(plant.orders()).toEqual(await plant.coldOrders())
})

test('q59-failing-tracker: pieces that do not add up are a failure, nothing is written', async () => {
  const plant = await trackedFiles()
  plant.db.exec(
    `update order_progress set progress = json_set(progress, '$.dayQuantityMap', json('{"2024-04-29": 1}')) where po_no = 'IM1'`,
  )
  const before = [plant.orders(), progressAsOf(plant.db)]
  await plant.load({ ...files, productRecords: files.productRecords.slice(1) })
  const failing = plant.track()
  await expect(failing).rejects.toBeInstanceOf(EngineFailure)
  await expect(failing).rejects.toMatchObject({ failure: { code: 'rows_not_conserved' } })
  expect([plant.orders(), progressAsOf(plant.db)]).toEqual(before)
})

test.each([
  ['no production records', { ...files, productRecords: [] }, 'productRecords has no rows'],
  ['no orders', { ...files, purchaseOrders: [] }, 'purchaseOrders has no rows'],
  [
    'no working row with a known shift',
    { ...files, productRecords: [[record('IM1', '2024-05-02', { workingShift: 'X' })]] },
    'none of the 1 production records has pieces and a shift that is 1, 2, 3 or HC',
  ],
  [
    'no working row',
    { ...files, productRecords: [[record('IM1', '2024-05-02', { itemTotalQuantity: 0 })]] },
    'none of the 1 production records has pieces',
  ],
] as const)('T-4: %s is a failure', async (_, content, found) => {
  const plant = openPlant()
  await plant.load(content)
  await expect(plant.track()).rejects.toMatchObject({
    failure: { code: 'data_processing_error', message: expect.stringContaining(found) },
  })
  expect(plant.orders()).toEqual([])
})
