import { beforeAll, describe, expect, test } from 'vitest'
import type { FindingDraft } from '../../../../contract/finding.ts'
import type { RuleId, RuleSetting } from '../../../../contract/rule.ts'
import { smallPlant } from '../../../../testing/small-plant.ts'
import { countsByRule, withCopy, withRows, withValues } from './testing/changed-tables.ts'
import { type CheckedTables, checkPlant, checkTables } from './testing/check-plant.ts'
import { readPlantTables } from '../../../ingest/read-plant-tables.ts'

let small: CheckedTables

beforeAll(async () => {
  small = await readPlantTables((await smallPlant()).dir)
})

/** The last record of the small plant is a working row of order IM2505003 on TB100-001: 1,000 shots × 8, 7,950 good. */
function lastRecord(values: Partial<CheckedTables['productRecords'][number]>): CheckedTables {
  return withValues(small, 'productRecords', -1, values)
}

function only(tables: CheckedTables, rules: Partial<Record<RuleId, RuleSetting>> = {}): FindingDraft {
  const drafts = checkTables(tables, { rules, referenceDate: '2025-06-03' })
  expect(drafts).toHaveLength(1)
  return drafts[0] as FindingDraft
}

test('a plant without a fault has no finding', async () => {
  expect(await checkPlant((await smallPlant()).dir)).toEqual([])
})

describe('total = shots × cavities', () => {
  test('a total that is not the product is an error with its numbers and cells', () => {
    const draft = only(lastRecord({ moldShot: 999 }))
    expect(draft).toMatchObject({
      rule: 'total-not-shots-by-cavity',
      table: 'productRecords',
      subjectKey: ['2025-06-03', '3', 'NO.02', 'IM2505003', 'B100-M-001'],
      poNo: 'IM2505003',
      pieces: 8_000,
      message: '2025-06-03, shift 3, NO.02: total is 8,000, 999 shots × 8 cavities are 7,992.',
      evidence: { itemTotalQuantity: 8_000, moldShot: 999, moldCavity: 8 },
      warning: null,
    })
    expect(draft.cells[0]?.columns).toEqual(['itemTotalQuantity', 'moldShot', 'moldCavity'])
  })
  test('a difference within the threshold passes, the next piece does not', () => {
    const within = { 'total-not-shots-by-cavity': { threshold: 8 } }
    expect(checkTables(lastRecord({ moldShot: 999 }), { rules: within })).toEqual([])
    expect(only(lastRecord({ moldShot: 998 }), within).rule).toBe('total-not-shots-by-cavity')
  })
  test('shots without a total are found, nothing and nothing is not', () => {
    const shots = { itemTotalQuantity: null, itemGoodQuantity: null, otherNG: null }
    expect(only(lastRecord(shots)).rule).toBe('total-not-shots-by-cavity')
    expect(checkTables(lastRecord({ ...shots, moldShot: null, moldCavity: null }))).toEqual([])
  })
})

describe('total = good + defects', () => {
  test('pieces that are neither good nor a defect are an error', () => {
    const draft = only(lastRecord({ itemGoodQuantity: 7_949, itemBend: 0 }))
    expect(draft).toMatchObject({
      rule: 'total-not-good-plus-defects',
      message: '2025-06-03, shift 3, NO.02: total is 8,000, 7,949 good and 50 defects are 7,999.',
    })
    expect(draft.cells[0]?.columns).toEqual(['itemTotalQuantity', 'itemGoodQuantity', 'itemBend', 'otherNG'])
  })
  test('all ten defect columns count and empty means none', () => {
    const ten = { itemBlackSpot: 1, itemOilDeposit: 2, itemScratch: 3, itemCrack: 4, itemSinkMark: 5 }
    const rest = { itemShort: 6, itemBurst: 7, itemBend: 8, itemStain: 9, otherNG: 5 }
    expect(checkTables(lastRecord({ ...ten, ...rest }))).toEqual([])
    expect(checkTables(lastRecord({ itemGoodQuantity: 8_000, otherNG: null }))).toEqual([])
  })
})

