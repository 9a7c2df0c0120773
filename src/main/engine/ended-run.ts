import type { Failure } from '../../contract/failure.ts'
import type { NoticeDraft } from '../../contract/notice.ts'
import type { PhaseSummary, RunSummary } from '../../contract/run.ts'
import type { RunEnd } from './run-host.ts'

export type EndedRun = Pick<RunSummary, 'state' | 'phases' | 'outcome' | 'sentence'> & {
  readonly notices: readonly NoticeDraft[]
}

/**
 * How a run ended, by what its thread said: its result, or that it was cancelled, or why there is none. The phase in which it died
 * carries the failure; what comes after it was skipped.
 */
export function endedRun(last: RunSummary, end: RunEnd): EndedRun {
  if (end.kind === 'finished') {
    const { state, phases, outcome, sentence, notices } = end.result
    return { state, phases, outcome, sentence, notices }
  }
  const { outcome } = last
  const phases = endedPhases(last.phases, end.cancelled ? null : end.failure)
  if (end.cancelled) {
    return {
      state: 'cancelled',
      phases,
      outcome,
      sentence: 'Cancelled. The last published data are in use.',
      notices: [],
    }
  }
  const sentence = `Failed: ${end.failure.message}`
  const diedIn = phases.find(({ failures }) => failures.includes(end.failure))
  return {
    state: 'failed',
    phases,
    outcome,
    sentence,
    notices: [noticeOf(end.failure, diedIn?.agent ?? 'Moldline')],
  }
}

/** @param reason null when it was cancelled */
function endedPhases(phases: readonly PhaseSummary[], reason: Failure | null): readonly PhaseSummary[] {
  const last = phases.findIndex(({ state }) => state === 'running' || state === 'pending')
  return phases.map((phase, index): PhaseSummary => {
    if (phase.state !== 'pending' && phase.state !== 'running') return phase
    if (index === last && reason !== null) return { ...phase, state: 'failed', failures: [reason] }
    if (phase.state === 'running') return { ...phase, state: 'cancelled' }
    return { ...phase, state: 'skipped', skipped: ['the run ended before it'] }
  })
}

function noticeOf(reason: Failure, agent: string): NoticeDraft {
  return {
    agent,
    status: 'failed',
    priority: 'HIGH',
    summary: reason.message,
    failures: [reason],
    healing: [],
    counts: null,
    metadata: null,
  }
}
