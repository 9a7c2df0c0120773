import { z } from 'zod'
import type { Page } from './page.ts'
import type { Finding } from './finding.ts'
import { RULE_IDS, type RuleId } from './rule.ts'
import { SEVERITIES, type Severity } from './severity.ts'
import { TABLE_NAMES, type CellValue, type TableName } from './table.ts'
import { TRIAGE_STATES, type Triage, type TriageHistoryEntry, type TriageState } from './triage.ts'

/** How a finding stands against an earlier run: not there then, there then and now, there then and no more. */
export const FINDING_CHANGES = ['new', 'still', 'resolved'] as const
export type FindingChange = (typeof FINDING_CHANGES)[number]

/** A finding with what people did about it. */
export interface TriagedFinding extends Finding {
  readonly change: FindingChange
  /** The run that did not find it any more; null of an open one. */
  readonly resolvedBy: number | null
  /** Month of the production row it stands on, `YYYY-MM`; null of other tables. */
  readonly month: string | null
  readonly triage: Triage
}

/** Longest choice of words, months or names a filter may have. */
const MOST = 1_000

/** Which findings; empty lists mean all. */
export const FindingFilter = z.strictObject({
  /** `open` are there now, `resolved` were there in the earlier run and are no more. */
  list: z.enum(['open', 'resolved']).default('open'),
  /** The earlier run findings are compared with; null = the plant's first checked run. */
  baseline: z.number().int().positive().nullable().default(null),
  rules: z.array(z.enum(RULE_IDS)).max(MOST).default([]),
  severities: z.array(z.enum(SEVERITIES)).max(MOST).default([]),
  tables: z.array(z.enum(TABLE_NAMES)).max(MOST).default([]),
  months: z
    .array(z.string().regex(/^\d{4}-\d{2}$/))
    .max(MOST)
    .default([]),
  changes: z.array(z.enum(FINDING_CHANGES)).max(MOST).default([]),
  states: z.array(z.enum(TRIAGE_STATES)).max(MOST).default([]),
  /** Names; the empty one stands for nobody. */
  assignees: z.array(z.string().max(100)).max(MOST).default([]),
  poNo: z.string().max(200).default(''),
  causes: z.array(z.string().max(2_000)).max(MOST).default([]),
  /** In message, PO and cause, in any case. */
  search: z.string().max(200).default(''),
})
export type FindingFilter = z.infer<typeof FindingFilter>

/** What findings can be sorted by; empty = worst first. */
export const FINDING_ORDERS = ['', 'severity', 'rule', 'poNo', 'pieces', 'table', 'month', 'firstRun'] as const

export const TriagedFindingQuery = FindingFilter.extend({
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(5_000).default(500),
  sortBy: z.enum(FINDING_ORDERS).default(''),
  descending: z.boolean().default(false),
})
export type TriagedFindingQuery = z.infer<typeof TriagedFindingQuery>

/** How many findings each value of one filter would leave under the other filters. */
export interface FindingFacets {
  readonly severities: Readonly<Record<Severity, number>>
  readonly changes: Readonly<Record<FindingChange, number>>
  readonly states: Readonly<Record<TriageState, number>>
  readonly rules: Readonly<Partial<Record<RuleId, number>>>
  readonly tables: Readonly<Partial<Record<TableName, number>>>
  /** `YYYY-MM` to how many. */
  readonly months: Readonly<Record<string, number>>
  readonly assignees: Readonly<Record<string, number>>
}

/** Findings with one cause, as far as they match. */
export interface CauseGroup {
  readonly cause: string
  /** The rule the worst of them breaks; `rules` is how many rules they break. */
  readonly rule: RuleId
  readonly rules: number
  readonly severity: Severity
  readonly count: number
  /** Of the rows concerned, each counted once, however many of the findings stand on it. */
  readonly pieces: number
  readonly newCount: number
}

export interface TriagedFindingPage extends Page<TriagedFinding> {
  readonly facets: FindingFacets
  /** Most findings first, 500 at most; `causeCount` is how many there are. The filter of causes does not narrow them. */
  readonly causes: readonly CauseGroup[]
  readonly causeCount: number
  /** New, still and resolved against the baseline, whatever else is filtered. */
  readonly changes: Readonly<Record<FindingChange, number>>
  /** The run it was compared with; null before the first check. */
  readonly baseline: number | null
  /** The plant's first checked run. */
  readonly firstCheck: number | null
  readonly asOf: { readonly run: number; readonly generation: number } | null
}

/** A row of a sheet as it was read. */
export interface SheetRow {
  /** 1-based. */
  readonly sheetRow: number
  readonly kind: 'loaded' | 'duplicate' | 'superseded' | 'taken-out' | 'quarantined'
  /** In the order of the excerpt's columns; a quarantined row has its cells as text. */
  readonly values: readonly CellValue[]
}

/** A stretch of a sheet around a row: the row itself, with the cells a rule read, between its neighbours. */
export interface SheetExcerpt {
  readonly table: TableName
  /** Path below the plant, with `/`. */
  readonly file: string
  readonly sheet: string
  /** Letters of the sheet and name in the table, in the order of the sheet. */
  readonly columns: readonly { readonly letter: string; readonly name: string }[]
  /** The row it is about. */
  readonly sheetRow: number
  /** Names of the columns in question. */
  readonly marked: readonly string[]
  readonly rows: readonly SheetRow[]
  /** False when the row is not in the data any more: this is where it stood last. */
  readonly isCurrent: boolean
}

/** Everything known of one finding. */
export interface FindingDossier {
  readonly finding: TriagedFinding
  /** The row it stands on with two rows before and after; null when it is about something absent. */
  readonly row: SheetExcerpt | null
  /** Rows it was compared with, or that it stands for too; each alone, 20 at most. */
  readonly compared: readonly SheetExcerpt[]
  /** Newest first. */
  readonly history: readonly TriageHistoryEntry[]
  /** From which run to which run it was found; `to` is the run that did not find it any more, null while it is open. Oldest first. */
  readonly found: readonly { readonly from: number; readonly to: number | null }[]
}
