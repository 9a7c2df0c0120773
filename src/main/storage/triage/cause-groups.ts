import { RULE_IDS } from '../../../contract/rule.ts'
import { SEVERITIES } from '../../../contract/severity.ts'
import type { CauseGroup } from '../../../contract/triaged-finding.ts'
import type { FindingIndex, IndexedFinding } from './finding-index.ts'

interface Sum {
  readonly cause: number
  /** The worst is the first of a list. */
  readonly rule: number
  readonly severity: number
  readonly otherRules: number[]
  count: number
  pieces: number
  newCount: number
}

/** Sums findings by their causes; most findings first. */
export function causeGroups({ causes, sumPieces }: Pick<FindingIndex, 'causes' | 'sumPieces'>) {
  const morePieces = sumPieces()
  const sums: (Sum | undefined)[] = []
  return {
    add(finding: IndexedFinding, isNew: boolean): void {
      const { cause, rule, severity } = finding
      const sum = (sums[cause] ??= { cause, rule, severity, otherRules: [], count: 0, pieces: 0, newCount: 0 })
      sum.count += 1
      sum.pieces += morePieces(finding)
      if (isNew) sum.newCount += 1
      if (rule !== sum.rule && !sum.otherRules.includes(rule)) sum.otherRules.push(rule)
    },
    all: (): readonly CauseGroup[] =>
      sums
        .flatMap((sum): readonly CauseGroup[] => {
          const rule = RULE_IDS[sum?.rule ?? -1]
          if (!sum || !rule) return []
          const { count, pieces, newCount, otherRules } = sum
          const severity = SEVERITIES[sum.severity] ?? 'info'
          return [
            { cause: causes[sum.cause] ?? '', rule, rules: 1 + otherRules.length, severity, count, pieces, newCount },
          ]
        })
        .toSorted((a, b) => b.count - a.count || (a.cause < b.cause ? -1 : 1)),
  }
}
