/** One thing a person or the console did; append-only, each entry sealed by the hash of the one before. */
export interface AuditEntry {
  readonly id: number
  /** UTC ISO 8601. */
  readonly at: string
  readonly actor: string
  /** Stable words, e.g. `run-started`, `decision-made`, `decision-withdrawn`, `notice-acknowledged`, `settings-changed`, `restored`. */
  readonly action: string
  /** What it was done to, e.g. `run 12`, `notice 3`, a file path. */
  readonly subject: string
  readonly details: Readonly<Record<string, unknown>>
  /** SHA-256 in hex over the entry and the hash before it. */
  readonly hash: string
}
