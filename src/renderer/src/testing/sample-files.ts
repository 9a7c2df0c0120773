import type { QuarantineEntry } from '../../../contract/quarantine.ts'
import type { SourceFile } from '../../../contract/source-file.ts'

const LOADED: SourceFile = {
  path: 'dynamicDatabase/monthlyReports_history/monthlyReports_201901.xlsb',
  table: 'productRecords',
  state: 'loaded',
  fileVersionId: 3,
  contentHash: 'aa11',
  byteSize: 182_400,
  sheet: 'Sheet1',
  rows: { read: 749, loaded: 748, quarantined: 1, exactDuplicates: 0, superseded: 0, blank: 0 },
  notes: [{ kind: 'trimmed', column: 'plasticResinLot', count: 712, firstAddress: 'AB2' }],
  reason: null,
  failure: null,
  hold: null,
  headers: { recordDate: 'recordDate', plasticResine: 'plasticResin', remark: '' },
}

const FAILED: SourceFile = {
  ...LOADED,
  path: 'staticDatabase/moldInfo.xlsx',
  table: 'moldInfo',
  state: 'failed',
  contentHash: 'bb22',
  rows: null,
  notes: [],
  failure: {
    code: 'missing_fields',
    message: 'staticDatabase/moldInfo.xlsx, moldInfo: the column machineTonnage is missing.',
    remedy: 'Add the column to the sheet and save, or choose "Load without this file".',
    file: 'staticDatabase/moldInfo.xlsx',
    sheet: 'moldInfo',
    cell: null,
    transient: false,
  },
}

const HELD: SourceFile = {
  ...LOADED,
  path: 'dynamicDatabase/monthlyReports_history/monthlyReports_201812.xlsb',
  state: 'held',
  contentHash: 'cc33',
  notes: [],
  reason:
    'Would lose 400 of 688 rows (more than 10 %). The old rows stay in use until you choose "Use the smaller file".',
  hold: { kind: 'shrinks', rowsBefore: 688, rowsNow: 288 },
}

const MISSING: SourceFile = {
  ...LOADED,
  path: 'dynamicDatabase/purchaseOrders_history/purchaseOrder_181101.xlsx',
  table: 'purchaseOrders',
  state: 'missing',
  contentHash: 'dd44',
  rows: { read: 55, loaded: 55, quarantined: 0, exactDuplicates: 0, superseded: 0, blank: 0 },
  notes: [],
  reason: 'Gone from its folder. Its 55 rows stay until you choose "Keep as archived" or "Remove its 55 rows".',
}

/** A file of each kind a person has to do with. */
export const SAMPLE_FILES: readonly SourceFile[] = [LOADED, FAILED, HELD, MISSING]

/** A row whose shots are no number. */
export const SAMPLE_QUARANTINE: readonly QuarantineEntry[] = [
  {
    id: 1,
    kind: 'row',
    table: 'productRecords',
    file: LOADED.path,
    fileVersionId: 3,
    sheet: 'Sheet1',
    row: 312,
    rawRowHash: 'raw-312',
    faults: [
      {
        column: 'moldShot',
        address: 'L312',
        found: '12o4',
        expected: 'Int64',
        policy: 'measure',
        problem: 'should be a whole number, found "12o4"',
      },
    ],
    values: {
      recordDate: '2019-01-12',
      workingShift: '2',
      machineNo: 'NO.04',
      moldShot: null,
      itemTotalQuantity: 9_632,
    },
    decision: null,
    isInUse: false,
  },
]
