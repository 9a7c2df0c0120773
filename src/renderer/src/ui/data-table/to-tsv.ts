import { textOf, wordsOf, type Column } from './column.ts'

/** The rows as text a spreadsheet takes: numbers and days bare, everything else in words. A cell never starts a formula (design 7). */
export function toTsv<Item>(columns: readonly Column<Item>[], items: readonly Item[]): string {
  const lines = [columns.map(column => quote(column.header)).join('\t')]
  for (const item of items) lines.push(columns.map(column => cellText(column, item)).join('\t'))
  return `${lines.join('\r\n')}\r\n`
}

function cellText<Item>(column: Column<Item>, item: Item): string {
  const value = column.value(item)
  if (value === null) return quote(wordsOf(column, item) ?? '')
  if (typeof value === 'number') return String(value)
  return quote(column.filter === 'day' ? value : textOf(column, item))
}

function quote(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[\t\r\n"]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
