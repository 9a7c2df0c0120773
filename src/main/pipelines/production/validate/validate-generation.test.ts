import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Decision } from '../../../../contract/decision.ts'
import { hasSharedPlantData, sharedPlantData } from '../../../../testing/shared-plant.ts'
import { smallPlant } from '../../../../testing/small-plant.ts'
import { temporaryFolder } from '../../../../testing/temporary-folder.ts'
import { readPlantTables } from '../../../ingest/read-plant-tables.ts'
import type { ProgressUpdate } from '../../../pipeline/progress.ts'
import { findingsInReportOrder } from '../../../storage/findings/list-findings.ts'
import { readResultState } from '../../../storage/result-state.ts'
import { blockedOrders } from './agent/blocked-orders.ts'
import type { Checker } from './checkers/checker.ts'
import { CHECKERS } from './checkers/checkers.ts'
import { withCopy, withRows, withValues } from './testing/changed-tables.ts'
import type { CheckedTables } from './testing/check-plant.ts'
import { asFiles, plantUnderCheck, type PlantUnderCheck } from './testing/plant-under-check.ts'

let small: CheckedTables

beforeAll(async () => {
  small = await readPlantTables((await smallPlant()).dir)
})

async function plantWith(tables: CheckedTables): Promise<PlantUnderCheck> {
  const plant = plantUnderCheck(temporaryFolder('check'))
  onTestFinished(() => plant.close())
  await plant.load(asFiles(tables))
  return plant
}

function lastRecord(values: Partial<CheckedTables['productRecords'][number]>): CheckedTables {
  return withValues(small, 'productRecords', -1, values)
}

const STATIC_UNCHANGED = 'static tables unchanged since run 2, not checked again'

describe('a full check', () => {
  test('q42-clean-data: nothing found is a result: checked, and empty', async () => {
    const plant = await plantWith(small)
    const result = await plant.check()
    expect(result).toEqual({
      kind: 'succeeded',
      counts: { rowsChecked: 16, ordersChecked: 5, error: 0, warning: 0, info: 0, new: 0, resolved: 0 },
      skipped: [],
    })
    expect(readResultState(plant.db, 'validation')).toMatchObject({ run: 2, generation: 1 })
  })

  test('orders without production and rows without an order are checked too', async () => {
    const pending = withValues(small, 'purchaseOrders', order => order.poNo === 'IM2506002', { plasticResin: 'other' })
    const plant = await plantWith(withValues(pending, 'productRecords', 0, { poNote: null }))
    const { counts } = await plant.check()
    expect(counts).toMatchObject({ rowsChecked: 16, warning: 3 })
    const found = findingsInReportOrder(plant.db, 1).map(({ rule, poNo }) => [rule, poNo])
    expect(found).toEqual([
      ['static-resin', 'IM2506002'],
      ['static-composition', 'IM2506002'],
      ['production-without-order', null],
    ])
  })

  test('each checker reports its rows up to the total', async () => {
    const plant = await plantWith(small)
    const progress: ProgressUpdate[] = []
    await plant.check({ report: update => progress.push(update) })
    for (const { name } of CHECKERS) {
      const steps = progress.filter(({ step }) => step === name)
      expect(steps[0]).toMatchObject({ unit: 'rows', done: 0, total: 16 })
      expect(steps.at(-1)).toMatchObject({ done: 16, total: 16, counts: { findings: 0 } })
    }
  })
})

describe.skipIf(!hasSharedPlantData())('the shipped plant data in a database', () => {
  test('findings, their order and their first cell are those of production spec 6.7', async () => {
    const plant = await plantWith(await readPlantTables(sharedPlantData()))
    const { counts } = await plant.check()
    expect(counts).toMatchObject({ rowsChecked: 2_134, ordersChecked: 190, error: 1, warning: 10, info: 52 })
    const found = findingsInReportOrder(plant.db, 1).filter(finding => finding.warning !== null)
    expect(found.map(({ poNo, warning, cell }) => [poNo, warning?.warningType, cell])).toEqual([
      ['IM1901044', 'item_warnings', 'E2135'],
      ['IM1901044', 'item_mold_warnings', 'K2135'],
      ['IM1901044', 'mold_machine_tonnage_warnings', 'K2135'],
      ['IM1901044', 'item_composition_warnings', 'AA2135'],
      ['IM1902002', 'item_info_warnings', 'D183'],
      ['IM1902002', 'composition_warnings', 'D183'],
      ['IM1901044', 'item_info_warnings', 'E2135'],
      ['IM1901044', 'resin_info_warnings', 'AA2135'],
      ['IM1901044', 'composition_warnings', 'E2135'],
      ['IM1901044', 'product_info_not_matched', 'E2135'],
      [null, 'item_invalid_in_itemCompositionSummary', 'A7'],
    ])
  })
})