describe('negative numbers', () => {
  test('each negative column of a record is a finding of its own', () => {
    const drafts = checkTables(lastRecord({ itemStain: -1, otherNG: 51, itemBend: -2, itemGoodQuantity: 7_952 }))
    expect(drafts.map(draft => [draft.rule, draft.aspect])).toEqual([
      ['negative-number', 'itemBend'],
      ['negative-number', 'itemStain'],
    ])
  })
  test('an order and static tables are looked at too, zero is not negative', () => {
    const order = withValues(small, 'purchaseOrders', 0, { plasticResinQuantity: -0.5 })
    expect(only(order)).toMatchObject({ rule: 'negative-number', table: 'purchaseOrders', poNo: 'IM2505001' })
    const mold = withValues(small, 'moldInfo', 0, { runnerWeight: -1 })
    expect(only(mold)).toMatchObject({ table: 'moldInfo', subjectKey: ['A100-M-001'], aspect: 'runnerWeight' })
    expect(checkTables(withValues(small, 'moldInfo', 0, { runnerWeight: 0 }))).toEqual([])
  })
})

describe('cavity against the standard of the mold', () => {
  const cavities = (moldCavity: number) => ({
    moldCavity,
    itemTotalQuantity: 1_000 * moldCavity,
    itemGoodQuantity: 1_000 * moldCavity - 50,
  })
  test('fewer cavities are worth knowing, once for an order and mold however many rows', () => {
    const onOrder = (row: CheckedTables['productRecords'][number]) => row.poNote === 'IM2505001'
    const draft = only(withValues(small, 'productRecords', onOrder, cavities(7)))
    expect(draft).toMatchObject({
      rule: 'cavity-below-standard',
      subjectKey: ['2025-05-05', '1', 'NO.01', 'IM2505001', 'A100-M-001'],
      pieces: 28_000,
      message:
        'Mold A100-M-001 ran with 7 of 8 cavities on 4 rows of order IM2505001, first on 2025-05-05, shift 1, NO.01.',
      evidence: { moldNo: 'A100-M-001', moldCavity: 7, moldCavityStandard: 8 },
    })
    expect(draft.cells.map(cell => cell.table)).toEqual([...Array(4).fill('productRecords'), 'moldInfo'])
  })
  test('more cavities than the mold has are a warning', () => {
    expect(only(lastRecord(cavities(9))).rule).toBe('cavity-above-standard')
  })
  test('the standard itself, or one within the threshold, passes', () => {
    expect(checkTables(lastRecord(cavities(8)))).toEqual([])
    expect(checkTables(lastRecord(cavities(7)), { rules: { 'cavity-below-standard': { threshold: 1 } } })).toEqual([])
  })
})

describe('cavity, resin and shift of a row', () => {
  test('a working row without cavities is found, an idle one is not', () => {
    expect(only(lastRecord({ moldCavity: null })).rule).toBe('cavity-missing')
    const idle = { moldCavity: null, moldShot: 0, itemTotalQuantity: 0, itemGoodQuantity: 0, otherNG: null }
    expect(checkTables(lastRecord(idle))).toEqual([])
  })
  test('q31-resin-code-missing: a working row of an order without resin code is noted', () => {
    const found = countsByRule(checkTables(lastRecord({ plasticResinCode: null })))
    expect(found['resin-code-missing']).toBe(1)
    expect(countsByRule(checkTables(lastRecord({ colorMasterbatchCode: '1' })))['resin-code-missing']).toBeUndefined()
  })
  test('q30-missing-shift: a shift that is empty or unknown is found, HC is a shift', () => {
    expect(only(lastRecord({ workingShift: null }))).toMatchObject({
      rule: 'shift-unknown',
      message: '2025-06-03, NO.02: the row has no shift.',
    })
    expect(only(lastRecord({ workingShift: '1.0' })).cause).toBe('shift-unknown:1.0')
    expect(checkTables(lastRecord({ workingShift: 'HC' }))).toEqual([])
  })
})

