import type { Decision } from '../../../contract/decision.ts'
import type { RunInput } from '../../pipeline/pipeline-definition.ts'

/** The decisions a run goes by: those made, and in a dry run those assumed after them, as if they were made now. */
export function decisionsInForce(
  { decisions, request }: Pick<RunInput, 'decisions' | 'request'>,
  now: Date,
): readonly Decision[] {
  if (!request.dryRun) return decisions
  const last = decisions.at(-1)?.id ?? 0
  const assumed = request.assume.map((decision, at): Decision => {
    return { ...decision, id: last + 1 + at, at: now.toISOString(), actor: '' }
  })
  return [...decisions, ...assumed]
}
