import type { Decision, DecisionRequest } from './decision.ts'
import type { EngineEvent, PendingFile } from './event.ts'
import type { Finding } from './finding.ts'
import type { Notice } from './notice.ts'
import type { OrderProgress, ReferenceShift, UnassignedProduction } from './order-progress.ts'
import type { QuarantineEntry } from './quarantine.ts'
import type { FindingQuery, OrderQuery, QuarantineQuery, RunQuery, TableQuery } from './query.ts'
import type { Rule, RuleSetting } from './rule.ts'
import type { RunRequest, RunSummary } from './run.ts'
import type { SettingOrigin, SettingsChange } from './setting.ts'
import type { SourceFile } from './source-file.ts'
import type { CellValue, TableName } from './table.ts'

export interface Page<Item> {
  readonly items: readonly Item[]
  /** How many match, all pages together. */
  readonly total: number
}

export interface OrderPage extends Page<OrderProgress> {
  /** Sums over everything that matches, in pieces. */
  readonly totals: { readonly itemQuantity: number; readonly itemRemain: number; readonly surplus: number }
  readonly reference: ReferenceShift | null
  readonly unassigned: UnassignedProduction
  /** The run and generation these figures were computed in and for; null before the first. */
  readonly asOf: { readonly run: number; readonly generation: number } | null
}

export interface FindingPage extends Page<Finding> {
  readonly bySeverity: { readonly error: number; readonly warning: number; readonly info: number }
  /** Causes with most findings first: "196 rows because item 10242M is missing from itemInfo". */
  readonly causes: readonly {
    readonly cause: string
    readonly count: number
    readonly rule: string
    readonly pieces: number
    readonly newCount: number
  }[]
  readonly asOf: { readonly run: number; readonly generation: number } | null
}

export interface TableSummary {
  readonly table: TableName
  readonly rows: number
  readonly columns: readonly string[]
  readonly files: number
}

export interface TablePage extends Page<Readonly<Record<string, CellValue>>> {
  readonly columns: readonly string[]
}

/** A row of the work list a run ends on, in the order of design 6. */
export interface WorkItem {
  readonly kind: 'order-late' | 'order-at-risk' | 'file-held' | 'file-failed' | 'file-missing' | 'finding' | 'notice'
  /** poNo, file path, cause or notice number. */
  readonly subject: string
  /** One sentence. */
  readonly sentence: string
  /** Days late or at risk, pieces concerned, or 0. */
  readonly weight: number
}

export interface EngineStatus {
  readonly version: string
  readonly plant: string
  readonly plantName: string
  readonly workspace: string
  /** True when the plant is the sample shipped with Moldline. */
  readonly samplePlant: boolean
  readonly generation: number | null
  /** When the current generation was published, UTC ISO 8601. */
  readonly publishedAt: string | null
  readonly checksum: string | null
  readonly latestRun: RunSummary | null
  readonly activeRun: RunSummary | null
  /** The run whose findings describe the current generation; null when it is not checked. */
  readonly checkedRun: number | null
  /** The run whose progress describes the current generation; null when it is not tracked. */
  readonly trackedRun: number | null
  readonly reference: ReferenceShift | null
  readonly pending: readonly PendingFile[]
  readonly counts: {
    readonly ordersNeedingAttention: number
    readonly newFindings: number
    readonly openNotices: number
    readonly quarantined: number
  }
}

export type ExportKind = 'validation' | 'progress' | 'tables'

/** What the engine can do, whoever hosts it. Implemented once, in `main/engine`. Expected failures are thrown as `EngineFailure`. */
export interface Engine {
  status(): Promise<EngineStatus>
  /** @throws EngineFailure `run_in_progress`, `workspace_in_use` */
  startRun(request: RunRequest, actor?: string): Promise<RunSummary>
  /** Returns at once; the run ends as `cancelled`. @throws EngineFailure `run_not_found` */
  cancelRun(run: number): Promise<RunSummary>
  /** Resolves when the run has ended. */
  waitForRun(run: number): Promise<RunSummary>
  listRuns(query: RunQuery): Promise<Page<RunSummary>>
  /** @throws EngineFailure `run_not_found` */
  getRun(run: number): Promise<RunSummary>
  /** A snapshot, then live events, until `signal` aborts. */
  watch(signal: AbortSignal | undefined): AsyncIterable<EngineEvent>
  workList(): Promise<readonly WorkItem[]>
  listOrders(query: OrderQuery): Promise<OrderPage>
  /** @throws EngineFailure `order_not_found` */
  getOrder(poNo: string): Promise<OrderProgress>
  listFindings(query: FindingQuery): Promise<FindingPage>
  /** @throws EngineFailure `finding_not_found` */
  getFinding(fingerprint: string): Promise<Finding>
  listRules(): Promise<readonly (Rule & { readonly setting: RuleSetting })[]>
  listTables(): Promise<readonly TableSummary[]>
  readTable(query: TableQuery): Promise<TablePage>
  listFiles(): Promise<readonly SourceFile[]>
  listQuarantine(query: QuarantineQuery): Promise<Page<QuarantineEntry>>
  /** Takes effect with the next run. @throws EngineFailure `invalid_decision`, `subject_not_found` */
  decide(request: DecisionRequest, actor?: string): Promise<Decision>
  listDecisions(): Promise<readonly Decision[]>
  listNotices(): Promise<readonly Notice[]>
  listSettings(): Promise<readonly SettingOrigin[]>
  /** @throws EngineFailure `invalid_setting` */
  changeSettings(change: SettingsChange, actor?: string): Promise<readonly SettingOrigin[]>
  /** Writes a workbook (validation, progress) or a folder (tables). Returns the files written. @throws EngineFailure `export_failed` */
  exportTo(kind: ExportKind, path: string): Promise<readonly string[]>
  close(): Promise<void>
}
