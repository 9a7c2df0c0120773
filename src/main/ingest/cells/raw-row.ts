import type { CellObject } from '@e965/xlsx'
import { errorText } from './error-text.ts'
import { isNothingAtReading } from './null-word.ts'

/** A cell as it stands in the file, before any conversion; an error value is a list of one, so that no text equals it. */
export type RawCell = string | number | boolean | null | readonly [string]

/** What a cell counts as when rows are compared (C-5): nothing equals nothing, 1 equals 1.0, a number never equals a text. */
export function rawCell(cell: CellObject | undefined): RawCell {
  if (cell === undefined) return null
  const { t, v } = cell
  if (t === 'e') return [errorText(v)]
  if (typeof v === 'string') return isNothingAtReading(v) ? null : v
  if (typeof v === 'number') return Number.isFinite(v) ? v + 0 : [String(v)]
  return typeof v === 'boolean' ? v : null
}

/** Whether a cell holds nothing a person would see. */
export function isBlank(cell: RawCell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '')
}
