const DAY_MS = 86_400_000

/** What the rule needs to know of a restore point. */
export interface Retained {
  readonly id: string
  /** Greater = made later, whatever the clock said. */
  readonly sequence: number
  /** UTC ISO 8601. */
  readonly createdAt: string
  readonly isVerified: boolean
}

export interface RetentionRule {
  /** How many of the newest verified ones stay. */
  readonly backupsKept: number
  /** For how many days the newest of each day stays too. */
  readonly backupDays: number
}

/**
 * Which restore points may go: neither one of the newest `backupsKept` verified ones, nor the newest verified one of a day (UTC) within
 * the last `backupDays`. Newer is what was made later, not what the clock says, so a clock moved back or forth never costs the newest; a
 * point from "the future" counts as within the days. A damaged one goes as soon as `backupsKept` verified ones are newer: it counts as
 * none, but is listed for a while.
 * @returns ids, oldest first
 */
export function pointsToRemove(
  points: readonly Retained[],
  { backupsKept, backupDays }: RetentionRule,
  now: Date,
): readonly string[] {
  const newestFirst = points.toSorted((a, b) => b.sequence - a.sequence)
  const verified = newestFirst.filter(({ isVerified }) => isVerified)
  const kept = new Set(verified.slice(0, Math.max(1, backupsKept)).map(({ id }) => id))
  const days = new Set<string>()
  const since = now.getTime() - backupDays * DAY_MS
  for (const { id, createdAt } of verified) {
    const day = createdAt.slice(0, 10)
    if (Date.parse(createdAt) <= since || days.has(day)) continue
    days.add(day)
    kept.add(id)
  }
  const last = verified[Math.max(1, backupsKept) - 1]
  return newestFirst
    .filter(point => (point.isVerified ? !kept.has(point.id) : last !== undefined && point.sequence < last.sequence))
    .map(({ id }) => id)
    .toReversed()
}
