import { z } from 'zod'

/** A condition on one column. Days are `YYYY-MM-DD`; bounds are inclusive, null = open. */
export const CellFilter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), anyOf: z.array(z.string()) }),
  z.object({ kind: z.literal('text'), contains: z.string() }),
  z.object({ kind: z.literal('number'), from: z.number().nullable(), to: z.number().nullable() }),
  z.object({ kind: z.literal('day'), from: z.string().nullable(), to: z.string().nullable() }),
])
export type CellFilter = z.infer<typeof CellFilter>

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
      return typeof value === 'number' && isBetween(value, filter.from, filter.to)
    case 'day':
      return typeof value === 'string' && isBetween(value, filter.from, filter.to)
    default:
      return filter satisfies never
  }
}

function isBetween<Value extends number | string>(value: Value, from: Value | null, to: Value | null): boolean {
  return (from === null || value >= from) && (to === null || value <= to)
}

/** Lower case without accents, so that "da nang" finds "Đà Nẵng". */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** Ascending order of two cells: numbers by value, text in natural order. */
export function compareCells(a: CellData, b: CellData): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a ?? ''), String(b ?? ''))
}
