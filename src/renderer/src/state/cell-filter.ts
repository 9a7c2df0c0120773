import { CellFilter } from '../../../contract/cell-filter.ts'
import { foldText } from '../../../contract/fold-text.ts'

export { CellFilter, foldText }

/** A cell as columns hand it out for sorting and filtering. */
export type CellData = string | number | null

/** Whether a cell meets a condition. A cell without a value meets none of the ranges. */
export function matchesFilter(value: CellData, filter: CellFilter): boolean {
  switch (filter.kind) {
    case 'choice':
      return filter.anyOf.includes(String(value ?? ''))
    case 'text':
      return foldText(String(value ?? '')).includes(foldText(filter.contains))
    case 'number':
      return (
        typeof value === 'number' &&
        isBetween(value, filter.from, filter.to) &&
        !(filter.isAbove === true && value === filter.from) &&
        !(filter.isBelow === true && value === filter.to)
      )
    case 'day':
      return typeof value === 'string' && isBetween(value, filter.from, filter.to)
    default:
      return filter satisfies never
  }
}

function isBetween<Value extends number | string>(value: Value, from: Value | null, to: Value | null): boolean {
  return (from === null || value >= from) && (to === null || value <= to)
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** Ascending order of two cells: numbers by value, text in natural order. */
export function compareCells(a: CellData, b: CellData): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a ?? ''), String(b ?? ''))
}
