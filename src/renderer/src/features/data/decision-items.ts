import { inForce, newestDecisions, subjectKey } from '../../../../contract/decision-in-force.ts'
import type { Decision, DecisionKind, DecisionSubject } from '../../../../contract/decision.ts'
import type { QuarantineEntry } from '../../../../contract/quarantine.ts'
import type { SourceFile } from '../../../../contract/source-file.ts'

/** Something a person can decide on (design 4), with what was decided last. */
export type DecisionItem = {
  readonly key: string
  /** Null when the engine cannot tell the content, so that no decision could hold for it. */
  readonly subject: DecisionSubject | null
  readonly options: readonly DecisionKind[]
  readonly made: Decision | null
  /** The newest that was recorded, when it took back what was decided. */
  readonly withdrawn: Decision | null
  /** Whether somebody has to decide; a single unreadable cell need not be decided on. */
  readonly isWaiting: boolean
} & ({ readonly kind: 'file'; readonly file: SourceFile } | { readonly kind: 'row'; readonly entry: QuarantineEntry })

/** What the engine lists; what waits for a person is worked out from it. */
export interface DecisionFacts {
  readonly files: readonly SourceFile[]
  readonly quarantine: readonly QuarantineEntry[]
  /** Oldest first; the newest one on a subject counts. */
  readonly decisions: readonly Decision[]
}

/** Files first, also those a decision that can be taken back left out or keeps; then quarantined rows, then single cells. */
export function decisionItems({ files, quarantine, decisions }: DecisionFacts): readonly DecisionItem[] {
  const newest = newestDecisions(decisions)
  const newestOn = (subject: DecisionSubject | null) => (subject && newest.get(subjectKey(subject))) ?? null
  const fileItems = files.flatMap((file): readonly DecisionItem[] => {
    const options = fileOptions(file)
    if (options.length === 0) return []
    const subject = fileSubject(file)
    const last = newestOn(subject)
    const told = last !== null && last.id > (file.absentAfter ?? 0) ? last : null
    const withdrawn = told?.kind === 'withdraw' ? told : null
    // What answered an earlier question about the file does not answer this one.
    const made = told !== null && options.includes(told.kind) ? told : null
    const isAsDecided = file.state === 'skipped' || file.state === 'archived'
    if (isAsDecided && made === null && withdrawn === null) return []
    const isWaiting = made === null && !isAsDecided
    return [{ kind: 'file', key: `file:${file.path}`, file, subject, options, made, withdrawn, isWaiting }]
  })
  const rowItems = quarantine
    .toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'row' ? -1 : 1))
    .map((entry): DecisionItem => {
      const subject = { kind: 'quarantined-row', table: entry.table, rawRowHash: entry.rawRowHash } as const
      const last = newestOn(subject)
      const made = inForce(last)
      const withdrawn = made === null ? last : null
      const isWaiting = entry.kind === 'row' && made === null && entry.decision === null
      const options = rowOptions(entry)
      return { kind: 'row', key: `row:${entry.id}`, entry, subject, options, made, withdrawn, isWaiting }
    })
  return [...fileItems, ...rowItems]
}

function fileOptions({ state, hold }: SourceFile): readonly DecisionKind[] {
  switch (state) {
    case 'failed':
    case 'skipped':
      return ['load-without']
    case 'missing':
    case 'archived':
      return ['keep-archived', 'remove-rows']
    case 'held':
      if (hold?.kind === 'second-file-of-month') return ['replace', 'load-both']
      return hold?.kind === 'taken-out-by-undo' ? ['load-again'] : ['use-smaller']
    case 'loaded':
    case 'unchanged':
    case 'removed':
    case 'ignored':
      return []
    default:
      return state satisfies never
  }
}

function fileSubject({ state, path, contentHash }: SourceFile): DecisionSubject | null {
  if (state === 'missing' || state === 'archived') return { kind: 'missing-file', path }
  if (contentHash === null) return null
  return { kind: state === 'held' ? 'held-file' : 'failed-file', path, contentHash }
}

function rowOptions({ kind, faults }: QuarantineEntry): readonly DecisionKind[] {
  const canBeEmpty = faults.every(fault => fault.policy !== 'key')
  return [
    ...(kind === 'row' ? (['leave-out'] as const) : []),
    ...(canBeEmpty ? (['load-empty'] as const) : []),
    'load-value',
  ]
}
