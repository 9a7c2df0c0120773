import { absenceDecision } from './absence-decision.ts'
import type { AssessmentInput, CurrentFile, ObservedFile } from './assessment-input.ts'

/** Which productRecords file stands for a month (design 4: a second file of one month is held until *Replace* or *Load both*). */
export interface MonthClaims {
  /** The file a person chose instead of this one, or null. The newest choice counts. */
  replacementOf(file: ObservedFile): string | null
  /** The file that already stands for a new file's month, or null when it may be loaded. */
  heldFor(file: ObservedFile): string | null
}

/** A file of the current generation stands for its month; without one the first by name; a chosen replacement before both. */
export function claimMonths({ observed, current, decisions, undone }: AssessmentInput): MonthClaims {
  const decisionOn = (file: ObservedFile) => decisions.onFile('held-file', file.path, file.contentHash)
  const replacements = new Map<string, { readonly path: string; readonly decisionId: number }>()
  const holders = new Map<string, string>()
  const paths = new Set(observed.map(file => file.path))

  for (const file of observed.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (file.month === null || file.reading.kind === 'failed' || undone.held.has(file.path)) continue
    if (!holders.has(file.month)) holders.set(file.month, file.path)
    const decision = decisionOn(file)
    if (decision?.kind !== 'replace') continue
    // Loaded again after an undo, it replaces again.
    const decisionId = Math.max(decision.id, undone.released.get(file.path) ?? 0)
    if (decisionId > (replacements.get(file.month)?.decisionId ?? 0)) {
      replacements.set(file.month, { path: file.path, decisionId })
    }
  }
  for (const file of current) {
    if (file.month !== null && (paths.has(file.path) || !isLeaving(file))) holders.set(file.month, file.path)
  }

  /** Renamed, or its rows go as decided: it stands for its month no longer. */
  function isLeaving(file: CurrentFile): boolean {
    const wasRenamed = observed.some(({ contentHash }) => contentHash === file.contentHash)
    return wasRenamed || absenceDecision(file, decisions) === 'remove-rows'
  }

  return {
    replacementOf(file) {
      const replacement = file.month === null ? undefined : replacements.get(file.month)
      if (replacement === undefined || replacement.path === file.path) return null
      if (replacement.decisionId <= (undone.pinned.get(file.path) ?? 0)) return null
      const own = decisionOn(file)
      return own?.kind === 'load-both' && own.id > replacement.decisionId ? null : replacement.path
    },
    heldFor(file) {
      const holder = file.month === null ? undefined : holders.get(file.month)
      if (holder === undefined || holder === file.path) return null
      const decision = decisionOn(file)?.kind
      return decision === 'replace' || decision === 'load-both' ? null : holder
    },
  }
}
