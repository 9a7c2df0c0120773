import type { RevisionEntry, SourceFileDetail } from '../../../contract/source-views.ts'
import type { PreviewChange, UploadPreview } from '../../../contract/upload.ts'
import { SAMPLE_FILES } from './sample-files.ts'
import { SAMPLE_FINDINGS } from './sample-findings.ts'

export const JANUARY = 'dynamicDatabase/monthlyReports_history/monthlyReports_201901.xlsb'

/** A preview of January with one of everything. */
export function aPreview(change: Partial<UploadPreview> = {}): UploadPreview {
  return {
    upload: 'a'.repeat(32),
    run: 8,
    state: 'succeeded',
    path: JANUARY,
    table: 'productRecords',
    file: SAMPLE_FILES.find(({ path }) => path === JANUARY) ?? null,
    rows: { new: 1, changed: 1, gone: 0 },
    findings: { new: 1, resolved: 0 },
    orders: { changed: 1, turnLate: 1 },
    quarantined: { rows: 1, cells: 0 },
    beside: [],
    checked: true,
    tracked: true,
    listed: 100_000,
    ...change,
  }
}

/** The changes of that preview. */
export function previewedChanges(): readonly PreviewChange[] {
  const key = { recordDate: '2019-01-31', workingShift: '3', machineNo: 'NO.11' }
  return [
    {
      kind: 'row',
      change: 'changed',
      key,
      file: JANUARY,
      row: 750,
      cells: [{ column: 'itemCode', before: '260501M1', after: '260501M', address: 'E750' }],
    },
    {
      kind: 'row',
      change: 'new',
      key: { ...key, machineNo: 'NO.02' },
      file: JANUARY,
      row: 751,
      cells: [{ column: 'itemGoodQuantity', before: null, after: 7_950, address: null }],
    },
    ...SAMPLE_FINDINGS.slice(0, 1).map(finding => ({ kind: 'finding', change: 'new', finding }) as const),
    {
      kind: 'order',
      poNo: 'IM1901044',
      itemCode: '260501M',
      before: {
        proStatus: 'MOLDING',
        risk: 'on-time',
        poETA: '2019-02-10',
        itemQuantity: 90_000,
        itemRemain: 13_421,
        forecastDate: '2019-02-08',
      },
      after: {
        proStatus: 'MOLDING',
        risk: 'late',
        poETA: '2019-01-30',
        itemQuantity: 90_000,
        itemRemain: 26_842,
        forecastDate: '2019-02-12',
      },
      turnsLate: true,
    },
    {
      kind: 'quarantine',
      setAside: 'row',
      row: 312,
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
    },
  ]
}

/** January from the inside: one header not read, one missing, two contents. */
export function aSourceFile(path = JANUARY): SourceFileDetail {
  const version = {
    byteSize: 90_000,
    sheet: 'Sheet1',
    rows: null,
    notes: [],
    isPart: false,
  }
  return {
    path,
    table: 'productRecords',
    headers: [
      { header: 'poNote', column: 'poNote', letter: 'D', type: 'string', policy: 'key', isRequired: true },
      { header: 'remark', column: null, letter: null, type: null, policy: null, isRequired: false },
      { header: null, column: 'plasticResinLot', letter: null, type: 'string', policy: 'detail', isRequired: false },
    ],
    versions: [
      {
        ...version,
        id: 9,
        contentHash: 'b'.repeat(64),
        from: { generation: 41, run: 7, publishedAt: '2019-02-01T08:00:00.000Z' },
        to: null,
      },
      {
        ...version,
        id: 3,
        contentHash: 'c'.repeat(64),
        from: { generation: 1, run: 1, publishedAt: '2019-01-02T08:00:00.000Z' },
        to: { generation: 41, run: 7, publishedAt: '2019-02-01T08:00:00.000Z' },
      },
    ],
  }
}

export function aRevision(change: Partial<RevisionEntry> = {}): RevisionEntry {
  return {
    poNo: 'IM1901040',
    itemCode: '10242M',
    column: 'poETA',
    before: '2019-01-20',
    after: '2019-02-03',
    days: 14,
    file: 'dynamicDatabase/purchaseOrders_history/purchaseOrder_190125.xlsx',
    row: 7,
    earlierFile: 'dynamicDatabase/purchaseOrders_history/purchaseOrder_190102.xlsx',
    earlierRow: 31,
    ...change,
  }
}
