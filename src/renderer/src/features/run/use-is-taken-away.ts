import type { RunSummary } from '../../../../contract/run.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'

/** Whether what a run published is no longer there: a backup of before it was restored. */
export function useIsTakenAway({ outcome, dryRun }: RunSummary): boolean {
  const inUse = useResourceValue(useSession().status)?.generation ?? null
  const published = outcome?.published && !dryRun ? outcome.generation : null
  return inUse !== null && published !== null && published > inUse
}
