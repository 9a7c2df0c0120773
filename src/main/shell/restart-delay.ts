/** After so many ends in a row the engine is given up until a person asks for it. */
export const MAX_RESTARTS = 5

/** An engine that was ready for so long starts over with a clean record, in milliseconds. */
export const STEADY_MS = 60_000

/** Pause before the next start after that many unexpected ends in a row, in milliseconds; null gives up. */
export function restartDelay(endsInARow: number): number | null {
  return endsInARow > MAX_RESTARTS ? null : Math.min(500 * 2 ** (endsInARow - 1), 8_000)
}
