import type { CellValue, ColumnDefinition } from '../../../contract/table.ts'
import type { CellSink } from './cell-reader.ts'
import { typeReader } from './type-reader.ts'

const unheard: CellSink = { note: () => undefined, fault: () => undefined }
const decimal = /^-?\d{1,15}\.\d{1,15}$/

/**
 * A value typed by the planner for a quarantined cell (decision `load-value`, design 4): read as a text cell of that column would be,
 * and in a column of numbers also with a decimal point.
 * @param text not blank
 * @returns undefined when it does not fit the column
 */
export function typeText(column: ColumnDefinition, text: string): CellValue | undefined {
  const reader = typeReader(column, false)
  const typed = text.trim()
  const value = reader.text(typed, unheard)
  return value === undefined && decimal.test(typed) ? reader.number(Number(typed), undefined, unheard) : value
}
