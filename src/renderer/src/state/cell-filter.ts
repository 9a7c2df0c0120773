import { CellFilter, matchesFilter, type CellData } from '../../../contract/cell-filter.ts'
import { foldText } from '../../../contract/fold-text.ts'

export { CellFilter, foldText, matchesFilter, type CellData }

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** Ascending order of two cells: numbers by value, text in natural order. */
export function compareCells(a: CellData, b: CellData): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a ?? ''), String(b ?? ''))
}
