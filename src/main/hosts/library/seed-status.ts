import type { Failure } from '../../../contract/failure.ts'
import type { HealingDecision } from '../../../contract/healing.ts'
import type { PhaseSummary, RunState } from '../../../contract/run.ts'

/** The seed's word for how a pipeline run ended (design 5, second column). */
export type OverallStatus = 'success' | 'partial_success' | 'failed'

/** The seed's result of one agent (production spec 2.2, 3.1), every key always there (Q13, Q15). */
export interface AgentResult {
  readonly agentId: string
  readonly status: 'success' | 'error'
  readonly summary: Readonly<Record<string, number>>
  readonly details: readonly Failure[]
  readonly healingActions: readonly HealingDecision[]
  readonly metadata: { readonly processingDurationSeconds: number }
}

export function overallStatus(state: RunState): OverallStatus {
  switch (state) {
    case 'succeeded':
      return 'success'
    case 'partial':
      return 'partial_success'
    case 'queued':
    case 'running':
    case 'cancelling':
    case 'failed':
    case 'cancelled':
    case 'interrupted':
      return 'failed'
    default:
      return state satisfies never
  }
}

/** Null when the phase was skipped. */
export function agentResult(phases: readonly PhaseSummary[], agent: string): AgentResult | null {
  const phase = phases.find(summary => summary.agent === agent)
  if (!phase || phase.state === 'skipped' || phase.state === 'pending') return null
  return {
    agentId: agent,
    status: phase.state === 'succeeded' ? 'success' : 'error',
    summary: phase.counts,
    details: phase.failures,
    healingActions: phase.healing,
    metadata: { processingDurationSeconds: (phase.durationMs ?? 0) / 1000 },
  }
}
