import type { CrashAttempt, CrashLab } from './crash-lab.ts'
import { firstDifference, type DataDump } from './dump-data.ts'
import type { RunAnswer } from './perform-step.ts'

/**
 * Where a run that met a fault did not end as the table of design 5 says, by the phases that failed and the generation in use. A failed run
 * says why; what the journal could not be told is not its affair here.
 */
export function checkOutcome(lab: CrashLab, attempt: CrashAttempt, left: DataDump): readonly string[] {
  const isBefore = firstDifference(left.generation, lab.before.generation) === null
  const isAfter = firstDifference(left.generation, lab.after.generation) === null
  // A run after a choice that was refused has something else to do.
  const isRefused = attempt.lines.some(({ kind }) => kind === 'refused')
  return attempt.lines.flatMap(line => {
    if (line.kind !== 'returned' || !isRunAnswer(line.value)) return []
    const { state, failed, failures, sentence } = line.value
    const wrong = (expected: string): readonly string[] => [`A run that is ${state} (${sentence}) should ${expected}.`]
    switch (state) {
      case 'succeeded':
        return (isAfter || isRefused) && failed.length === 0 ? [] : wrong('have published, with no failed phase')
      case 'partial': {
        const isRolledBack = failed.includes('collect') || failed.includes('load')
        return (isRolledBack ? isBefore : isAfter)
          ? []
          : wrong(isRolledBack ? 'have published nothing' : 'have published')
      }
      case 'failed':
        return failures.length > 0 || /journal|console\.db/.test(sentence) ? [] : wrong('say why')
      case 'queued':
      case 'running':
      case 'cancelling':
      case 'cancelled':
      case 'interrupted':
        return wrong('have come to an end')
      default:
        return state satisfies never
    }
  })
}

function isRunAnswer(value: unknown): value is RunAnswer {
  return typeof value === 'object' && value !== null && 'failures' in value
}
