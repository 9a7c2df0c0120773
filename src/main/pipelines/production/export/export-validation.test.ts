import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hasSharedPlantData, sharedPlantData } from '../../../../testing/shared-plant.ts'
import { temporaryFolder } from '../../../../testing/temporary-folder.ts'
import { checkPlant } from '../validate/testing/check-plant.ts'
import { exportValidation } from './export-validation.ts'
import type { ExportedFinding } from './sheets/exported-finding.ts'
import { findingsOf } from './testing/findings-of.ts'
import { readSheets } from './testing/read-sheets.ts'

const warningColumns = ['warningType', 'mismatchType', 'requiredAction', 'message']

const ownFinding: ExportedFinding = {
  fingerprint: 'f00d',
  rule: 'negative-number',
  severity: 'error',
  table: 'productRecords',
  poNo: 'IM2405001',
  message: '-5 pieces',
  file: 'dynamicDatabase/monthlyReports_history/monthlyReports_202405.xlsb',
  sheet: 'Sheet1',
  cell: 'N7',
  firstRun: 3,
  warning: null,
}

function exported(findings: readonly ExportedFinding[], path: string, options = {}): Promise<readonly string[]> {
  return exportValidation({ findings: () => findings }, path, options)
}

test('q42-clean-data writes a workbook all the same: every sheet with its header and no row', async () => {
  const path = join(temporaryFolder('validation'), 'validation.xlsx')
  expect(await exported([], path)).toEqual([path])
  expect(readSheets(path).map(({ name, header, rows }) => [name, header, rows])).toEqual([
    ['po_mismatch_warnings', ['poNo', ...warningColumns], []],
    ['item_invalid_warnings', ['itemInfo', ...warningColumns], []],
    [
      'data_quality_findings',
      ['fingerprint', 'rule', 'severity', 'table', 'poNo', 'message', 'file', 'sheet', 'cell', 'firstRun'],
      [],
    ],
  ])
})

test('a finding without a reference warningType is in data_quality_findings only, and text is never a formula', async () => {
  const path = join(temporaryFolder('validation'), 'validation.xlsx')
  await exported([ownFinding, { ...ownFinding, poNo: '=1+1', file: null, sheet: null, cell: null }], path)
  const [orders, items, own] = readSheets(path)
  expect([orders?.rows, items?.rows]).toEqual([[], []])
  expect(own?.rows).toEqual([
    [
      'f00d',
      'negative-number',
      'error',
      'productRecords',
      'IM2405001',
      '-5 pieces',
      'dynamicDatabase/monthlyReports_history/monthlyReports_202405.xlsb',
      'Sheet1',
      'N7',
      3,
    ],
    ['f00d', 'negative-number', 'error', 'productRecords', '=1+1', '-5 pieces', null, null, null, 3],
  ])
  expect(own?.cell('F2')).toMatchObject({ t: 's', v: '-5 pieces' })
  expect(own?.cell('E3')).toMatchObject({ t: 's', v: '=1+1' })
  expect(own?.cell('E3')?.f).toBeUndefined()
})

describe('an old file', () => {
  function oldFile(): { path: string; folder: string } {
    const folder = temporaryFolder('validation')
    const path = join(folder, 'validation.xlsx')
    writeFileSync(path, 'the old one')
    return { path, folder }
  }

  test('is replaced when the new one is complete', async () => {
    const { path, folder } = oldFile()
    await exported([ownFinding], path)
    expect(readSheets(path).length).toBe(3)
    expect(readdirSync(folder)).toEqual(['validation.xlsx'])
  })

  test.each(['EBUSY', 'EPERM', 'EACCES'])(
    'that Excel has open (%s) is left as it is, and the failure says what to do',
    async code => {
      const { path, folder } = oldFile()
      const move = (): Promise<never> =>
        Promise.reject(Object.assign(new Error(`${code}: resource busy or locked`), { code }))
      await expect(exported([ownFinding], path, { move })).rejects.toMatchObject({
        failure: {
          code: 'export_failed',
          message: expect.stringContaining('open in another program, probably Excel'),
          remedy: expect.stringContaining('Close it there and export again'),
          file: path,
          transient: true,
        },
      })
      expect(readFileSync(path, 'utf8')).toBe('the old one')
      expect(readdirSync(folder)).toEqual(['validation.xlsx'])
    },
  )

  test('stays when the findings cannot be read to their end', async () => {
    const { path, folder } = oldFile()
    function* broken(): Generator<ExportedFinding> {
      yield ownFinding
      throw new Error('the database went away')
    }
    await expect(exportValidation({ findings: broken }, path)).rejects.toThrow('the database went away')
    expect(readFileSync(path, 'utf8')).toBe('the old one')
    expect(readdirSync(folder)).toEqual(['validation.xlsx'])
  })

  test('stays when the export is stopped', async () => {
    const { path, folder } = oldFile()
    await expect(exported([ownFinding], path, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      failure: { code: 'cancelled' },
    })
    expect(readFileSync(path, 'utf8')).toBe('the old one')
    expect(readdirSync(folder)).toEqual(['validation.xlsx'])
  })
})