describe('an incremental check', () => {
  test('nothing changed: nothing is checked, and that is said', async () => {
    const plant = await plantWith(lastRecord({ moldShot: 1 }))
    await plant.check()
    expect(await plant.check()).toEqual({
      kind: 'succeeded',
      counts: { rowsChecked: 0, ordersChecked: 0, error: 1, warning: 0, info: 0, new: 0, resolved: 0 },
      skipped: ['16 production rows unchanged since run 2, not checked again', STATIC_UNCHANGED],
    })
    expect(readResultState(plant.db, 'validation')?.run).toBe(3)
  })

  test('a changed row takes its order along, the other orders are left alone', async () => {
    const plant = await plantWith(small)
    await plant.check()
    await plant.load(asFiles(lastRecord({ moldShot: 1 })))
    const result = await plant.check()
    expect(result.counts).toMatchObject({ rowsChecked: 4, ordersChecked: 1, error: 1, new: 1 })
    expect(result.skipped).toEqual(['12 production rows unchanged since run 2, not checked again', STATIC_UNCHANGED])
    await plant.load(asFiles(small))
    expect((await plant.check()).counts).toMatchObject({ rowsChecked: 4, error: 0, resolved: 1 })
  })

  test('a changed order has its production rows checked again', async () => {
    const plant = await plantWith(small)
    await plant.check()
    await plant.load(asFiles(withValues(small, 'purchaseOrders', 3, { poReceivedDate: '2025-06-30' })))
    expect((await plant.check()).counts).toMatchObject({ rowsChecked: 3, ordersChecked: 1, warning: 3, new: 3 })
  })

  test('a row that moves to another order leaves no finding behind', async () => {
    const plant = await plantWith(lastRecord({ moldShot: 1 }))
    await plant.check()
    await plant.load(asFiles(lastRecord({ poNote: 'IM2506002', moldShot: 1 })))
    const { counts } = await plant.check()
    expect(counts).toMatchObject({ ordersChecked: 2, resolved: 1 })
    const orders = findingsInReportOrder(plant.db, 2).map(({ poNo }) => poNo)
    expect(new Set(orders)).toEqual(new Set(['IM2506002']))
  })

  test('a row that loses its order is checked among the rows of its day', async () => {
    const plant = await plantWith(small)
    await plant.check()
    await plant.load(asFiles(lastRecord({ poNote: null })))
    expect((await plant.check()).counts).toMatchObject({ rowsChecked: 3 + 1, warning: 1, new: 1 })
  })

  test('a changed static table, or another rule, has everything checked again', async () => {
    const plant = await plantWith(small)
    await plant.check()
    await plant.load(asFiles(withValues(small, 'resinInfo', 0, { colorType: 'black' })))
    expect(await plant.check()).toMatchObject({ counts: { rowsChecked: 16 }, skipped: [] })
    expect((await plant.check({ rules: { 'po-unknown': { severity: 'info' } } })).counts).toMatchObject({
      rowsChecked: 16,
    })
  })

  test('a rule that is off is said to be off, and takes its findings along', async () => {
    const plant = await plantWith(lastRecord({ workingShift: '9' }))
    expect((await plant.check()).counts).toMatchObject({ warning: 1 })
    const off = await plant.check({ rules: { 'shift-unknown': { offUntil: '2025-06-03' } } })
    expect(off.counts).toMatchObject({ warning: 0, resolved: 1 })
    expect(off.skipped).toEqual(['rule shift-unknown is off until 2025-06-03, its findings are left out'])
  })

  test('q34-order-twice-under-one-date: the first row counts, the difference is an error until one goes', async () => {
    const files = asFiles(small)
    const [orders] = files.purchaseOrders
    if (orders === undefined) throw new Error('no orders')
    const second = { ...orders, name: 'second.xlsx', rows: [{ ...orders.rows[0]!, itemQuantity: 7 }] }
    const plant = await plantWith(small)
    await plant.check()
    await plant.load({ ...files, purchaseOrders: [orders, second] })
    expect((await plant.check()).counts).toMatchObject({ error: 1, ordersChecked: 1 })
    const [found] = findingsInReportOrder(plant.db, 2)
    expect(found).toMatchObject({
      rule: 'order-twice-under-one-date',
      poNo: 'IM2505001',
      message:
        'Order IM2505001 stands 2 times in the order files of one date; the first row counts: itemQuantity 31,800 against 7.',
    })
    await plant.load({ ...files, purchaseOrders: [orders, { ...second, rows: [{ ...orders.rows[0]! }] }] })
    expect((await plant.check()).counts).toMatchObject({ error: 0, resolved: 1 })
  })
})

