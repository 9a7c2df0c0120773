const DAY_MS = 86_400_000
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** Days since 1 January 1970 of a plant calendar day `YYYY-MM-DD`. No clock and no time zone takes part. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
}

/** The inverse of `dayNumber`: `YYYY-MM-DD`. */
export function calendarDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}

/** True for a Sunday (1 January 1970 was a Thursday). */
export function isSunday(number: number): boolean {
  return (((number + 4) % 7) + 7) % 7 === 0
}

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** A day as a sentence shows it: `8 Feb 2019`, or `8 Feb` without its year. */
export function spokenDay(day: string, withYear = true): string {
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? day.slice(5, 7)
  const short = `${Number(day.slice(8, 10))} ${month}`
  return withYear ? `${short} ${day.slice(0, 4)}` : short
}
