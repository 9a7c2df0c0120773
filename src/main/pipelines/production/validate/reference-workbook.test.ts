import { beforeAll, describe, expect, test } from 'vitest'
import type { FindingDraft, ReferenceWarning } from '../../../../contract/finding.ts'
import { hasSharedPlantData, sharedPlantData } from '../../../../testing/shared-plant.ts'
import { countsByRule } from './testing/changed-tables.ts'
import { checkPlant } from './testing/check-plant.ts'

const RECORD = 'IM1901044, 2019-01-31, 3, NO.11'
const ITEM = '260501M1, CT-PXN-HEAD-COVER-4.2MM'
const STOP = 'stop progressing or double check productRecords'

/** production spec 6.7 with the texts of 6.4 to 6.6: poNo, warningType, mismatchType, requiredAction, message. */
const MISMATCHES = [
  [
    'IM1901044',
    'item_warnings',
    'item_info_not_matched',
    'update_itemInfo_or_double_check_productRecords',
    `(${RECORD}, ${ITEM}) - Mismatch: (${ITEM})_not_matched. Please update_itemInfo_or_double_check_productRecords`,
  ],
  [
    'IM1901044',
    'item_mold_warnings',
    'item_and_mold_not_matched',
    'update_moldInfo_or_double_check_productRecords',
    `(${RECORD}, ${ITEM}, PXNHC4-M-002) - Mismatch: PXNHC4-M-002_and_(260501M1,CT-PXN-HEAD-COVER-4.2MM)_not_matched. Please update_moldInfo_or_double_check_productRecords`,
  ],
  [
    'IM1901044',
    'mold_machine_tonnage_warnings',
    'mold_and_machine_tonnage_not_matched',
    'update_moldSpecificationSummary_or_double_check_productRecords',
    '(IM1901044, 2019-01-31, 3, NO.11, 260501M1, CT-PXN-HEAD-COVER-4.2MM, PXNHC4-M-002, 50) - Mismatch: 50_and_PXNHC4-M-002_not_matched. Please update_moldSpecificationSummary_or_double_check_productRecords',
  ],
  [
    'IM1901044',
    'item_composition_warnings',
    'item_and_item_composition_not_matched',
    'update_itemCompositionSummary_or_double_check_productRecords',
    `(${RECORD}, ${ITEM}, 10043_ABS-PA-757-T.NL | 10098_MB-GAF-49121-GREEN) - Mismatch: (260501M1,CT-PXN-HEAD-COVER-4.2MM)_and_10043_ABS-PA-757-T.NL | 10098_MB-GAF-49121-GREEN_not_matched. Please update_itemCompositionSummary_or_double_check_productRecords`,
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
    `(${RECORD}, ${ITEM}) - Mismatch: 260501M1_and_CT-PXN-HEAD-COVER-4.2MM_not_matched. Please update_itemInfo_or_double_check_productRecords`,
  ],
  [
    'IM1901044',
    'resin_info_warnings',
    'resin_code_and_name_not_matched',
    'update_resinInfo_or_double_check_productRecords',
    `(${RECORD}, 10043, ABS-PA-757-T.NL) - Mismatch: 10043_and_ABS-PA-757-T.NL_not_matched. Please update_resinInfo_or_double_check_productRecords`,
  ],
  [
    'IM1901044',
    'composition_warnings',
    'item_composition_not_matched',
    'update_itemCompositionSummary_or_double_check_productRecords',
    `(${RECORD}) - Mismatch: ${ITEM}, 10043, ABS-PA-757-T.NL, 10098, MB-GAF-49121-GREEN, , _not_matched - Please: update_itemCompositionSummary_or_double_check_productRecords`,
  ],
  [
    'IM1901044',
    'product_info_not_matched',
    'PO was produced incorrectly with purchaseOrders. Details: itemCode_plasticResinCode_not_matched',
    STOP,
    '(IM1901044, 2019-01-31, 3, NO.11) - Mismatch: itemCode: 260501M1 vs 260501M, plasticResinCode: 10043 vs 10044. Please stop progressing or double check productRecords',
  ],
]

const GAPS = [
  [
    '10242M, AB-TP-LARGE-CAP-055-YW',
    'item_invalid_in_itemCompositionSummary',
    'item_does_not_exist_in_itemCompositionSummary',
    'update_itemCompositionSummary_or_double_check_related_databases',
    '(10242M, AB-TP-LARGE-CAP-055-YW) - Mismatch: 10242M_and_AB-TP-LARGE-CAP-055-YW_does_not_exist_in_itemCompositionSummary. Please update_itemCompositionSummary_or_double_check_related_databases',
  ],
]

function sheet(drafts: readonly FindingDraft[], name: ReferenceWarning['sheet']): readonly (readonly string[])[] {
  return drafts.flatMap(({ warning }) =>
    warning?.sheet === name
      ? [[warning.subject, warning.warningType, warning.mismatchType, warning.requiredAction, warning.message]]
      : [],
  )
}

describe.skipIf(!hasSharedPlantData())('the shipped plant data', () => {
  let drafts: readonly FindingDraft[]

  beforeAll(async () => {
    drafts = await checkPlant(sharedPlantData())
  })

  test('both sheets are those of production spec 6.7, cell by cell and row by row', () => {
    expect(sheet(drafts, 'po_mismatch_warnings')).toEqual(MISMATCHES)
    expect(sheet(drafts, 'item_invalid_warnings')).toEqual(GAPS)
  })

  test('our own rules add what a mold loses to blocked cavities, and nothing else', () => {
    expect(countsByRule(drafts.filter(draft => draft.warning === null))).toEqual({ 'cavity-below-standard': 52 })
    const molds = new Set(drafts.filter(draft => draft.rule === 'cavity-below-standard').map(draft => draft.cause))
    expect(molds.size).toBe(21)
  })

  test('q39-one-root-cause: the seven findings of the wrong item code have one cause, the resin its own', () => {
    const causes = drafts
      .filter(draft => draft.warning !== null && draft.poNo === 'IM1901044')
      .map(({ cause }) => cause)
    expect(causes.filter(cause => cause === 'itemInfo:260501M1')).toHaveLength(7)
    expect(causes.filter(cause => cause !== 'itemInfo:260501M1')).toEqual(['resinInfo:10043'])
  })
})