describe('failures', () => {
  const broken: Checker = {
    ...(CHECKERS[2] as Checker),
    checkRecord() {
      throw new TypeError('boolean value of NA is ambiguous')
    },
  }

  test('q41-failed-checker (H16): the check failed, names the checker, and records nothing of the others', async () => {
    const plant = await plantWith(lastRecord({ moldShot: 1 }))
    await plant.check()
    await plant.load(asFiles(lastRecord({ moldShot: 2, poNote: 'IM9' })))
    const result = await plant.check({ checkers: [...CHECKERS.slice(0, 2), broken] })
    expect(result).toMatchObject({ kind: 'failed', failures: [{ code: 'data_processing_error' }] })
    expect(result.kind === 'failed' && result.failures[0]?.message).toContain('DynamicCrossDataValidator stopped')
    expect(findingsInReportOrder(plant.db, 2).map(({ rule }) => rule)).toEqual(['total-not-shots-by-cavity'])
    expect(readResultState(plant.db, 'validation')).toMatchObject({ run: 2, generation: 1 })
    expect((await plant.check()).counts).toMatchObject({ error: 2 })
  })

  test('a cancelled check throws and records nothing', async () => {
    const plant = await plantWith(lastRecord({ moldShot: 1 }))
    const controller = new AbortController()
    const report = ({ done }: ProgressUpdate): void => (done > 0 ? controller.abort() : undefined)
    await expect(plant.check({ signal: controller.signal, report })).rejects.toThrow('aborted')
    expect(readResultState(plant.db, 'validation')).toBeNull()
    expect((await plant.check()).counts).toMatchObject({ rowsChecked: 16, error: 1 })
  })
})

describe('blocking rules', () => {
  const rules = { 'total-not-shots-by-cavity': { blocking: true } } as const
  const confirmed = (fingerprint: string): Decision => ({
    id: 1,
    at: '2025-06-04T08:00:00.000Z',
    actor: 'planner',
    subject: { kind: 'finding', fingerprint },
    kind: 'confirm-figures',
    reason: '',
    values: {},
  })

  test('their findings ask for a review of the orders concerned, until each is confirmed', async () => {
    const twoRows = withValues(lastRecord({ moldShot: 1 }), 'productRecords', 0, { moldShot: 1 })
    const plant = await plantWith(twoRows)
    const result = await plant.check({ rules })
    expect(result).toMatchObject({
      kind: 'needs-review',
      failures: [
        {
          code: 'blocking_findings',
          message:
            '2 findings of the blocking rule "Total quantity is shots × cavities."; the figures of 2 orders are not confirmed.',
        },
      ],
    })
    expect(blockedOrders(plant.db, []).poNos).toEqual(new Set(['IM2505001', 'IM2505003']))
    const decisions = findingsInReportOrder(plant.db, 1).map(({ fingerprint }) => confirmed(fingerprint))
    expect(blockedOrders(plant.db, decisions.slice(0, 1)).poNos.size).toBe(1)
    expect((await plant.check({ rules, decisions })).kind).toBe('succeeded')
  })

  test('a rule that does not block asks nothing', async () => {
    const plant = await plantWith(lastRecord({ moldShot: 1 }))
    expect((await plant.check()).kind).toBe('succeeded')
    expect(blockedOrders(plant.db, []).poNos.size).toBe(0)
  })
})

test('two equal keys in a database are two rows, one finding', async () => {
  const plant = await plantWith(withRows(withCopy(small, 'itemInfo', 0, {}), 'resinInfo', rows => rows))
  expect((await plant.check()).counts).toMatchObject({ error: 1 })
})
