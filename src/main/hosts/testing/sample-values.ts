import type { EngineStatus, NoticePage, OrderPage } from '../../../contract/engine.ts'
import type { Finding } from '../../../contract/finding.ts'
import type { NoticeDetail } from '../../../contract/notice.ts'
import type { OrderProgress } from '../../../contract/order-progress.ts'
import type { RestorePoint } from '../../../contract/restore-point.ts'
import type { PhaseSummary, RunSummary } from '../../../contract/run.ts'
import type { SourceFile } from '../../../contract/source-file.ts'
import type { Triage } from '../../../contract/triage.ts'
import type { TriagedFinding, TriagedFindingPage } from '../../../contract/triaged-finding.ts'

/** Values of the contract for tests; what a test is about it gives itself. */

export function sampleRun(given: Partial<RunSummary> = {}): RunSummary {
  return {
    run: 3,
    pipeline: 'production',
    state: 'succeeded',
    dryRun: false,
    actor: 'Lan',
    startedAt: '2026-02-01T07:00:00.000Z',
    finishedAt: '2026-02-01T07:00:02.500Z',
    sentence: 'Finished with 2 findings.',
    phases: [samplePhase()],
    outcome: sampleOutcome(),
    ...given,
  }
}

export function sampleNotice(given: Partial<NoticeDetail> = {}): NoticeDetail {
  return {
    id: 3,
    run: 12,
    at: '2026-02-01T07:00:02.000Z',
    raisedAt: '2026-02-01T07:00:02.000Z',
    state: 'new',
    snoozedUntil: null,
    occurrences: 1,
    fixedByRun: null,
    textFile: 'notices/3.txt',
    agent: 'DataCollector',
    status: 'partial',
    priority: 'HIGH',
    summary: 'moldInfo.xlsx cannot be read; generation 2 stays in use.',
    failures: [],
    healing: [],
    counts: null,
    metadata: null,
    events: [],
    deliveries: [],
    text: 'Manual review required\n',
    ...given,
  }
}

export function sampleNoticePage(items: readonly NoticeDetail[]): NoticePage {
  const byState = { new: 0, acknowledged: 0, 'in-progress': 0, snoozed: 0, resolved: 0 }
  for (const { state } of items) byState[state] += 1
  return { items, total: items.length, byState }
}

export function sampleRestorePoint(given: Partial<RestorePoint> = {}): RestorePoint {
  return {
    id: 'g2',
    createdAt: '2026-02-01T07:00:05.000Z',
    generation: 2,
    publishedAt: '2026-02-01T07:00:02.000Z',
    run: 11,
    checksum: '00ff',
    rowCounts: { productRecords: 2_134, purchaseOrders: 190 },
    bytes: 3_145_728,
    state: 'verified',
    problem: null,
    ...given,
  }
}

export function sampleOutcome(error = 0): NonNullable<RunSummary['outcome']> {
  return {
    generation: 3,
    published: true,
    rowsLoaded: 10,
    rowsChanged: 0,
    rowsGone: 0,
    rowsQuarantined: 1,
    findings: { error, warning: 2, info: 0, new: 0 },
    ordersNeedingAttention: 1,
    checked: true,
    tracked: true,
  }
}

export function samplePhase(given: Partial<PhaseSummary> = {}): PhaseSummary {
  return {
    phase: 'collect',
    agent: 'DataCollector',
    state: 'succeeded',
    startedAt: '2026-02-01T07:00:00.000Z',
    durationMs: 1_250,
    counts: { filesRead: 12, rows: 2134, filesHeld: 0 },
    skipped: ['3 files unchanged, not read again'],
    failures: [],
    healing: [],
    ...given,
  }
}

export function sampleOrder(given: Partial<OrderProgress> = {}): OrderProgress {
  return {
    poReceivedDate: '2019-01-02',
    poNo: 'IM1901040',
    itemCode: '26003170M',
    itemName: 'CT-CAX-LOWER-CASE-PINK',
    poETA: '2019-01-30',
    itemQuantity: 500_000,
    itemRemain: 116_267,
    startedDate: '2019-01-03',
    actualFinishedDate: null,
    proStatus: 'MOLDING',
    etaStatus: 'PENDING',
    machineHist: ['NO.01_MD50S-000'],
    itemType: 'PINK',
    moldList: '14000CBQ-M-001',
    moldHist: ['14000CBQ-M-001'],
    moldCavity: [8, 7],
    totalMoldShot: 49_796,
    totalDay: 18,
    totalShift: 50,
    plasticResinCode: ['10045'],
    colorMasterbatchCode: [],
    additiveMasterbatchCode: [],
    moldShotMap: { '14000CBQ-M-001': 49_796 },
    machineQuantityMap: { 'NO.01_MD50S-000': 378_733 },
    dayQuantityMap: {},
    shiftQuantityMap: {},
    materialComponentMap: [],
    lastestRecordTime: '2019-01-31T22:00:00',
    lastestMachineNo: 'NO.01',
    lastestMoldNo: '14000CBQ-M-001',
    warningNotes: '',
    surplus: 0,
    risk: 'late',
    riskReason: 'Past its ETA of 30 Jan by 1 day, 116,267 pieces remain.',
    forecastDate: '2019-02-06',
    listed: true,
    figuresConfirmed: true,
    revisions: [],
    ...given,
  }
}

