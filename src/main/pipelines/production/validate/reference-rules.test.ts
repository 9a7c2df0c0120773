import { assert, property, shuffledSubarray } from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FindingDraft } from '../../../../contract/finding.ts'
import { smallPlant } from '../../../../testing/small-plant.ts'
import { readPlantTables } from '../../../ingest/read-plant-tables.ts'
import { countsByRule, identities, withCopy, withRows, withValues } from './testing/changed-tables.ts'
import { type CheckedTables, checkTables } from './testing/check-plant.ts'

let small: CheckedTables

beforeAll(async () => {
  small = await readPlantTables((await smallPlant()).dir)
})

function messages(drafts: readonly FindingDraft[]): readonly string[] {
  return drafts.flatMap(({ warning }) => (warning === null ? [] : [warning.message]))
}

describe('V-3 to V-6', () => {
  test('rows without an order are checked by no reference rule', () => {
    const nonsense = { itemCode: 'X', itemName: 'Y', moldNo: 'Z', plasticResinCode: '1', machineCode: 'M' }
    expect(checkTables(withValues(small, 'productRecords', 2, nonsense))).toEqual([])
  })
  test('rows of zero quantity are checked', () => {
    const drafts = checkTables(withValues(small, 'productRecords', 13, { moldNo: 'A100-M-001' }))
    expect(countsByRule(drafts)).toEqual({ 'dynamic-mold': 1, 'dynamic-tonnage': 1 })
  })
  test('nothing reads <NA> in a text, but is empty in the composition text', () => {
    const drafts = checkTables(withValues(small, 'productRecords', -1, { plasticResinCode: null, workingShift: null }))
    expect(messages(drafts)).toEqual([
      '(IM2505003, 2025-06-03, <NA>, NO.02, B100, BX-LEVER-NL, <NA>) - Mismatch: (B100,BX-LEVER-NL)_and_<NA>_not_matched. Please update_itemCompositionSummary_or_double_check_productRecords',
      '(IM2505003, 2025-06-03, <NA>, NO.02, <NA>, POM-M90-NL) - Mismatch: <NA>_and_POM-M90-NL_not_matched. Please update_resinInfo_or_double_check_productRecords',
      '(IM2505003, 2025-06-03, <NA>, NO.02) - Mismatch: B100, BX-LEVER-NL, , POM-M90-NL, , , , _not_matched - Please: update_itemCompositionSummary_or_double_check_productRecords',
      '(IM2505003, 2025-06-03, <NA>, NO.02) - Mismatch: plasticResinCode: <NA> vs 20002. Please stop progressing or double check productRecords',
    ])
  })
  test('half a material that resinInfo has like that is known', () => {
    const half = withCopy(small, 'resinInfo', 0, { resinCode: '50001', resinName: null })
    const used = { additiveMasterbatchCode: '50001', additiveMasterbatch: null }
    expect(countsByRule(checkTables(withValues(half, 'productRecords', -1, used)))['static-resin']).toBeUndefined()
    expect(countsByRule(checkTables(withValues(small, 'productRecords', -1, used)))['static-resin']).toBe(1)
  })
})

