import type { EngineStatus } from '../../../contract/engine.ts'
import type { RunSummary } from '../../../contract/run.ts'
import type { RunFeed } from './run-feed.ts'

/** The planner's latest run: what only previewed a file, a decision or an undo is none. */
export function latestRun({ latest }: Pick<RunFeed, 'latest'>, status: EngineStatus | null): RunSummary | null {
  return latest === null || latest.isPreview ? (status?.latestRun ?? null) : latest
}
