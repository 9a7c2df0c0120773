const MILLISECONDS_PER_DAY = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
/** Days between the 1900 and the 1904 system. */
const DAYS_TO_1904 = 1462
/** Serial numbers of 1950-01-01 and 2200-01-01: outside, a number in a date column is a mistake, not a date. */
const FIRST_SERIAL = 18_264
const END_SERIAL = 109_575
/** A computed date may miss midnight by the rounding of its last bits. */
const ROUNDING = 1e-6

/** A calendar day read from a cell; `hasTime` when the cell also held a time of day, which is dropped (Q29). */
export interface CellDate {
  readonly date: string
  readonly hasTime: boolean
}

/**
 * The day of an Excel serial number (C-6), whole or with a time of day.
 * @returns null when it lies before 1950 or after 2199
 */
export function dateOfSerial(serial: number, date1904: boolean): CellDate | null {
  const from1900 = (date1904 ? serial + DAYS_TO_1904 : serial) + ROUNDING
  if (!(from1900 >= FIRST_SERIAL && from1900 < END_SERIAL)) return null
  const day = Math.floor(from1900)
  const date = new Date(EPOCH_1900 + day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10)
  return { date, hasTime: from1900 - day > 2 * ROUNDING }
}
