import type { CellDate } from './date-of-serial.ts'

/** `2019-01-31`, `2019/1/31`, `2019.01.31`, with a time of day behind or not. */
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]+(.*))?$/
/** `31/01/2019`, `31-1-2019`, `31.01.2019`: day first, as it is written in Vietnam. */
const dayFirst = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T ]+(.*))?$/
const timeOfDay = /^([01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?: ?[AaPp][Mm])?(?:Z|[+-]\d{2}:?\d{2})?$/
const midnight = /^0?0:00(?::00(?:[.,]0+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/

/**
 * A date typed as text (Q9, Q10). Two-digit years and month names are refused: they would be guesses.
 * @returns null when it is not a day of the calendar between 1950 and 2199
 */
export function parseDateText(text: string): CellDate | null {
  const ymd = yearFirst.exec(text)
  if (ymd) return calendarDay({ year: ymd[1], month: ymd[3], day: ymd[4] }, ymd[5])
  const dmy = dayFirst.exec(text)
  return dmy ? calendarDay({ year: dmy[4], month: dmy[3], day: dmy[1] }, dmy[5]) : null
}

interface Parts {
  readonly year: string | undefined
  readonly month: string | undefined
  readonly day: string | undefined
}

function calendarDay(parts: Parts, time: string | undefined): CellDate | null {
  if (time !== undefined && !timeOfDay.test(time)) return null
  const [year, month, day] = [Number(parts.year), Number(parts.month), Number(parts.day)]
  if (year < 1950 || year > 2199) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return { date: date.toISOString().slice(0, 10), hasTime: time !== undefined && !midnight.test(time) }
}
