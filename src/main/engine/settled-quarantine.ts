import type { Decision } from '../../contract/decision.ts'
import type { QuarantineEntry } from '../../contract/quarantine.ts'

/** What people decided about quarantined rows, as far as the rows themselves do not tell. */
export interface SettledQuarantine {
  /** Of every row somebody decided about and did not take back. */
  readonly rawRowHashes: readonly string[]
  /** The entry with what was decided about it. */
  withDecision(entry: QuarantineEntry): QuarantineEntry
}

/**
 * Quarantine decisions that change nothing about what is loaded: *leave out*, and *load with the cell empty* of a cell that is empty
 * already. The run that loads has nothing to apply, so they are told from the decisions themselves; the newest on a row counts.
 */
export function settledQuarantine(decisions: readonly Decision[]): SettledQuarantine {
  const newest = new Map<string, Decision['kind']>()
  for (const { subject, kind } of decisions) {
    if (subject.kind !== 'quarantined-row') continue
    if (kind === 'withdraw') newest.delete(subject.rawRowHash)
    else newest.set(subject.rawRowHash, kind)
  }
  return {
    rawRowHashes: [...newest.keys()],
    withDecision(entry) {
      const kind = newest.get(entry.rawRowHash)
      const isSettled = kind === 'leave-out' || (kind === 'load-empty' && entry.kind === 'cell')
      return entry.decision === null && isSettled ? { ...entry, decision: kind } : entry
    },
  }
}
