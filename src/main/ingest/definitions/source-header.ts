import type { TableName } from '../../../contract/table.ts'

const holidayHeaders: Readonly<Record<string, string>> = {
  date: 'Date',
  dayOfWeek: 'Day of week',
  holiday: 'Holiday',
  note: 'Note',
}

/** Name in the shared database for a header of the plant's productRecords: resin is spelled with an extra e there (C-6). */
export function columnOfHeader(header: string): string {
  return header.replace(/^plasticResine/, 'plasticResin')
}

/** How a column is headed in the plant's workbooks, where that is not its own name (production spec 1.2). */
export function sourceHeader(table: TableName, column: string): string {
  if (table === 'productRecords') return column.replace(/^plasticResin/, 'plasticResine')
  if (table === 'holidayNotes') return holidayHeaders[column] ?? column
  return column
}
