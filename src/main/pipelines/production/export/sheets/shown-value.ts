import type { CellValue } from '../../../../../contract/table.ts'
import { sortedEntries } from '../../track/sorted-entries.ts'
import type { SheetCellKind } from '../../track/sheets/progress-sheet.ts'

/**
 * A value as its cell holds it: lists and maps as JSON text, map keys ascending as text (production spec T-6, 7.3), the rest as it is.
 */
export function shownValue(value: unknown, kind: SheetCellKind): CellValue {
  if (value === null || value === undefined) return null
  switch (kind) {
    case 'list':
      return JSON.stringify(value)
    case 'map':
      return `{${sortedEntries(value as Readonly<Record<string, number>>)
        .map(([key, quantity]) => `${JSON.stringify(key)}:${quantity}`)
        .join(',')}}`
    case 'text':
    case 'number':
    case 'date':
    case 'time':
      return value as CellValue
    default:
      return kind satisfies never
  }
}
