import { localDay } from '../../format/local-day.ts'

/** The days of a month in whole weeks from Monday, and the moments it begins and ends, UTC ISO 8601. */
export interface MonthGrid {
  /** `YYYY-MM-DD`; days of the months beside it as well. */
  readonly weeks: readonly (readonly string[])[]
  readonly from: string
  readonly before: string
}

const DAYS = 7

/** @param month `YYYY-MM` */
export function monthGrid(month: string): MonthGrid {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const first = new Date(year, number - 1, 1)
  const sinceMonday = (first.getDay() + DAYS - 1) % DAYS
  const length = new Date(year, number, 0).getDate()
  const weeks = Math.ceil((sinceMonday + length) / DAYS)
  const dayAt = (place: number) => localDay(new Date(year, number - 1, 1 - sinceMonday + place))
  return {
    weeks: Array.from({ length: weeks }, (_, week) =>
      Array.from({ length: DAYS }, (__, day) => dayAt(week * DAYS + day)),
    ),
    from: new Date(year, number - 1, 1 - sinceMonday).toISOString(),
    before: new Date(year, number - 1, 1 - sinceMonday + weeks * DAYS).toISOString(),
  }
}

/** The month before or after, `YYYY-MM`. */
export function monthBeside(month: string, step: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return localDay(new Date(year, number - 1 + step, 1)).slice(0, 7)
}
