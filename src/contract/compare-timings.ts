import type { PhaseTiming } from './run-comparison.ts'
import type { PhaseSummary } from './run.ts'

/** What each phase took in one run and in the other, in the order of the later one; a phase only one of them had is there as well. */
export function compareTimings(
  before: readonly PhaseSummary[],
  after: readonly PhaseSummary[],
): readonly PhaseTiming[] {
  const names = [...new Set([...after, ...before].map(({ phase }) => phase))]
  return names.map((phase): PhaseTiming => {
    const [from, to] = [before, after].map(phases => phases.find(known => known.phase === phase) ?? null)
    return { phase, agent: (to ?? from)?.agent ?? '', before: timingOf(from), after: timingOf(to) }
  })
}

function timingOf(phase: PhaseSummary | null | undefined): PhaseTiming['before'] {
  return phase ? { state: phase.state, durationMs: phase.durationMs } : null
}
