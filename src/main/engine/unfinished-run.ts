import { EngineFailure } from '../../contract/failure.ts'
import type { RunSummary } from '../../contract/run.ts'
import { isOwned } from '../storage/workspace/is-owned.ts'
import type { Workspace } from '../storage/workspace/open-workspace.ts'
import { interruptedRun } from './interrupted-run.ts'

const GOING_ON: ReadonlySet<RunSummary['state']> = new Set(['queued', 'running', 'cancelling'])

export interface RunSurroundings {
  readonly workspace: Workspace
  /** Generation a run published; null when it did not. */
  readonly publishedBy: (run: number) => number | null
}

/**
 * A run of the journal as it is: one that goes on by the journal while nobody owns the workspace was interrupted, which the next owner will
 * write down. For an engine that only reads. Where the data cannot be read nothing more is said of it.
 */
export function asItIs(run: RunSummary, { workspace, publishedBy }: RunSurroundings): RunSummary {
  if (!GOING_ON.has(run.state) || isOwned(workspace)) return run
  try {
    return { ...run, ...interruptedRun(run, publishedBy(run.run)) }
  } catch (error) {
    if (error instanceof EngineFailure) return run
    throw error
  }
}
