import type { RunKind } from '../../../../contract/run-views.ts'
import type { RunAction } from '../../../../contract/run-request.ts'

/** What a run did, for words and filters. */
export function kindOf(action: RunAction | null): RunKind {
  return action?.kind ?? 'files'
}
