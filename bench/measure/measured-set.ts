/** Figures of one set, all from one process; times in milliseconds, memory in MiB. */
export interface MeasuredSet {
  readonly set: string
  readonly records: number
  readonly orders: number
  readonly files: number
  /** The same readers with the same parallelism, results dropped. */
  readonly baselineMs: number
  readonly coldMs: number
  readonly phasesMs: Readonly<Record<string, number>>
  readonly unchangedMs: number
  /** Reading alone the one month that was changed. */
  readonly changedParseMs: number
  readonly changedMonthMs: number
  /** Resident memory of the process at its highest, through the cold run and the unchanged rerun. */
  readonly peakMib: number
}
