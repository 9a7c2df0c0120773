import type { TableName } from '../../contract/table.ts'

/** What a dynamic file's name says: the number its table is ordered by (C-2) and the month, `YYYYMM`. */
export interface FileOrder {
  readonly orderKey: number
  readonly month: string
}

/** How the date in a file name is written. */
export function fileDatePattern(table: TableName): 'YYYYMM' | 'YYMMDD' {
  return table === 'purchaseOrders' ? 'YYMMDD' : 'YYYYMM'
}

/**
 * Reads the six digits behind the table's prefix: `YYYYMM` of a monthly report, `YYMMDD` of an order file.
 * @param rest the name behind the prefix
 * @returns null when they are no date; such a name is refused by rule (Q21)
 */
export function fileOrder(table: TableName, rest: string): FileOrder | null {
  const digits = /^\d{6}(?!\d)/.exec(rest)?.[0]
  if (digits === undefined) return null
  const isOrderFile = fileDatePattern(table) === 'YYMMDD'
  const year = Number(isOrderFile ? `20${digits.slice(0, 2)}` : digits.slice(0, 4))
  const month = Number(isOrderFile ? digits.slice(2, 4) : digits.slice(4, 6))
  const day = isOrderFile ? Number(digits.slice(4, 6)) : 1
  if (year < 1950 || year > 2199 || !isCalendarDay(year, month, day)) return null
  return { orderKey: Number(digits), month: `${year}${String(month).padStart(2, '0')}` }
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
