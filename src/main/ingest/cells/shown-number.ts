import { SSF } from '@e965/xlsx'
import { dateOfSerial } from './date-of-serial.ts'

const dateFormats = new Map<string, boolean>()

/** Whether a number format shows dates or times. Formats repeat in every cell, so each is looked at once. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === 'General') return false
  const known = dateFormats.get(format)
  if (known !== undefined) return known
  const isDate = Boolean(SSF.is_date(format))
  if (dateFormats.size < 1_000) dateFormats.set(format, isDate)
  return isDate
}

/** A number with the 15 digits Excel keeps and shows. */
export function excelNumber(value: number): number {
  return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(15))
}

/** A number cell as the workbook shows it, for messages. */
export function shownNumber(value: number, format: string | undefined): string {
  const day = isDateFormat(format) ? dateOfSerial(value, false) : null
  return day === null ? String(excelNumber(value)) : day.date
}
