/**
 * Finished units of work that outlive a crash. The published store is the truth; a checkpoint only saves doing work twice, so a
 * unit is handed back only under the fingerprint it was kept with.
 *
 * Production keeps parsed files by content hash; documents will keep extracted texts, market data finished chunks.
 */
export interface Checkpoint<Unit> {
  /** The unit as it was kept, or null when there is none under this fingerprint. */
  find(key: string, fingerprint: string): Unit | null
  keep(key: string, fingerprint: string, unit: Unit): void
  /** Forgets everything that was kept; called when the work is published. */
  clear(): void
}
