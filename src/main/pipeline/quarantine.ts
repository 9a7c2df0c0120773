/** One record a pipeline set aside, with the stage that refused it. Production's is `QuarantineEntry` with stage `read`. */
export interface Quarantined<Original> {
  /** Stage of the pipeline, e.g. `read`, `transformation`, `storage`. */
  readonly stage: string
  /** Identifies the record within the pipeline. */
  readonly key: string
  /** One sentence each: what was expected, what was found. */
  readonly problems: readonly string[]
  readonly original: Original
}

/**
 * Where a phase puts what it sets aside. Throwing fails the unit of work: dropping a record without a trace would be data loss.
 */
export interface QuarantineSink<Original> {
  put(entries: readonly Quarantined<Original>[]): void
}