test('a missing folder, and a folder in the place of the file, are said so', async () => {
  const folder = temporaryFolder('validation')
  await expect(exported([], join(folder, 'nowhere', 'a.xlsx'))).rejects.toMatchObject({
    failure: { code: 'export_failed', message: expect.stringContaining('does not exist') },
  })
  mkdirSync(join(folder, 'a.xlsx'))
  await expect(exported([], join(folder, 'a.xlsx'))).rejects.toMatchObject({
    failure: { code: 'export_failed', message: expect.stringContaining('is a folder') },
  })
  expect(readdirSync(folder)).toEqual(['a.xlsx'])
})

test('a full disk is said so', async () => {
  const path = join(temporaryFolder('validation'), 'validation.xlsx')
  const move = (): Promise<never> =>
    Promise.reject(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }))
  await expect(exported([], path, { move })).rejects.toMatchObject({
    failure: { code: 'export_failed', message: expect.stringContaining('no room on the disk') },
  })
})

describe.skipIf(!hasSharedPlantData())('the shipped data (production spec 6.7)', () => {
  const fields = 'stop progressing or double check productRecords'
  const record = 'IM1901044, 2019-01-31, 3, NO.11'
  const cover = 'CT-PXN-HEAD-COVER-4.2MM'
  const expected: readonly (readonly string[])[] = [
    [
      'IM1901044',
      'item_warnings',
      'item_info_not_matched',
      'update_itemInfo_or_double_check_productRecords',
      `(${record}, 260501M1, ${cover}) - Mismatch: (260501M1, ${cover})_not_matched. Please update_itemInfo_or_double_check_productRecords`,
    ],
    [
      'IM1901044',
      'item_mold_warnings',
      'item_and_mold_not_matched',
      'update_moldInfo_or_double_check_productRecords',
      `(${record}, 260501M1, ${cover}, PXNHC4-M-002) - Mismatch: PXNHC4-M-002_and_(260501M1,${cover})_not_matched. Please update_moldInfo_or_double_check_productRecords`,
    ],
    [
      'IM1901044',
      'mold_machine_tonnage_warnings',
      'mold_and_machine_tonnage_not_matched',
      'update_moldSpecificationSummary_or_double_check_productRecords',
      `(${record}, 260501M1, ${cover}, PXNHC4-M-002, 50) - Mismatch: 50_and_PXNHC4-M-002_not_matched. Please update_moldSpecificationSummary_or_double_check_productRecords`,
    ],
    [
      'IM1901044',
      'item_composition_warnings',
      'item_and_item_composition_not_matched',
      'update_itemCompositionSummary_or_double_check_productRecords',
      `(${record}, 260501M1, ${cover}, 10043_ABS-PA-757-T.NL | 10098_MB-GAF-49121-GREEN) - Mismatch: (260501M1,${cover})_and_10043_ABS-PA-757-T.NL | 10098_MB-GAF-49121-GREEN_not_matched. Please update_itemCompositionSummary_or_double_check_productRecords`,
    ],
    [
      'IM1902002',
      'item_info_warnings',
      'item_code_and_name_not_matched',
      'update_itemInfo_or_double_check_purchaseOrders',
      '(IM1902002, 10242M, AB-TP-LARGE-CAP-055-YW) - Mismatch: 10242M_and_AB-TP-LARGE-CAP-055-YW_not_matched. Please update_itemInfo_or_double_check_purchaseOrders',
    ],
    [
      'IM1902002',
      'composition_warnings',
      'item_composition_not_matched',
      'update_itemCompositionSummary_or_double_check_purchaseOrders',
      '(IM1902002) - Mismatch: 10242M, AB-TP-LARGE-CAP-055-YW, 10049, PP-VN-J2023GR-T.NL, 9917349055, MB-ABT-(3-14-12378)-055-YW, , _not_matched - Please: update_itemCompositionSummary_or_double_check_purchaseOrders',
    ],
    [
      'IM1901044',
      'item_info_warnings',
      'item_code_and_name_not_matched',
      'update_itemInfo_or_double_check_productRecords',
      `(${record}, 260501M1, ${cover}) - Mismatch: 260501M1_and_${cover}_not_matched. Please update_itemInfo_or_double_check_productRecords`,
    ],
    [
      'IM1901044',
      'resin_info_warnings',
      'resin_code_and_name_not_matched',
      'update_resinInfo_or_double_check_productRecords',
      `(${record}, 10043, ABS-PA-757-T.NL) - Mismatch: 10043_and_ABS-PA-757-T.NL_not_matched. Please update_resinInfo_or_double_check_productRecords`,
    ],
    [
      'IM1901044',
      'composition_warnings',
      'item_composition_not_matched',
      'update_itemCompositionSummary_or_double_check_productRecords',
      `(${record}) - Mismatch: 260501M1, ${cover}, 10043, ABS-PA-757-T.NL, 10098, MB-GAF-49121-GREEN, , _not_matched - Please: update_itemCompositionSummary_or_double_check_productRecords`,
    ],
    [
      'IM1901044',
      'product_info_not_matched',
      'PO was produced incorrectly with purchaseOrders. Details: itemCode_plasticResinCode_not_matched',
      fields,
      `(${record}) - Mismatch: itemCode: 260501M1 vs 260501M, plasticResinCode: 10043 vs 10044. Please ${fields}`,
    ],
  ]

  test('its workbook, cell by cell', async () => {
    const findings = findingsOf(await checkPlant(sharedPlantData()))
    const path = join(temporaryFolder('validation'), 'validation.xlsx')
    await exported(findings, path)
    const [orders, items, own, ...others] = readSheets(path)
    expect(others).toEqual([])
    expect(orders).toMatchObject({ name: 'po_mismatch_warnings', header: ['poNo', ...warningColumns], rows: expected })
    const pair = '10242M, AB-TP-LARGE-CAP-055-YW'
    const action = 'update_itemCompositionSummary_or_double_check_related_databases'
    expect(items).toMatchObject({ name: 'item_invalid_warnings', header: ['itemInfo', ...warningColumns] })
    expect(items?.rows).toEqual([
      [
        pair,
        'item_invalid_in_itemCompositionSummary',
        'item_does_not_exist_in_itemCompositionSummary',
        action,
        `(${pair}) - Mismatch: 10242M_and_AB-TP-LARGE-CAP-055-YW_does_not_exist_in_itemCompositionSummary. Please ${action}`,
      ],
    ])
    for (const sheet of [orders, items]) {
      const cells = Object.entries(sheet?.sheet ?? {}).filter(([address]) => /^[A-Z]+\d+$/.test(address))
      expect(cells.filter(([, cell]) => (cell as { t: string }).t !== 's')).toEqual([])
    }
    const unnamed = findings.filter(finding => finding.warning === null)
    expect(own?.rows.map(row => row[0])).toEqual(unnamed.map(finding => finding.fingerprint))
  })

  test('equal findings give equal bytes', async () => {
    const findings = findingsOf(await checkPlant(sharedPlantData()))
    const folder = temporaryFolder('validation')
    const bytes = async (name: string): Promise<string> => {
      await exported(findings, join(folder, name))
      return createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')
    }
    expect(await bytes('one.xlsx')).toBe(await bytes('other.xlsx'))
  })
})
