import type { CellValue } from '../../../../../contract/table.ts'
import { startsLikeFormula } from '../formula-start.ts'

/**
 * A field of a CSV file (RFC 4180). Nothing is an empty field, empty text is `""`.
 *
 * Text that a spreadsheet could take for a formula gets a leading apostrophe (design 7), and so does text that would look like that: a
 * reader gets the value back by dropping one apostrophe wherever the rest, apostrophes aside, begins like a formula. Numbers are left as they are.
 */
export function csvField(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = startsLikeFormula(value.replace(/^'+/, '')) ? `'${value}` : value
  return safe === '' || /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
