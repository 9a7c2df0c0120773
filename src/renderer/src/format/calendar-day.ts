/** A plant calendar day in parts; `month` counts from 1. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Reads `YYYY-MM-DD`; null when the text is no day. */
export function calendarDay(text: string): CalendarDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const [, year, month, day] = match.map(Number)
  return year !== undefined && month !== undefined && day !== undefined ? { year, month, day } : null
}

/** Days from one plant day to a later one (negative when it is earlier); null when either is missing or no day. */
export function daysBetween(from: string | null, to: string | null): number | null {
  const start = from === null ? null : calendarDay(from)
  const end = to === null ? null : calendarDay(to)
  if (!start || !end) return null
  const utc = ({ year, month, day }: CalendarDay) => Date.UTC(year, month - 1, day)
  return Math.round((utc(end) - utc(start)) / 86_400_000)
}

/** The plant day so many days later; the text itself when it is no day. */
export function addDays(text: string, days: number): string {
  const day = calendarDay(text)
  if (!day) return text
  return new Date(Date.UTC(day.year, day.month - 1, day.day + days)).toISOString().slice(0, 10)
}