export function sampleOrderPage(orders: readonly OrderProgress[], total = orders.length): OrderPage {
  return {
    items: orders.map(order => ({ ...order, findings: 0 })),
    total,
    totals: { itemQuantity: 500_000, itemRemain: 116_267, surplus: 0 },
    reference: {
      recordDate: '2019-01-31',
      workingShift: '3',
      start: '2019-01-31T22:00:00',
      end: '2019-02-01T06:00:00',
    },
    unassigned: { rows: 63, itemTotalQuantity: 0, itemGoodQuantity: 0 },
    asOf: { run: 3, generation: 3 },
  }
}

export function sampleFinding(given: Partial<Finding> = {}): Finding {
  return {
    fingerprint: 'f00d',
    rule: 'po-unknown',
    severity: 'error',
    blocking: false,
    table: 'productRecords',
    poNo: 'IM9999999',
    pieces: 1_200,
    message: 'Order IM9999999 is in no purchase order file.',
    evidence: { poNote: 'IM9999999' },
    evidenceHash: 'beef',
    cause: 'purchaseOrders:IM9999999',
    warning: {
      sheet: 'po_mismatch_warnings',
      subject: 'IM9999999',
      warningType: 'PO_invalid',
      mismatchType: 'PO does not exist in purchaseOrders.',
      requiredAction: 'stop progressing or double check productRecords',
      message:
        '(IM9999999, 2019-01-02, 1, NO.01) - Mismatch: IM9999999 does not exist in purchaseOrders. . Please stop progressing or double check productRecords',
    },
    file: 'dynamicDatabase/monthlyReports_history/monthlyReports_201901.xlsb',
    sheet: 'Sheet1',
    cell: 'J12',
    passports: [],
    firstRun: 1,
    isNew: false,
    ...given,
  }
}

/** A finding with what people did about it, nothing unless a test says so. */
export function sampleTriagedFinding({
  triage,
  ...given
}: Partial<Omit<TriagedFinding, 'triage'>> & { readonly triage?: Partial<Triage> } = {}): TriagedFinding {
  return {
    ...sampleFinding(),
    change: 'still',
    resolvedBy: null,
    month: '2019-01',
    triage: { ...NO_TRIAGE, ...triage },
    ...given,
  }
}

const NO_TRIAGE: Triage = {
  state: 'open',
  assignee: null,
  snoozedUntil: null,
  untilChanged: false,
  reason: '',
  by: null,
  at: null,
  cameBack: null,
  comments: 0,
  lastAction: 0,
}

export function sampleTriagedPage(
  items: readonly TriagedFinding[],
  states = { open: items.length, acknowledged: 0, snoozed: 0 },
): TriagedFindingPage {
  const count = items.length
  const changes = { new: 0, still: count, resolved: 0 }
  const severities = { error: count, warning: 0, info: 0 }
  const cause = { cause: 'purchaseOrders:IM9999999', rule: 'po-unknown', severity: 'error', rules: 1 } as const
  return {
    items,
    total: count,
    facets: { severities, changes, states, rules: {}, tables: {}, months: {}, assignees: {} },
    causes: [{ ...cause, count, pieces: 1_200, newCount: 0 }],
    causeCount: 1,
    changes,
    baseline: 3,
    firstCheck: 3,
    asOf: { run: 3, generation: 3 },
  }
}

export function sampleFile(given: Partial<SourceFile> = {}): SourceFile {
  return {
    path: 'staticDatabase/moldInfo.xlsx',
    table: 'moldInfo',
    state: 'held',
    fileVersionId: 7,
    contentHash: 'abc123',
    byteSize: 20_480,
    sheet: 'Sheet1',
    rows: { read: 50, loaded: 48, quarantined: 1, exactDuplicates: 0, superseded: 0, blank: 1 },
    notes: [],
    reason: 'It would lose 40 of 90 rows.',
    failure: null,
    hold: { kind: 'shrinks', rowsBefore: 90, rowsNow: 50 },
    headers: {},
    ...given,
  }
}

export function sampleStatus(given: Partial<EngineStatus> = {}): EngineStatus {
  return {
    version: '0.1.0',
    plant: '/plants/hanoi',
    plantName: 'Hà Nội 2',
    workspace: '/data/hanoi',
    samplePlant: false,
    generation: 3,
    publishedAt: '2026-02-01T07:00:02.000Z',
    checksum: '00ff',
    latestRun: sampleRun(),
    activeRun: null,
    checkedRun: 3,
    trackedRun: 3,
    floorGeneration: 3,
    reference: null,
    pending: [{ path: 'staticDatabase/moldInfo.xlsx', change: 'changed', at: '2026-02-01T08:00:00.000Z' }],
    interrupted: null,
    damage: [],
    backup: null,
    counts: { ordersNeedingAttention: 30, newFindings: 1, openNotices: 0, unreadNotices: 0, quarantined: 2 },
    ...given,
  }
}
