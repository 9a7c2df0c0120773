/**
 * Finished units of work that outlive a crash. The published store is the truth; a checkpoint only saves doing work twice, so a
 * unit is found only under the fingerprint it was kept with. What was published is forgotten by the one who publishes.
 *
 * Production keeps parsed files by content hash; documents will keep extracted texts, market data finished chunks.
 */
export interface Checkpoint<Found, Fingerprint = string, Kept = Found> {
  /** The unit as it was kept, or null when there is none under this fingerprint. */
  find(key: string, fingerprint: Fingerprint): Found | null
  keep(key: string, fingerprint: Fingerprint, unit: Kept): void
}
