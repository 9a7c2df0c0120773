/** Nobody waits longer for a server, in milliseconds. */
const LONGEST_MS = 24 * 60 * 60 * 1000

/**
 * Pause that an HTTP `Retry-After` asks for, in milliseconds, at most a day; null when there is none that can be read. Seconds or a
 * date (RFC 9110, 10.2.3).
 */
export function retryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null
  const text = header.trim()
  const wanted = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime()
  return Number.isNaN(wanted) ? null : Math.min(Math.max(wanted, 0), LONGEST_MS)
}
