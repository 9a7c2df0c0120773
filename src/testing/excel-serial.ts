const millisecondsPerDay = 86_400_000
const epoch1900 = Date.UTC(1899, 11, 30)

/**
 * Excel serial number of a calendar day, in the 1900 system (production spec C-6) or the 1904 system.
 * @param date `YYYY-MM-DD`, on or after 1900-03-01
 */
export function excelSerial(date: string, date1904 = false): number {
  const [year, month, day] = date.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) throw new RangeError(`Not a date: ${date}`)
  const days = Math.round((Date.UTC(year, month - 1, day) - epoch1900) / millisecondsPerDay)
  return date1904 ? days - 1462 : days
}

/** The day of a 1900-system serial number as `YYYY-MM-DD`. */
export function dateOfSerial(serial: number): string {
  return new Date(epoch1900 + Math.floor(serial) * millisecondsPerDay).toISOString().slice(0, 10)
}
