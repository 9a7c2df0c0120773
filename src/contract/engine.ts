import type { Page } from './page.ts'
import type { Automation } from './automation.ts'
import type { OrderViews } from './order-views.ts'
import type { FloorViews } from './floor-views.ts'
import type { FindingTriage } from './finding-triage.ts'
import type { RunViews } from './run-views.ts'
import type { SourceViews } from './source-views.ts'
import type { Search } from './search.ts'
import type { TableExport } from './table-export.ts'
import type { Decision, DecisionRequest } from './decision.ts'
import type { EngineEvent, PendingFile } from './event.ts'
import type { Finding } from './finding.ts'
import type { AuditEntry } from './audit.ts'
import type { ChannelName, ChannelStatus } from './delivery.ts'
import type { Notice, NoticeAction, NoticeDetail } from './notice.ts'
import type { ListedOrder, OrderProgress, ReferenceShift, UnassignedProduction } from './order-progress.ts'
import type { QuarantineEntry } from './quarantine.ts'
import type { AuditQuery, NoticeQuery, OrderQuery, QuarantineQuery, RunQuery, TableQuery, TrendQuery } from './query.ts'
import type { DamageReport, GenerationSummary, RestorePoint, RestorePreview, Verification } from './restore-point.ts'
import type { Rule, RuleSetting } from './rule.ts'
import type { RunSummary } from './run.ts'
import type { RunRequest } from './run-request.ts'
import type { RunTrend } from './run-history.ts'
import type { RecentPlant } from './shell-bridge.ts'
import type { SecretName } from './secret-store.ts'
import type { SettingOrigin, SettingsChange } from './setting.ts'
import type { SourceFile } from './source-file.ts'
import type { CellValue, TableName } from './table.ts'

