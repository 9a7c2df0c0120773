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

/** Files first, then quarantined rows, then single cells. */
export function decisionItems({ files, quarantine, decisions }: DecisionFacts): readonly DecisionItem[] {
  const newest = new Map(decisions.map(decision => [subjectKey(decision.subject), decision]))
  const madeOn = (subject: DecisionSubject | null) => (subject && newest.get(subjectKey(subject))) ?? null
  const fileItems = files.flatMap((file): readonly DecisionItem[] => {
    const options = fileOptions(file)
    if (options.length === 0) return []
    const subject = fileSubject(file)
    const last = madeOn(subject)
    const made = last !== null && last.id > (file.absentAfter ?? 0) ? last : null
    return [{ kind: 'file', key: `file:${file.path}`, file, subject, options, made, isWaiting: made === null }]
  })
  const rowItems = quarantine
    .toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'row' ? -1 : 1))
    .map((entry): DecisionItem => {
      const subject = { kind: 'quarantined-row', table: entry.table, rawRowHash: entry.rawRowHash } as const
      const made = madeOn(subject)
      const isWaiting = entry.kind === 'row' && made === null && entry.decision === null
      return { kind: 'row', key: `row:${entry.id}`, entry, subject, options: rowOptions(entry), made, isWaiting }
    })
  return [...fileItems, ...rowItems]
}

function fileOptions({ state, hold }: SourceFile): readonly DecisionKind[] {
  switch (state) {
    case 'failed':
      return ['load-without']
    case 'missing':
      return ['keep-archived', 'remove-rows']
    case 'held':
      if (hold?.kind === 'second-file-of-month') return ['replace', 'load-both']
      return hold?.kind === 'taken-out-by-undo' ? ['load-again'] : ['use-smaller']
    case 'loaded':
    case 'unchanged':
    case 'archived':
    case 'removed':
    case 'skipped':
    case 'ignored':
      return []
    default:
      return state satisfies never
  }
}

function fileSubject({ state, path, contentHash }: SourceFile): DecisionSubject | null {
  if (state === 'missing') return { kind: 'missing-file', path }
  if (contentHash === null) return null
  return { kind: state === 'failed' ? 'failed-file' : 'held-file', path, contentHash }
}

function rowOptions({ kind, faults }: QuarantineEntry): readonly DecisionKind[] {
  const canBeEmpty = faults.every(fault => fault.policy !== 'key')
  return [
    ...(kind === 'row' ? (['leave-out'] as const) : []),
    ...(canBeEmpty ? (['load-empty'] as const) : []),
    'load-value',
  ]
}

function subjectKey(subject: DecisionSubject): string {
  return JSON.stringify(Object.entries(subject).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
