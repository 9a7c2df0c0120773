import type { CellValue } from '../../../../contract/table.ts'

/** A value inside a reference text; nothing reads `<NA>` (production spec V-5). */
export function shown(value: CellValue): string {
  return value === null ? '<NA>' : String(value)
}

/** A number inside a sentence: `15,836,332`. */
export function spoken(value: number): string {
  return value.toLocaleString('en-US')
}

/** A count with its noun: `1 row`, `2,134 rows`. */
export function counted(value: number, noun: string): string {
  return `${spoken(value)} ${noun}${value === 1 ? '' : 's'}`
}

/** A value inside a sentence: a number with separators, nothing as `nothing`. */
export function named(value: CellValue): string {
  if (value === null) return 'nothing'
  return typeof value === 'number' ? spoken(value) : value
}
