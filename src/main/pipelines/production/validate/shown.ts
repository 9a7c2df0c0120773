import type { CellValue } from '../../../../contract/table.ts'

/** A value inside a reference text; nothing reads `<NA>` (production spec V-5). */
export function shown(value: CellValue): string {
  return value === null ? '<NA>' : String(value)
}

const threeDigits = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3, signDisplay: 'negative' })
const firstDigits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3, signDisplay: 'negative' })
/** Below it three digits would round to 0, and a rule would seem to say that 0 is negative. */
const LEAST = 0.0005

/** A number inside a sentence: `15,836,332`, `-0.0004`; never `-0`. */
export function spoken(value: number): string {
  return (Math.abs(value) < LEAST ? firstDigits : threeDigits).format(value)
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
