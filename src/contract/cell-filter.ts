import { z } from 'zod'
import { foldText } from './fold-text.ts'

const bound = z.number().nullable()
const day = z.string().max(10).nullable()

/**
 * A condition on one column of a list. Days are `YYYY-MM-DD`; bounds are inclusive unless said otherwise, null = open. A cell without
 * a value meets none of the ranges.
 */
export const CellFilter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), anyOf: z.array(z.string().max(500)).max(1_000) }),
  z.object({ kind: z.literal('text'), contains: z.string().max(200) }),
  z.object({
    kind: z.literal('number'),
    from: bound,
    to: bound,
    /** True: `from` itself does not meet it. */
    isAbove: z.boolean().optional(),
    /** True: `to` itself does not meet it. */
    isBelow: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('day'), from: day, to: day }),
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
