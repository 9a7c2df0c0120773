/** How runs went over a stretch of time, for trends. */
export interface RunTrend {
  /** First day of the stretch, `YYYY-MM-DD` in UTC. */
  readonly from: string
  readonly runs: number
  /** Runs that ended as failed, partial or interrupted. */
  readonly failures: number
  readonly partial: number
  readonly interrupted: number
  /** Rollbacks performed, successful ones among them. */
  readonly rollbacks: number
  readonly rollbacksSucceeded: number
  readonly medianDurationMs: number | null
  readonly longestDurationMs: number | null
  readonly peakMemoryMib: number | null
  /** At the end of the stretch. */
  readonly outputMib: number | null
  readonly freeDiskMib: number | null
}