describe('static checks', () => {
  test('an order is told from a production row by its action, its context and its place in the sheet', () => {
    const renamed = withRows(small, 'itemInfo', rows => rows.map(row => ({ ...row, itemName: `${row.itemName}!` })))
    const drafts = checkTables(renamed).filter(draft => draft.rule === 'static-item')
    expect(drafts).toHaveLength(5 + 14)
    expect(drafts.slice(0, 5).every(draft => draft.table === 'purchaseOrders')).toBe(true)
    expect(drafts[0]?.message).toBe('Item A100 is called AL-CAP-RED here and AL-CAP-RED! in itemInfo.')
    expect(drafts[0]?.warning?.message).toBe(
      '(IM2505001, A100, AL-CAP-RED) - Mismatch: A100_and_AL-CAP-RED_not_matched. Please update_itemInfo_or_double_check_purchaseOrders',
    )
    expect(drafts[0]?.cells[1]).toMatchObject({ table: 'itemInfo', columns: ['itemCode', 'itemName'] })
  })
  test('resin, color and additive are groups of their own, each over all rows', () => {
    const unknown = { plasticResin: 'R?', colorMasterbatch: 'C?', additiveMasterbatch: 'A?' }
    const wrong = withValues(small, 'productRecords', row => row.poNote === 'IM2506001', unknown)
    const drafts = checkTables(wrong).filter(draft => draft.rule === 'static-resin')
    const aspects = drafts.map(draft => draft.aspect)
    expect(aspects).toEqual(
      ['plasticResin', 'colorMasterbatch', 'additiveMasterbatch'].flatMap(aspect => Array<string>(3).fill(aspect)),
    )
  })
  test('q49-incomplete-item: a code without a name, a name without a code, an order with neither', () => {
    const codeOnly = checkTables(withValues(small, 'productRecords', -1, { itemName: null }))
    expect(codeOnly.find(draft => draft.rule === 'item-incomplete')).toMatchObject({
      message: 'IM2505003, 2025-06-03, 3, NO.02: the row has item code B100 but no item name.',
      warning: null,
    })
    const nameOnly = checkTables(withValues(small, 'productRecords', -1, { itemCode: null }))
    expect(countsByRule(nameOnly)['item-incomplete']).toBe(1)
    const neither = checkTables(withValues(small, 'purchaseOrders', -1, { itemCode: null, itemName: null }))
    expect(neither.find(draft => draft.rule === 'item-incomplete')).toMatchObject({ poNo: 'IM2506002' })
    expect(countsByRule(nameOnly)['static-item']).toBeUndefined()
  })
})

describe('orders', () => {
  test('q40-null-against-value (H16): nothing against a value differs, and another difference is not lost', () => {
    const drafts = checkTables(withValues(small, 'productRecords', -1, { plasticResin: null, itemName: 'BX' }))
    const found = drafts.filter(draft => draft.rule === 'po-fields-differ')
    expect(found.map(draft => draft.warning?.mismatchType)).toEqual([
      'PO was produced incorrectly with purchaseOrders. Details: itemName_plasticResin_not_matched',
    ])
    expect(found[0]?.warning?.message).toContain('itemName: BX vs BX-LEVER-NL, plasticResin: <NA> vs POM-M90-NL')
    const orderSide = checkTables(withValues(small, 'purchaseOrders', 2, { plasticResinCode: null }))
    expect(countsByRule(orderSide)['po-fields-differ']).toBe(4)
  })
  test('q43-column-order: differing columns are named in one order, whatever the order of the input columns', () => {
    const wrong = withValues(small, 'productRecords', -1, {
      additiveMasterbatch: 'a',
      colorMasterbatch: 'c',
      plasticResin: 'r',
      itemCode: 'i',
    })
    const reversed = withRows(wrong, 'productRecords', rows => rows.map(reverseColumns))
    const types = [wrong, reversed].map(
      tables => checkTables(tables).find(draft => draft.rule === 'po-fields-differ')?.warning?.mismatchType,
    )
    expect(types[0]).toContain('itemCode_plasticResin_colorMasterbatch_additiveMasterbatch_not_matched')
    expect(types[1]).toBe(types[0])
  })
  test('q33-unknown-order (H19): one error a row of an order no file has', () => {
    const drafts = checkTables(
      withValues(small, 'productRecords', row => row.poNote === 'IM2506001', { poNote: 'IM9' }),
    )
    expect(countsByRule(drafts)).toEqual({ 'po-unknown': 3 })
    expect(drafts[0]).toMatchObject({
      poNo: 'IM9',
      cause: 'purchaseOrders:IM9',
      warning: {
        warningType: 'PO_invalid',
        mismatchType: 'PO does not exist in purchaseOrders.',
        message:
          '(IM9, 2025-06-02, 1, NO.03) - Mismatch: IM9 does not exist in purchaseOrders. . Please stop progressing or double check productRecords',
      },
    })
    expect(drafts.map(draft => draft.pieces)).toEqual([8_000, 8_000, 0])
  })
})

