const MS_PER_DAY = 86_400_000
const EPOCH = Date.UTC(1899, 11, 30)
/** Before 1 March 1900 Excel counts a day that did not exist. */
const FIRST_SERIAL = 61

/** Excel's serial number of a day or wall-clock time (1900 system), or null for what it cannot show as one. */
export function excelSerial(value: string): number | null {
  const time = Date.parse(value.length === 10 ? value : `${value}Z`)
  if (Number.isNaN(time)) return null
  const serial = (time - EPOCH) / MS_PER_DAY
  return serial < FIRST_SERIAL ? null : serial
}
