/** How long and how often a message is tried. */
export interface DeliveryPolicy {
  /** Given up after so many attempts. */
  readonly maxAttempts: number
  /** First pause in milliseconds; doubles with each attempt, ± 20 % jitter. */
  readonly firstPauseMs: number
  readonly longestPauseMs: number
  /** Given up when it has waited for so long, in milliseconds, e.g. for a set-up nobody confirms. */
  readonly maxAgeMs: number
  /** How soon a database that took no record is tried again, in milliseconds. */
  readonly recordAgainMs: number
  /** How long closing waits for what is being sent and what was just raised, in milliseconds. */
  readonly closeMs: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Twelve attempts over about twelve hours: a server that is down for a night is outlived. */
export const DELIVERY_POLICY: DeliveryPolicy = {
  maxAttempts: 12,
  firstPauseMs: MINUTE / 2,
  longestPauseMs: 4 * HOUR,
  maxAgeMs: 7 * 24 * HOUR,
  recordAgainMs: 5_000,
  closeMs: 5_000,
}

/**
 * Pause before the next attempt, in milliseconds.
 *
 * @param attempts Made so far, from 1.
 * @param random 0 ≤ n < 1
 */
export function pauseAfter(attempts: number, policy: DeliveryPolicy, random: number): number {
  return Math.min(policy.longestPauseMs, policy.firstPauseMs * 2 ** (attempts - 1)) * (0.8 + 0.4 * random)
}