export interface OrderPage extends Page<ListedOrder> {
  /** Sums over everything that matches, in pieces. */
  readonly totals: { readonly itemQuantity: number; readonly itemRemain: number; readonly surplus: number }
  readonly reference: ReferenceShift | null
  readonly unassigned: UnassignedProduction
  /** The run and generation these figures were computed in and for; null before the first. */
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

/** Notices that match, and how many of all there are in each state. */
export interface NoticePage extends Page<Notice> {
  readonly byState: Readonly<Record<Notice['state'], number>>
}

/** The run that was going on when Moldline last stopped, until it is finished or started over (design 5, "After a crash"). */
export interface InterruptedRunFacts {
  readonly run: number
  /** Agent it was at; null when it had not begun. */
  readonly agent: string | null
  readonly generation: number | null
  /** Null until the check in the background has ended. */
  readonly isVerified: boolean | null
  /** Files read before it stopped, which need not be read again. */
  readonly stagedFiles: number
  /** One sentence of verified facts: which run, which phase, database at generation G, checksum verified. */
  readonly sentence: string
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
  /** Previews aside. */
  readonly latestRun: RunSummary | null
  readonly activeRun: RunSummary | null
  /** The run whose findings describe the current generation; null when it is not checked. */
  readonly checkedRun: number | null
  /** The run whose progress describes the current generation; null when it is not tracked. */
  readonly trackedRun: number | null
  /** Machines and quality are shown of this one: while a run has published and not tracked yet, of the generation before. */
  readonly floorGeneration: number | null
  readonly reference: ReferenceShift | null
  readonly pending: readonly PendingFile[]
  readonly interrupted: InterruptedRunFacts | null
  /** What was found broken at the last opening and not yet restored or given up; newest first. */
  readonly damage: readonly DamageReport[]
  /** When the newest verified backup was made, UTC ISO 8601, and of which generation; null when there is none. */
  readonly backup: { readonly at: string; readonly generation: number } | null
  readonly counts: {
    /** Null before progress was first worked out. */
    readonly ordersNeedingAttention: number | null
    /** Null before the first check. */
    readonly newFindings: number | null
    /** Not resolved and not snoozed. */
    readonly openNotices: number
    /** Nobody has looked at them yet. */
    readonly unreadNotices: number
    /** Null before anything was read. */
    readonly quarantined: number | null
  }
}

export type ExportKind = 'validation' | 'progress' | 'tables'

/** What the engine can do, whoever hosts it. Implemented once, in `main/engine`. Expected failures are thrown as `EngineFailure`. */
export interface Engine
  extends Automation, OrderViews, FloorViews, FindingTriage, RunViews, SourceViews, Search, TableExport {
  status(): Promise<EngineStatus>
  /** @throws EngineFailure `run_in_progress`, `workspace_in_use`, `generation_not_found`, `nothing_to_undo`, `unknown_option` */
  startRun(request: RunRequest, actor?: string): Promise<RunSummary>
  /** Returns at once; the run ends as `cancelled`. @throws EngineFailure `run_not_found` */
  cancelRun(run: number, actor?: string): Promise<RunSummary>
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
  /** @throws EngineFailure `finding_not_found` */
  getFinding(fingerprint: string): Promise<Finding>
  listRules(): Promise<readonly (Rule & { readonly setting: RuleSetting })[]>
  listTables(): Promise<readonly TableSummary[]>
  readTable(query: TableQuery): Promise<TablePage>
  listFiles(): Promise<readonly SourceFile[]>
  /**
   * Opens a source file in the program this computer opens it with, e.g. Excel; only files of the list above.
   *
   * @throws EngineFailure `subject_not_found`, `file_not_found`, `unknown_option` where nothing can be opened
   */
  openSourceFile(path: string): Promise<void>
  listQuarantine(query: QuarantineQuery): Promise<Page<QuarantineEntry>>
  /** Takes effect with the next run. @throws EngineFailure `invalid_decision`, `subject_not_found` */
  decide(request: DecisionRequest, actor?: string): Promise<Decision>
  listDecisions(): Promise<readonly Decision[]>
  /** Newest first. */
  listNotices(query: NoticeQuery): Promise<NoticePage>
  /** @throws EngineFailure `notice_not_found` */
  getNotice(id: number): Promise<NoticeDetail>
  /** @throws EngineFailure `notice_not_found`, `invalid_notice_action` */
  actOnNotice(id: number, action: NoticeAction, actor?: string): Promise<NoticeDetail>
  listAudit(query: AuditQuery): Promise<Page<AuditEntry>>
  runTrend(query: TrendQuery): Promise<readonly RunTrend[]>
  /** Newest first. */
  listGenerations(): Promise<readonly GenerationSummary[]>
  /** Newest first; reads every byte of each backup again, so a damaged one is shown as damaged. */
  listRestorePoints(): Promise<readonly RestorePoint[]>
  /** @throws EngineFailure `restore_point_not_found`, `restore_point_damaged` */
  previewRestore(id: string): Promise<RestorePreview>
  /**
   * Brings plant.db back as it was; the present one is kept as a restore point, or aside when it is damaged.
   *
   * @throws EngineFailure `restore_point_not_found`, `restore_point_damaged`, `run_in_progress`, `disk_full`
   */
  restore(id: string, actor?: string): Promise<EngineStatus>
  /** Goes on without a restore: the next run reads all workbooks anew. */
  dismissDamage(actor?: string): Promise<EngineStatus>
  /** Checks audit, backups, current generation, conservation and the databases; changes nothing. */
  verify(): Promise<Verification>
  listChannels(): Promise<readonly ChannelStatus[]>
  /** Sends a test message with a code to the recipients. @throws EngineFailure `delivery_failed`, `invalid_setting`, `secret_unavailable` */
  testChannel(channel: ChannelName, actor?: string): Promise<ChannelStatus>
  /** Turns a channel on with the code its recipients were sent. @throws EngineFailure `invalid_setting` */
  confirmChannel(channel: ChannelName, code: string, actor?: string): Promise<ChannelStatus>
  /** Keeps or, with null, forgets a secret. It is never read back. @throws EngineFailure `secret_unavailable` */
  setSecret(name: SecretName, value: string | null, actor?: string): Promise<readonly ChannelStatus[]>
  /** Plants used on this computer by this person, latest first; the open one among them. Empty where nobody keeps a list. */
  listRecentPlants(): Promise<readonly RecentPlant[]>
  listSettings(): Promise<readonly SettingOrigin[]>
  /** @throws EngineFailure `invalid_setting` */
  changeSettings(change: SettingsChange, actor?: string): Promise<readonly SettingOrigin[]>
  /** Writes a workbook (validation, progress) or a folder (tables). Returns the files written. @throws EngineFailure `export_failed` */
  exportTo(kind: ExportKind, path: string): Promise<readonly string[]>
  close(): Promise<void>
}