describe('a row and its order', () => {
  test('a record before the order was received is found, one on that day is not', () => {
    const received = (poReceivedDate: string | null) =>
      withValues(small, 'purchaseOrders', order => order.poNo === 'IM2506001', { poReceivedDate })
    const draft = checkTables(received('2025-06-03'))[0]
    expect(draft).toMatchObject({
      rule: 'record-before-order',
      message: '2025-06-02, shift 1, NO.03 was made 1 day before order IM2506001 was received on 2025-06-03.',
    })
    expect(draft?.cells[1]).toMatchObject({ table: 'purchaseOrders', columns: ['poReceivedDate'] })
    expect(checkTables(received('2025-06-02'))).toEqual([])
    expect(checkTables(received(null))).toEqual([])
    expect(checkTables(received('2025-06-03'), { rules: { 'record-before-order': { threshold: 1 } } })).toEqual([])
  })
  test('q32-production-without-order (H14): pieces without an order are a finding with their number', () => {
    expect(only(lastRecord({ poNote: null }))).toMatchObject({
      rule: 'production-without-order',
      poNo: null,
      pieces: 8_000,
      message: '2025-06-03, shift 3, NO.02: 8,000 pieces of item B100 without an order.',
    })
  })
  test('two rows for one machine, shift and order are found, two orders or two machines are not', () => {
    const secondMold = withCopy(small, 'productRecords', 7, { moldNo: 'A200-M-002' })
    expect(only(secondMold)).toMatchObject({
      rule: 'same-machine-shift-order',
      message: '2025-05-06, shift 2, NO.01 has 2 rows for order IM2505002.',
    })
    const elsewhere = { machineNo: 'NO.02', machineCode: 'TB100-001' }
    expect(checkTables(withCopy(small, 'productRecords', 7, elsewhere))).toEqual([])
    expect(checkTables(withCopy(small, 'productRecords', 0, { poNote: 'IM2506002' }))).toHaveLength(1) // before the order
  })
})

describe('keys', () => {
  test('a production row with the key of another is an error of its own, and shares its cause with the slot', () => {
    const drafts = checkTables(withCopy(small, 'productRecords', -1, { plasticResinLot: 'L9' }))
    expect(countsByRule(drafts)).toEqual({ 'duplicate-key': 1, 'same-machine-shift-order': 1 })
    expect(new Set(drafts.map(draft => draft.cause)).size).toBe(1)
    expect(drafts[0]?.occurrence).toBe(1)
  })
  test('q35-duplicate-static-keys: each static table reports a key that repeats', () => {
    const tables = ['itemInfo', 'moldInfo', 'moldSpecificationSummary', 'resinInfo', 'itemCompositionSummary'] as const
    for (const table of tables) {
      expect(only(withCopy(small, table, 0, {}))).toMatchObject({ rule: 'duplicate-key', table, occurrence: 1 })
    }
    const other = { colorMasterbatchCode: '30002', colorMasterbatch: 'MB-200-BLUE' }
    expect(checkTables(withCopy(small, 'itemCompositionSummary', 0, other))).toEqual([])
  })
  test('layout periods of a machine may follow each other and not overlap', () => {
    const first = { layoutStartDate: '2024-01-02', layoutEndDate: '2025-01-02' }
    expect(checkTables(withCopy(small, 'machineInfo', 0, first))).toEqual([])
    const draft = only(withCopy(small, 'machineInfo', 0, { ...first, layoutEndDate: '2025-01-03' }))
    expect(draft).toMatchObject({ rule: 'duplicate-key', table: 'machineInfo', subjectKey: ['TA50-001', '2025-01-02'] })
    expect(draft.message).toBe(
      'Machine TA50-001 has a layout from 2025-01-02 on and another from 2024-01-02 until 2025-01-03; they overlap.',
    )
  })
  test('the number of molds is the length of their list', () => {
    const draft = only(withValues(small, 'moldSpecificationSummary', 1, { moldNum: 3 }))
    expect(draft).toMatchObject({
      rule: 'mold-list-against-number',
      message: 'Item A200 lists 2 molds (A200-M-001/A200-M-002), its number of molds is 3.',
    })
    expect(only(withValues(small, 'moldSpecificationSummary', 1, { moldNum: null })).rule).toBe(
      'mold-list-against-number',
    )
  })
})

test('a rule that is off reports nothing, others go on', () => {
  const faulty = withRows(lastRecord({ workingShift: '9', moldShot: 1 }), 'machineInfo', rows => rows)
  expect(countsByRule(checkTables(faulty))).toEqual({ 'shift-unknown': 1, 'total-not-shots-by-cavity': 1 })
  const off = { 'shift-unknown': { offUntil: '2025-06-03' } }
  expect(countsByRule(checkTables(faulty, { rules: off, referenceDate: '2025-06-03' }))).toEqual({
    'total-not-shots-by-cavity': 1,
  })
})
