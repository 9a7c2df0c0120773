import type { RuleId } from './rule.ts'
import type { Severity } from './severity.ts'
import type { CellPassport, CellValue, TableName } from './table.ts'

/** The reference's own wording of a finding, as its workbook shows it (production spec 6.2 to 6.6). */
export interface ReferenceWarning {
  readonly sheet: 'po_mismatch_warnings' | 'item_invalid_warnings'
  /** poNo, or itemInfo in the second sheet. */
  readonly subject: string
  readonly warningType: string
  readonly mismatchType: string
  readonly requiredAction: string
  readonly message: string
}

/** Cells a checker read: a row version and the columns in question. */
export interface CellReference {
  readonly table: TableName
  readonly rowId: number
  readonly columns: readonly string[]
}

/**
 * What a checker found, before it is known whether it is new. Produced by pure rules; storage adds identity and passports.
 */
export interface FindingDraft {
  readonly rule: RuleId
  readonly table: TableName
  /** The table's key as the row has it, in key column order; part of the fingerprint. */
  readonly subjectKey: readonly CellValue[]
  /** Distinguishes findings of one rule on one subject (a column or component name), part of the fingerprint. */
  readonly aspect: string
  /** 0 for the first row of a subject key, 1 for the next equal key; part of the fingerprint. */
  readonly occurrence: number
  readonly poNo: string | null
  /** Pieces the finding concerns (good + defects of the row), 0 where none. */
  readonly pieces: number
  /** One plain sentence with its numbers. */
  readonly message: string
  /** The values the rule read; their hash ends "snooze until the value changes". */
  readonly evidence: Readonly<Record<string, CellValue>>
  /** Groups findings by the master-data entity at fault, e.g. `itemInfo:10242M`. */
  readonly cause: string
  /** First the offending cells, then what they were compared with. */
  readonly cells: readonly CellReference[]
  readonly warning: ReferenceWarning | null
  /**
   * Group number of V-1 (0 dynamic item …); inside a group the reference sorts by input row order.
   */
  readonly order: number
}

/** A finding of a run, as screens and exports see it. */
export interface Finding {
  /** SHA-256 of (version, rule, table, subject key, aspect, occurrence) in hex. */
  readonly fingerprint: string
  readonly rule: RuleId
  readonly severity: Severity
  readonly blocking: boolean
  readonly table: TableName
  readonly poNo: string | null
  readonly pieces: number
  readonly message: string
  readonly evidence: Readonly<Record<string, CellValue>>
  readonly evidenceHash: string
  readonly cause: string
  readonly warning: ReferenceWarning | null
  /** The first offending cell; null when the finding is about something absent. */
  readonly file: string | null
  readonly sheet: string | null
  readonly cell: string | null
  readonly passports: readonly CellPassport[]
  /** The run that found it first. */
  readonly firstRun: number
  /** True when it was not there in the plant's first run (design 5, baseline). */
  readonly isNew: boolean
}
