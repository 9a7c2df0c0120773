import type { Finding } from '../../../contract/finding.ts'

const FILE = 'dynamicDatabase/monthlyReports_history/monthlyReports_201901.xlsb'
const ORDERS = 'dynamicDatabase/purchaseOrders_history/purchaseOrder_190102.xlsx'

const DIFFERENT: Finding = {
  fingerprint: 'f1',
  rule: 'po-fields-differ',
  severity: 'error',
  blocking: false,
  table: 'productRecords',
  poNo: 'IM1901044',
  pieces: 13_440,
  message:
    '2019-01-31, shift 3, NO.11 was made for order IM1901044 with itemCode 260501M1 instead of 260501M, plasticResinCode 10043 instead of 10044.',
  evidence: { itemCode: '260501M1', plasticResinCode: '10043', difference: 2 },
  evidenceHash: 'e1',
  cause: 'itemInfo:260501M1',
  warning: {
    sheet: 'po_mismatch_warnings',
    subject: 'IM1901044',
    warningType: 'product_info_not_matched',
    mismatchType: 'PO was produced incorrectly with purchaseOrders. Details: itemCode_plasticResinCode_not_matched',
    requiredAction: 'stop progressing or double check productRecords',
    message:
      '(IM1901044, 2019-01-31, 3, NO.11) - Mismatch: itemCode: 260501M1 vs 260501M, plasticResinCode: 10043 vs 10044. Please stop progressing or double check productRecords',
  },
  file: FILE,
  sheet: 'Sheet1',
  cell: 'E750',
  passports: [
    { file: FILE, fileVersionId: 3, sheet: 'Sheet1', address: 'E750', column: 'itemCode', value: '260501M1' },
    { file: ORDERS, fileVersionId: 9, sheet: 'poList', address: 'D46', column: 'itemCode', value: '260501M' },
  ],
  firstRun: 1,
  isNew: false,
}

const UNKNOWN_ITEM: Finding = {
  ...DIFFERENT,
  fingerprint: 'f2',
  rule: 'static-item',
  severity: 'warning',
  table: 'purchaseOrders',
  poNo: 'IM1902002',
  pieces: 30_000,
  message: 'IM1902002: item 10242M (AB-TP-LARGE-CAP-055-YW) is not in itemInfo.',
  evidence: { itemCode: '10242M', itemName: 'AB-TP-LARGE-CAP-055-YW' },
  cause: 'itemInfo:10242M',
  warning: null,
  file: ORDERS,
  sheet: 'poList',
  cell: 'D3',
  passports: [{ file: ORDERS, fileVersionId: 9, sheet: 'poList', address: 'D3', column: 'itemCode', value: '10242M' }],
  firstRun: 2,
  isNew: true,
}

const FEWER_CAVITIES: Finding = {
  ...UNKNOWN_ITEM,
  fingerprint: 'f3',
  rule: 'cavity-below-standard',
  severity: 'info',
  table: 'productRecords',
  poNo: 'IM1901040',
  pieces: 0,
  message: 'Mold 14000CBQ-M-001 ran with 7 of 8 cavities on 12 rows of order IM1901040.',
  evidence: { moldNo: '14000CBQ-M-001', moldCavity: 7, moldCavityStandard: 8 },
  cause: 'moldInfo:14000CBQ-M-001',
  file: null,
  sheet: null,
  cell: null,
  passports: [],
  isNew: false,
}

/** One finding of each severity. */
export const SAMPLE_FINDINGS: readonly Finding[] = [DIFFERENT, UNKNOWN_ITEM, FEWER_CAVITIES]

/** As many findings as asked for, of all kinds in turn, each on a row of its own. */
export function manyFindings(count: number): readonly Finding[] {
  return Array.from({ length: count }, (_, place) => {
    const kind = SAMPLE_FINDINGS[place % SAMPLE_FINDINGS.length] ?? DIFFERENT
    const cell = kind.cell && `E${place + 2}`
    return { ...kind, fingerprint: `finding-${place + 1}`, poNo: `PO${String(place + 1).padStart(6, '0')}`, cell }
  })
}
