import type { PhaseSummary } from '../../contract/run.ts'

/** A phase that has not begun. */
export function pendingSummary(phase: { readonly name: string; readonly agent: string }): PhaseSummary {
  return {
    phase: phase.name,
    agent: phase.agent,
    state: 'pending',
    startedAt: null,
    durationMs: null,
    counts: {},
    skipped: [],
    failures: [],
    healing: [],
  }
}
