import type { RunState } from '../../../contract/run.ts'

/**
 * The states of a run and what may follow each (design 5). An ended run never changes again.
 *
 * ```
 * queued → running → succeeded · partial · failed · interrupted
 *             └→ cancelling → cancelled · succeeded · partial · failed · interrupted
 * ```
 *
 * A run being cancelled may still end by itself before it notices. `queued` may be cancelled or found interrupted at the next start.
 */
const FOLLOWING: Readonly<Record<RunState, readonly RunState[]>> = {
  queued: ['running', 'cancelled', 'failed', 'interrupted'],
  running: ['cancelling', 'succeeded', 'partial', 'failed', 'interrupted'],
  cancelling: ['cancelled', 'succeeded', 'partial', 'failed', 'interrupted'],
  succeeded: [],
  partial: [],
  failed: [],
  cancelled: [],
  interrupted: [],
}

export function isEnded(state: RunState): boolean {
  return FOLLOWING[state].length === 0
}

/** @throws Error when the step is not allowed: that is a defect, never a planner's mistake */
export function assertTransition(from: RunState, to: RunState): void {
  if (!FOLLOWING[from].includes(to)) throw new Error(`A run cannot go from ${from} to ${to}`)
}
