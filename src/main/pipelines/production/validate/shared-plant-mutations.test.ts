import { beforeAll, describe, expect, test } from 'vitest'
import type { FindingDraft } from '../../../../contract/finding.ts'
import { hasSharedPlantData, sharedPlantData } from '../../../../testing/shared-plant.ts'
import { readPlantTables } from '../../../ingest/read-plant-tables.ts'
import { countsByRule, withCopy, withRows, withValues } from './testing/changed-tables.ts'
import { type CheckedTables, checkTables } from './testing/check-plant.ts'

/** The fault cases of production spec 9.2, on the data on which the reference was measured. */
describe.skipIf(!hasSharedPlantData())('fault cases on the shipped plant data', () => {
  let tables: CheckedTables
  let usual: ReadonlySet<string>

  beforeAll(async () => {
    tables = await readPlantTables(sharedPlantData())
    usual = new Set(checkTables(tables).map(textOf))
  })

  function textOf(draft: FindingDraft): string {
    return JSON.stringify([draft.rule, draft.message])
  }

  /** What a change adds to the usual findings. */
  function added(changed: CheckedTables): readonly FindingDraft[] {
    return checkTables(changed).filter(draft => !usual.has(textOf(draft)))
  }

  test('q36-layout-periods (H21): a second row for MD50S-000 with 180 t gives no tonnage finding (reference: 226)', () => {
    const earlier = { machineTonnage: 180, layoutStartDate: '2017-01-01', layoutEndDate: '2018-10-31' }
    expect(added(withCopy(tables, 'machineInfo', 0, earlier))).toEqual([])
    expect(countsByRule(added(withCopy(tables, 'machineInfo', 0, { machineTonnage: 180 })))).toEqual({
      'duplicate-key': 1,
    })
  })

  test('q37-unknown-machine (H22): a machine removed from machineInfo is named as such on its 40 rows', () => {
    const found = added(withRows(tables, 'machineInfo', rows => rows.filter(row => row.machineCode !== 'CNS50-001')))
    expect(countsByRule(found)).toEqual({ 'unknown-machine': 40 })
    expect(found.every(draft => draft.warning === null)).toBe(true)
  })

  test('q38-mold-gap (H23): mold 14000CBQ-M-001 missing gives 9 gaps (reference: 81 pairs and 208 × 4 warnings)', () => {
    const found = added(withRows(tables, 'moldInfo', rows => rows.filter(row => row.moldNo !== '14000CBQ-M-001')))
    expect(countsByRule(found)).toEqual({ 'gap-mold-info': 9 })
    expect(new Set(found.map(draft => draft.cause))).toEqual(new Set(['moldInfo:14000CBQ-M-001']))
  })

  test('q32-production-without-order (H14): the pieces of a row without order are told', () => {
    const [found, ...others] = added(withValues(tables, 'productRecords', 0, { poNote: null }))
    expect(found).toMatchObject({ rule: 'production-without-order', pieces: 9_936 })
    expect(others).toEqual([])
  })

  test('q40-null-against-value (H16): a null beside a real difference is told and nothing crashes', () => {
    const found = added(withValues(tables, 'productRecords', -1, { colorMasterbatch: null }))
    expect(found.find(draft => draft.rule === 'po-fields-differ')?.warning?.message).toContain(
      'itemCode: 260501M1 vs 260501M, plasticResinCode: 10043 vs 10044, colorMasterbatch: <NA> vs ',
    )
  })

  test('q33-unknown-order (H19): an order number no file has is told on each of its rows', () => {
    const rows = tables.productRecords.filter(row => row.poNote === 'IM1811001').length
    const found = added(
      withValues(tables, 'productRecords', row => row.poNote === 'IM1811001', { poNote: 'IM0000000' }),
    )
    const unknown = found.filter(draft => draft.rule === 'po-unknown')
    expect(unknown).toHaveLength(rows)
    expect(new Set(unknown.map(draft => draft.cause))).toEqual(new Set(['purchaseOrders:IM0000000']))
  })

  test('q39-missing-item: all rows of an item missing from itemInfo are one cause', () => {
    const itemCode = '26001122M'
    const found = added(withRows(tables, 'itemInfo', rows => rows.filter(row => row.itemCode !== itemCode)))
    const expected = [...tables.productRecords, ...tables.purchaseOrders].filter(
      row => row.itemCode === itemCode,
    ).length
    expect(expected).toBeGreaterThan(20)
    expect(countsByRule(found)).toEqual({ 'static-item': expected })
    expect(new Set(found.map(draft => draft.cause))).toEqual(new Set([`itemInfo:${itemCode}`]))
  })
})
