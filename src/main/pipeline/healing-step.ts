import type { HealingDecision } from '../../contract/healing.ts'
import type { RecoveryDecision } from '../../contract/recovery.ts'
import type { PhaseContext } from './phase.ts'

/** How a recovery step ended: its final status and, in one sentence, what was done or why not. */
export type Performed = Pick<HealingDecision, 'status' | 'outcome'>

/** Performs a recovery step and times it. */
export async function healingStep(
  context: Pick<PhaseContext, 'agent' | 'clock'>,
  decision: RecoveryDecision,
  perform: () => Performed | Promise<Performed>,
): Promise<HealingDecision> {
  const began = context.clock()
  return healed(context, decision, { began, ...(await perform()) })
}

/** The record of a recovery step that ends now. */
export function healed(
  { agent, clock }: Pick<PhaseContext, 'agent' | 'clock'>,
  { priority, scale, action }: RecoveryDecision,
  { began, status, outcome }: Performed & { readonly began: Date },
): HealingDecision {
  return {
    at: began.toISOString(),
    agent,
    priority,
    scale,
    action,
    status,
    outcome,
    durationMs: elapsedMs(clock, began),
  }
}

/** Milliseconds since then; none when the clock was put back meanwhile. */
export function elapsedMs(clock: () => Date, since: Date): number {
  return Math.max(0, clock().getTime() - since.getTime())
}