describe('the standard', () => {
  test('q36-layout-periods (H21): the layout valid on the day counts, an older one with another tonnage does not', () => {
    const period = { machineTonnage: 180, layoutStartDate: '2020-01-01', layoutEndDate: '2025-01-01' }
    expect(checkTables(withCopy(small, 'machineInfo', 0, period))).toEqual([])
    const moved = withValues(small, 'machineInfo', 0, { layoutStartDate: '2025-05-06' })
    const drafts = checkTables(
      withCopy(moved, 'machineInfo', 0, {
        machineTonnage: 180,
        layoutStartDate: '2025-01-02',
        layoutEndDate: '2025-05-05',
      }),
    )
    expect(countsByRule(drafts)).toEqual({ 'dynamic-tonnage': 3 })
    expect(drafts[0]?.warning?.message).toContain('180_and_A100-M-001_not_matched')
  })
  test('q36-overlapping-periods (H21): two layouts on one day are one finding, not one a row', () => {
    const drafts = checkTables(
      withCopy(small, 'machineInfo', 0, { machineTonnage: 180, layoutStartDate: '2025-02-01' }),
    )
    expect(countsByRule(drafts)).toEqual({ 'duplicate-key': 1 })
  })
  test('q37-unknown-machine (H22): said as such and not as tonnage <NA>', () => {
    const drafts = checkTables(withRows(small, 'machineInfo', rows => rows.slice(0, 2)))
    expect(countsByRule(drafts)).toEqual({ 'unknown-machine': 3 })
    expect(new Set(drafts.map(draft => draft.cause))).toEqual(new Set(['machineInfo:TB130-001']))
    expect(drafts[0]?.message).toBe('2025-06-02, shift 1, NO.03 names machine TB130-001, which is not in machineInfo.')
  })
  test('q37-unknown-machine: a machine without a layout on the day, without tonnage, or not named', () => {
    const texts = (tables: CheckedTables) => checkTables(tables).map(draft => [draft.rule, draft.message])
    expect(texts(withValues(small, 'machineInfo', 2, { layoutStartDate: '2025-06-03' }))[0]).toEqual([
      'unknown-machine',
      '2025-06-02, shift 1, NO.03 names machine TB130-001, which has no layout on that day in machineInfo.',
    ])
    expect(texts(withValues(small, 'machineInfo', 2, { machineTonnage: null }))).toHaveLength(3)
    expect(texts(withValues(small, 'productRecords', -1, { machineCode: null }))).toEqual([
      ['unknown-machine', '2025-06-03, shift 3, NO.02 names no machine.'],
    ])
  })
  test('q38-mold-gap (H23): one gap a real pair of item and mold, no row flagged for it', () => {
    const twoItems = withValues(small, 'moldSpecificationSummary', 0, { moldList: 'A100-M-001/A200-M-001', moldNum: 2 })
    const drafts = checkTables(withRows(twoItems, 'moldInfo', rows => rows.filter(row => row.moldNo !== 'A200-M-001')))
    expect(drafts.map(draft => [draft.rule, draft.subjectKey, draft.aspect])).toEqual([
      ['gap-mold-info', ['A100'], 'A200-M-001'],
      ['gap-mold-info', ['A200'], 'A200-M-001'],
    ])
    expect(drafts[1]?.warning).toEqual({
      sheet: 'item_invalid_warnings',
      subject: 'A200, AL-CAP-BLUE',
      warningType: 'item_invalid_in_moldSpecificationSummary_and_moldInfo',
      mismatchType: 'item_does_not_exist_in_moldSpecificationSummary_and_moldInfo',
      requiredAction: 'update_moldSpecificationSummary_and_moldInfo_or_double_check_related_databases',
      message:
        '(A200, AL-CAP-BLUE) - Mismatch: A200_and_AL-CAP-BLUE_does_not_exist_in_moldSpecificationSummary_and_moldInfo. Please update_moldSpecificationSummary_and_moldInfo_or_double_check_related_databases',
    })
    expect(new Set(drafts.map(draft => draft.cause))).toEqual(new Set(['moldInfo:A200-M-001']))
  })
  test('q38-mold-gap: a row with a mold that is not listed is still flagged', () => {
    const gap = withValues(small, 'moldInfo', row => row.moldNo === 'B100-M-001', { machineTonnage: null })
    const drafts = checkTables(withValues(gap, 'productRecords', -1, { moldNo: 'B200-M-001' }))
    expect(countsByRule(drafts)).toEqual({ 'gap-mold-info': 1, 'dynamic-mold': 1, 'dynamic-tonnage': 1 })
  })
  test('q38-recipe-gap: an item without a recipe is one gap, its rows lack only their recipe', () => {
    const drafts = checkTables(withRows(small, 'itemCompositionSummary', rows => rows.slice(1)))
    expect(countsByRule(drafts)).toEqual({ 'gap-composition': 1, 'static-composition': 2 + 4 })
    expect(new Set(drafts.map(draft => draft.cause))).toEqual(new Set(['itemCompositionSummary:A100']))
  })
  test('gaps of an item without name or molds', () => {
    const noName = checkTables(withValues(small, 'moldSpecificationSummary', 2, { itemName: null }))
    expect(noName.map(draft => [draft.rule, draft.warning?.subject])).toEqual([['gap-mold-info', 'B100, <NA>']])
    const noList = checkTables(withValues(small, 'moldSpecificationSummary', 2, { moldList: null }))
    expect(countsByRule(noList)).toEqual({ 'gap-mold-info': 1 })
  })
  test('q50-gap-order: gaps come in the order of moldSpecificationSummary', () => {
    const drafts = checkTables(withRows(small, 'moldInfo', () => []))
    expect(drafts.map(draft => draft.aspect)).toEqual([
      'A100-M-001',
      'A200-M-001',
      'A200-M-002',
      'B100-M-001',
      'B200-M-001',
    ])
  })
  test('q58-recipe-without-resin: the recipe is flagged, and does not excuse a row without resin', () => {
    const nameless = { plasticResinCode: null, plasticResin: null }
    const second = withCopy(small, 'itemCompositionSummary', 2, nameless)
    expect(countsByRule(checkTables(second))).toEqual({ 'recipe-without-resin': 1 })
    const drafts = checkTables(withValues(second, 'productRecords', -1, nameless))
    expect(countsByRule(drafts)).toMatchObject({ 'dynamic-recipe': 1, 'resin-code-missing': 1 })
    const onlyOne = checkTables(withValues(small, 'itemCompositionSummary', 2, nameless))
    expect(countsByRule(onlyOne)).toEqual({ 'recipe-without-resin': 1, 'static-composition': 1 + 4 })
  })
  test('q39-one-cause: a wrong item code on two rows is one cause; a wrong mold is another', () => {
    const wrongItem = checkTables(
      withValues(small, 'productRecords', row => row.recordDate === '2025-06-03', { itemCode: 'B1OO' }),
    )
    expect(wrongItem).toHaveLength(14)
    expect(new Set(wrongItem.map(draft => draft.cause))).toEqual(new Set(['itemInfo:B1OO']))
    const wrongMold = checkTables(withValues(small, 'productRecords', -1, { moldNo: 'B200-M-001' }))
    expect(countsByRule(wrongMold)).toEqual({ 'dynamic-mold': 1, 'dynamic-tonnage': 1 })
    expect(new Set(wrongMold.map(draft => draft.cause)).size).toBe(1)
  })
  test('a mold on a machine it is not made for is a wrong tonnage, nothing else', () => {
    const drafts = checkTables(withValues(small, 'productRecords', -1, { machineNo: 'NO.01', machineCode: 'TA50-001' }))
    expect(countsByRule(drafts)).toEqual({ 'dynamic-tonnage': 1 })
    expect(drafts[0]?.message).toBe(
      '2025-06-03, shift 3, NO.01 ran mold B100-M-001 for item B100 on a machine of 50 t; the mold is for 100 t.',
    )
    expect(drafts[0]?.cells.map(cell => cell.table)).toEqual(['productRecords', 'machineInfo', 'moldInfo'])
  })
  test('half a color pair counts as no color in a recipe text (V-12)', () => {
    const drafts = checkTables(withValues(small, 'productRecords', -1, { colorMasterbatchCode: '30001' }))
    expect(countsByRule(drafts)['dynamic-recipe']).toBeUndefined()
    expect(countsByRule(drafts)['static-composition']).toBe(1)
  })
})

test('what is found does not depend on the order of the rows', () => {
  const faulty = withCopy(
    withValues(
      withRows(small, 'moldInfo', rows => rows.slice(1)),
      'productRecords',
      -1,
      { itemCode: 'B1', otherNG: -3 },
    ),
    'productRecords',
    0,
    { plasticResinLot: 'X', moldShot: 3 },
  )
  const expected = identities(checkTables(faulty))
  expect(expected.length).toBeGreaterThan(10)
  assert(
    property(
      shuffledSubarray(
        faulty.productRecords.map((_, index) => index),
        { minLength: faulty.productRecords.length },
      ),
      order => {
        const shuffled = withRows(faulty, 'productRecords', rows => order.flatMap(index => rows[index] ?? []))
        expect(identities(checkTables(shuffled))).toEqual(expected)
      },
    ),
    { numRuns: 50 },
  )
})

function reverseColumns<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).toReversed()) as Row
}
