import { failure } from '../../contract/failure.ts'
import type { NoticeDraft } from '../../contract/notice.ts'
import type { PhaseSummary, RunSummary } from '../../contract/run.ts'

/**
 * A run the process died under, set right by what its database says (design 4: "the journal is reconciled"): where it was, and whether
 * it had published.
 *
 * @param generation the one it published; null when it did not
 */
export function interruptedRun(
  run: RunSummary,
  generation: number | null,
): Pick<RunSummary, 'state' | 'phases' | 'sentence'> {
  const at = phaseAt(run)
  const hasBegun = run.phases.some(({ state }) => state !== 'pending')
  const place = at === undefined ? 'at its end' : hasBegun ? `at the ${at.agent}` : 'before it began'
  const data =
    generation === null
      ? 'It had not published anything: the data are as they were before it.'
      : `It had published generation ${generation}, which is in use.`
  return {
    state: 'interrupted',
    sentence: `Interrupted ${place}: Moldline stopped while it was going on. ${data} The next run goes on with what was read.`,
    phases: run.phases.map((phase): PhaseSummary => {
      if (phase.state === 'running')
        return { ...phase, state: 'cancelled', skipped: ['Moldline stopped in the middle of it'] }
      return phase.state === 'pending' ? { ...phase, state: 'skipped', skipped: ['Moldline stopped before it'] } : phase
    }),
  }
}

/** What is said about it in the inbox: for the library a crashed run has failed (design 5). The next clean run resolves it. */
export function interruptedNotice(run: RunSummary, sentence: string): NoticeDraft {
  const remedy = 'Run again: files that were read and have not changed since are not read again.'
  return {
    agent: phaseAt(run)?.agent ?? 'Moldline',
    status: 'failed',
    priority: 'HIGH',
    summary: sentence,
    failures: [failure('worker_died', sentence, { remedy })],
    healing: [],
    counts: null,
    metadata: null,
  }
}

function phaseAt({ phases }: RunSummary): PhaseSummary | undefined {
  return phases.find(({ state }) => state === 'running') ?? phases.find(({ state }) => state === 'pending')
}
