import { RULE_IDS, type RuleId } from '../../../contract/rule.ts'
import { SEVERITIES, type Severity } from '../../../contract/severity.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import { findingIndex, type IndexedFinding } from './finding-index.ts'
import { triageNow } from './fold-triage.ts'

/** Open findings of one cause that are errors and wait for a person. */
export interface WaitingCause {
  readonly cause: string
  readonly count: number
  /** Of the rows concerned, each counted once. */
  readonly pieces: number
  /** The message of the first. */
  readonly message: string
}

/** What is open, and what of it waits for a person: neither acknowledged nor snoozed. */
export interface OpenSummary {
  /** Whether the plant was ever checked. */
  readonly isChecked: boolean
  readonly waiting: Readonly<Record<Severity, number>>
  /** Waiting and not there in the plant's first checked run. */
  readonly waitingNew: number
  readonly rules: Readonly<Partial<Record<RuleId, { readonly open: number; readonly waiting: number }>>>
  /** By cause, ascending. */
  readonly errors: readonly WaitingCause[]
}

/** @param now UTC ISO 8601 */
export function summarizeOpen(db: PlantDatabase, { now }: { readonly now: string }): OpenSummary {
  const index = findingIndex(db)
  const rules = new Map<number, { open: number; waiting: number }>()
  const causes = new Map<number, { first: IndexedFinding; count: number; pieces: number }>()
  const waiting = { error: 0, warning: 0, info: 0 }
  const morePieces = index.sumPieces()
  let waitingNew = 0
  for (const finding of index.open) {
    const rule = rules.get(finding.rule) ?? { open: 0, waiting: 0 }
    rules.set(finding.rule, rule)
    rule.open += 1
    if (finding.record.state !== 'open' && triageNow(finding.record, { now, ...finding }).state !== 'open') continue
    rule.waiting += 1
    const severity = SEVERITIES[finding.severity] ?? 'info'
    waiting[severity] += 1
    if (finding.firstRun > (index.firstCheck ?? 0)) waitingNew += 1
    if (severity !== 'error') continue
    const cause = causes.get(finding.cause) ?? { first: finding, count: 0, pieces: 0 }
    causes.set(finding.cause, cause)
    cause.count += 1
    cause.pieces += morePieces(finding)
    if (finding.id < cause.first.id) cause.first = finding
  }
  const messageOf = statement<[number], { readonly message: string }>(db, 'select message from finding where id = ?')
  const errors = [...causes]
    .map(([cause, { first, count, pieces }]) => {
      return { cause: index.causes[cause] ?? '', count, pieces, message: messageOf.get(first.id)?.message ?? '' }
    })
    .toSorted((a, b) => (a.cause < b.cause ? -1 : 1))
  const byRule = [...rules].map(([rule, counts]) => [RULE_IDS[rule] ?? '', counts] as const)
  return { isChecked: index.firstCheck !== null, waiting, waitingNew, rules: Object.fromEntries(byRule), errors }
}
