import type { EtaStatus, ProStatus, Risk } from './order-progress.ts'
import type { FileReceipt } from './run-receipt.ts'
import type { PhaseState, RunState } from './run.ts'
import type { Severity } from './severity.ts'
import type { CellValue, TableName } from './table.ts'

/** One of the two runs. What is compared is how things stood when it had ended, also of one that published nothing. */
export interface ComparedRun {
  readonly run: number
  readonly state: RunState
  readonly dryRun: boolean
  /** UTC ISO 8601. */
  readonly startedAt: string
  readonly durationMs: number | null
  /** In use when it had ended. */
  readonly generation: number | null
  /** Whether its checks and its progress describe that generation. */
  readonly checked: boolean
  readonly tracked: boolean
  /** A restore took away what it published. */
  readonly isLost: boolean
}

/** `state`: same content, but e.g. held since. */
export interface FileDifference {
  readonly path: string
  readonly table: TableName | null
  readonly change: 'new' | 'changed' | 'gone' | 'state'
  readonly before: FileReceipt | null
  readonly after: FileReceipt | null
}

export interface TableDifference {
  readonly table: TableName
  readonly rowsBefore: number
  readonly rowsAfter: number
  readonly new: number
  readonly changed: number
  readonly gone: number
}

/** A cell that differs, with its A1 address where it stands in a file. */
export interface CellDifference {
  readonly column: string
  readonly before: CellValue
  readonly after: CellValue
  readonly addressBefore: string | null
  readonly addressAfter: string | null
}

/** Where a row stands. */
export interface RowPlace {
  readonly rowId: number
  /** Path below the plant; null when no file of that generation has it. */
  readonly file: string | null
  readonly sheet: string | null
  readonly sheetRow: number | null
}

/** A row that came, changed or went; of a new or gone one `cells` has each cell that holds something. */
export interface RowDifference {
  readonly table: TableName
  readonly change: 'new' | 'changed' | 'gone'
  /** By key column. */
  readonly key: Readonly<Record<string, CellValue>>
  readonly before: RowPlace | null
  readonly after: RowPlace | null
  readonly cells: readonly CellDifference[]
}

export interface FindingDifference {
  readonly fingerprint: string
  readonly change: 'new' | 'still' | 'resolved'
  readonly rule: string
  readonly severity: Severity
  readonly table: TableName
  readonly poNo: string | null
  readonly pieces: number
  readonly message: string
  readonly cause: string
}

/** What happened to an order, the gravest first; an order that changed in several ways is told by the first that holds. */
export const ORDER_CHANGES = [
  'became-late',
  'became-at-risk',
  'new',
  'gone',
  'recovered',
  'finished',
  'reopened',
  'started',
  'status',
  'figures',
] as const
export type OrderChange = (typeof ORDER_CHANGES)[number]

/** What of an order is compared; everything else that differs counts as `figures`. */
export interface OrderState {
  readonly proStatus: ProStatus
  readonly etaStatus: EtaStatus
  readonly risk: Risk
  readonly poETA: string | null
  readonly forecastDate: string | null
  readonly itemQuantity: number | null
  readonly itemRemain: number | null
}

export interface OrderDifference {
  readonly poNo: string
  readonly change: OrderChange
  readonly before: OrderState | null
  readonly after: OrderState | null
}

export interface PhaseTiming {
  readonly phase: string
  readonly agent: string
  readonly before: { readonly state: PhaseState; readonly durationMs: number | null } | null
  readonly after: { readonly state: PhaseState; readonly durationMs: number | null } | null
}

/** How things stood after one run against how they stood after another. Parts are null when a restore took away one of them. */
export interface RunComparison {
  readonly base: ComparedRun
  readonly other: ComparedRun
  readonly files: readonly FileDifference[]
  /** Tables with a difference first, in the order of the shared database. */
  readonly tables: readonly TableDifference[] | null
  /** Null too when nothing had been checked by the end of one of the runs: what the first check finds is not new (design 5). */
  readonly findings: { readonly new: number; readonly still: number; readonly resolved: number } | null
  /** Orders by what happened to them; a change nothing had is 0. */
  readonly orders: Readonly<Record<OrderChange, number>> | null
  readonly timings: readonly PhaseTiming[]
}

/** What happened to an order between two states; null when nothing did. `differs`: whether anything else of it does. */
export function orderChange(before: OrderState | null, after: OrderState | null, differs: boolean): OrderChange | null {
  if (after === null) return before === null ? null : 'gone'
  if (after.risk === 'late' && before?.risk !== 'late' && before !== null) return 'became-late'
  if (before === null) return 'new'
  if (after.risk === 'at-risk' && before.risk !== 'at-risk' && before.risk !== 'late') return 'became-at-risk'
  if (isAtRisk(before) && after.risk !== before.risk) return 'recovered'
  if (before.proStatus !== after.proStatus) {
    if (after.proStatus === 'MOLDED') return 'finished'
    if (before.proStatus === 'MOLDED') return 'reopened'
    return before.proStatus === 'PENDING' ? 'started' : 'status'
  }
  return differs ? 'figures' : null
}

function isAtRisk({ risk }: OrderState): boolean {
  return risk === 'late' || risk === 'at-risk'
}
